import pytest

from quizapp.facts.model import Kind
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict

CORRECT = [
    (Kind.ORGANISATION, "Acme Ltd", "Acme"),
    (Kind.ROLE, "ambassador of Norway to Kenya", "Norway's ambassador in Kenya"),
    (Kind.PLACE, "Doha", "doha."),
    (Kind.PLACE, "the United States", "USA"),
    (Kind.PLACE, "United Kingdom", "the U.K."),
    (Kind.PLACE, "Sana'a", "Sanaa"),
    (Kind.PLACE, "Guinea-Bissau", "Guinea Bissau"),
    (Kind.ORGANISATION, "Palestine Liberation Organization", "Palestine Liberation Organisation"),
    (Kind.ORGANISATION, "Palestine Liberation Organization", "PLO"),
    (Kind.ORGANISATION, "Marks & Spencer", "Marks and Spencer"),
    (Kind.ROLE, "ambassador of Palestine to Qatar", "the Ambassador of Palestine to Qatar"),
    (Kind.ROLE, "ambassador of Palestine to Qatar", "Palestine's ambassador to Qatar"),
    (Kind.PLACE, "Doha", "in Doha"),
    (Kind.PLACE, "Rafah", "at Rafah"),
    (Kind.PLACE, "Gaza Strip", "in the Gaza Strip"),
    (Kind.ORGANISATION, "Fatah", "by Fatah"),
    (Kind.ORGANISATION, "Fatah", "Al-Fatah"),
    (Kind.ORGANISATION, "Fatah", "al fatah"),
    (Kind.ORGANISATION, "Al Jazeera", "Jazeera"),
    (Kind.ORGANISATION, "Al Jazeera", "aljazeera"),
    (Kind.PLACE, "Al-Arish", "Arish"),
    (Kind.ORGANISATION, "Qatar Red Crescent", "red crescent of Qatar"),
    (Kind.ORGANISATION, "Office for Trees", "the Trees Office"),
    (Kind.ORGANISATION, "World Chess Federation (WCF)", "WCF"),
    (Kind.ORGANISATION, "WCF", "World Chess Federation"),
    (Kind.PLACE, "Oman", "the Sultanate of Oman"),
    (Kind.PLACE, "Gulf of Aden", "Aden Gulf"),
    (Kind.PLACE, "southern Chile", "the south of Chile"),
    (Kind.PLACE, "Northern Ireland", "N. Ireland"),
    (Kind.PLACE, "K\u00f6ln", "Koeln"),
    (Kind.PLACE, "Bath", "the city of Bath"),
    (Kind.PLACE, "Slovakia", "the Slovak Republic"),
    (Kind.PLACE, "southern Chile", "the southern part of Chile"),
]
CLOSE = [
    (Kind.ORGANISATION, "Acme Bread Ltd", "Acme Bread AG"),
    (Kind.ORGANISATION, "Acme Bread", "Acme Bread AG"),
    (Kind.ORGANISATION, "Brandt Maschinen AG", "Brandt Mashinen"),
    (Kind.PLACE, "Ramallah", "Ramalah"),
    (Kind.PLACE, "Gaza Strip", "Gaza"),
    (Kind.PLACE, "Doha", "Doha, Qatar"),
    (Kind.ORGANISATION, "International Committee of the Red Cross", "Red Cross"),
    (Kind.ORGANISATION, "Hamas", "Hamas movement"),
    (Kind.ROLE, "ambassador of Palestine to Qatar", "ambassador to Qatar"),
    (Kind.PLACE, "Doha", "Doha city"),
    (Kind.PLACE, "Iraq", "Irak"),
    (Kind.PLACE, "Iraq", "Irag"),
    (Kind.PLACE, "Doha", "Dohar"),
    (Kind.PLACE, "Doha", "dooha"),
    (Kind.PLACE, "Rafah", "Rafa"),
    (Kind.PLACE, "Rafah", "Raffah"),
    (Kind.PLACE, "Turkey", "Turky"),
    (Kind.PLACE, "Khan Younis", "Khan Yunis"),
    (Kind.ORGANISATION, "Al Jazeera", "Al Jazeera network"),
    (Kind.ORGANISATION, "Al Jazeera", "Al Jazeera TV"),
    (Kind.ORGANISATION, "Al Jazeera", "Al Jazira"),
    (Kind.ORGANISATION, "Qatari Red Crescent", "Qatari Red Crescent Society"),
    (Kind.ORGANISATION, "Qatar Red Crescent", "Qatari Red Crescent Society"),
    (Kind.ORGANISATION, "Qatari Red Crescent", "red crescent of Qatar"),
    (Kind.ORGANISATION, "Qatar Red Crescent Society", "red crescent of Qatar"),
    (Kind.PLACE, "Kenya", "the Kenyans"),
    (Kind.PLACE, "South Africa", "South African"),
    (Kind.PLACE, "southern Chile", "Chile"),
    (Kind.PLACE, "River Thames", "the Thames"),
]
WRONG = [
    (Kind.ROLE, "ambassador of Norway to Kenya", "ambassador of Kenya in Norway"),
    (Kind.ROLE, "ambassador of Norway", "ambassador in Norway"),
    (Kind.PLACE, "Iran", "Iraq"),
    (Kind.PLACE, "Ireland", "Iceland"),
    (Kind.PLACE, "Niger", "Nigeria"),
    (Kind.PLACE, "Gambia", "Zambia"),
    (Kind.PLACE, "Austria", "Australia"),
    (Kind.PLACE, "South Sudan", "Sudan"),
    (Kind.PLACE, "Mexico City", "Mexico"),
    (Kind.PLACE, "the", "a"),
    (Kind.PLACE, "Mexico", "Mexico City"),
    (Kind.PLACE, "Dominica", "Dominican Republic"),
    (Kind.PLACE, "Rafah", "Rabah"),
    (Kind.PLACE, "Gaza", "Gaza City"),
    (Kind.PLACE, "Iran", "Irak"),
    (Kind.PLACE, "Iran", "Irag"),
    (Kind.PLACE, "Laos", "Lagos"),
    (Kind.PLACE, "Doha", "near Doha"),
    (Kind.PLACE, "Doha", "not in Doha"),
    (Kind.PLACE, "El Salvador", "Salvador"),
    (Kind.PLACE, "Iraq", "Iraq or Iran"),
    (Kind.ORGANISATION, "Embassy of Palestine in Qatar", "Embassy of Qatar in Palestine"),
    (Kind.ORGANISATION, "Qatar Red Crescent", "Red Cross of Qatar"),
    (Kind.ORGANISATION, "Qatar Red Crescent", "red crescent of Iraq"),
    (Kind.ORGANISATION, "Al Jazeera", "Al Arabiya"),
    (Kind.ORGANISATION, "Hamas", "Hama"),
    (Kind.ORGANISATION, "Qatar Society", "Qatar TV"),
    (Kind.ORGANISATION, "Qatar Television", "Qatar"),
    (Kind.ORGANISATION, "BBC", "BBC News"),
    (Kind.ORGANISATION, "Qatar Airways", "Qatar"),
    (Kind.ORGANISATION, "Hamas", "Fatah"),
    (Kind.ROLE, "ambassador of Palestine to Qatar", "ambassador of Qatar to Palestine"),
    (Kind.ROLE, "ambassador of Palestine to Qatar", "envoy of Palestine to Qatar"),
    (Kind.ROLE, "prime minister", "minister"),
    (Kind.ORGANISATION, "World Chess Federation (WCF)", "WRF"),
    (Kind.ORGANISATION, "World Chess Federation", "World Chess Federation (WRF)"),
    (Kind.PLACE, "Niger", "Nigerian"),
    (Kind.PLACE, "southern Africa", "South Africa"),
    (Kind.PLACE, "South Africa", "southern Africa"),
    (Kind.PLACE, "southern Chile", "northern Chile"),
    (Kind.PLACE, "Republic of the Congo", "Democratic Republic of the Congo"),
    (Kind.PLACE, "Norway", "Norway, Sweden"),
]


@pytest.mark.parametrize(("kind", "key", "response"), CORRECT)
def test_the_same_name_is_correct(kind: Kind, key: str, response: str) -> None:
    assert grade(key, response, kind=kind).verdict is Verdict.CORRECT


@pytest.mark.parametrize(("kind", "key", "response"), CLOSE)
def test_a_slip_or_a_part_of_a_name_is_close(kind: Kind, key: str, response: str) -> None:
    assert grade(key, response, kind=kind).verdict is Verdict.CLOSE


@pytest.mark.parametrize(("kind", "key", "response"), WRONG)
def test_another_name_is_wrong(kind: Kind, key: str, response: str) -> None:
    assert grade(key, response, kind=kind).verdict is Verdict.WRONG
