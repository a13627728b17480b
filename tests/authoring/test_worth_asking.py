"""What can be worked out, is only cited or was still to come is no good answer."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft, Form

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("sentence", "value", "reason"),
    [
        ("The harbour of Bergen is expected to grow by 30 metres in 1999.", "30 metres", "what was to come"),
        ("Harper (1984) concludes that the herring left the coast of Norway.", "1984", "year of what is cited"),
        ("The crew of the Aurora rowed for 8 hours and 20 minutes across the fjord.", "20 minutes", "too fine"),
        ("Eva Lind came to the town of Lima on 30 September with her crew.", "30 September", "of which year"),
        ("The Bergen Wind Orchestra played in Bergen in 1931.", "Bergen Wind Orchestra", "stands in the question"),
        ("The fair gives 8% to the poor of Oslo, 3% to a museum and the remaining 5% to the port.", "5%", "worked out"),
        ("A month later, Eva Lind sold a ship to the Oslo Museum in 1984.", "1984", "when or where it is read"),
        ("Decades later, Eva Lind sold the ship to the Oslo Museum in 1984.", "1984", "when or where it is read"),
        ("State bird: puffin, adopted in Norway by the old council of 1984.", "1984", "line of a list"),
        ("In 1984 the port (about 40 metres wide) of Bergen was closed by Norway.", "40 metres", "stands in brackets"),
        ("A 1984 report on the herring of Norway was read by many sailors.", "1984", "only the year of the report"),
        ("The herring catch of Norway rose from 30 to 40 tons in 1984.", "30", "one end of a range"),
        ("The fleet of Norway was ranked 39 out of 52 by Eva Lind in 1984.", "52", "Only the rank"),
        ("In 1984 Eva Lind found ten built in the yards of Bergen in Norway.", "1984", "does not say of what"),
        ("About 5.3% speak the language of Iceland in the yards of Bergen in Norway.", "About 5.3%", "of whom or what"),
        ("Within two months, the Bergen yard of Norway had built a ferry.", "two months", "from when"),
        ("The fleet of Norway plays its hymn on a 45-rpm record of 1984.", "45", "of what kind"),
        ("The council of Norway won six-year leases of the Bergen quay in 1984.", "six", "of what kind"),
        ("The fleet was counted in the 1960–65 census of Norway by many sailors.", "1960", "one end of a range"),
        ("The seals of Norway leave the port at one and a half to two years of age.", "two years", "one end of a range"),
        ("The port of Bergen flourished in the 6th and the 5th century BC.", "5th century BC", "one end of a range"),
        ("In Norway 2% of all ships are built of oak (as of 1984).", "1984", "when the statement was made"),
        ("Plans for a port of Oslo were dropped (at the time of the Berg report, 1984).", "1984", "year of the report"),
        ("The harbour of Bergen has 40 more ships since the 1984 Norway Census.", "1984", "year of the Census"),
        ("Each year Norway takes 8% of the catch, puts 3% back and sells the remaining 5%.", "3%", "worked out"),
        ("Of 30 boats of Norway, Oslo sold some 18 and kept the remaining 12.", "12", "worked out"),
    ],
)
def test_it_goes_to_review_with_the_reason(on: On, sentence: str, value: str, reason: str) -> None:
    drafts = on(sentence, value)
    assert drafts
    assert not any(draft.ready for draft in drafts)
    assert any(reason in told for draft in drafts for told in draft.reasons)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The harbour of Bergen grew by 30 metres in 1999.", "30 metres"),
        ("The council of Oslo has three houses near the old harbour.", "three houses"),
        ("In Oslo 60% of the houses are red and 30% are white.", "30%"),
        ("The novel Winter Harbour (1984) tells of the herring of Norway.", "1984"),
        ("The crew of the Aurora rowed for 20 minutes across the fjord.", "20 minutes"),
        ("Eva Lind came to Lima on 30 September, two weeks after the fire of 1931.", "30 September"),
        ("The fleet of Norway grew from 1984 to 40 ships in few years.", "40 ships"),
        ("The fleet of Norway was in use from 1960–1965.", "1960"),
        ("The council of Bergen has a 40-member house near the old port.", "40"),
        ("The lowest temperature of Oslo in 1984 was about 34 °F.", "about 34 °F"),
        ("Eva Lind sold the Aurora in 1984, at the time of the great fire of Oslo.", "1984"),
        ("According to the 1984 Norway Census, Oslo had a population of 710,231.", "1984"),
        ("Norway built 30 ships in Oslo, sold 17 ships and kept the remaining 12 ships.", "17 ships"),
        ("In 1984 Jane Harper wrote of the ice- and wind-bound ports of Norway.", "1984"),
    ],
)
def test_what_is_like_it_and_worth_knowing_is_ready(on: On, sentence: str, value: str) -> None:
    assert any(draft.ready for draft in on(sentence, value))


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Ana Duarte, Rui Alves and Eva Lind were the only three singers of Norway.", "three singers"),
        ("In Oslo 60% are red houses, 30% white and 10% green ones.", "30%"),
    ],
)
def test_no_gap_is_left_where_what_stands_around_it_gives_the_answer(on: On, sentence: str, value: str) -> None:
    drafts = on(sentence, value)
    assert drafts
    assert not any(draft.ready and draft.form is Form.CLOZE for draft in drafts)


PEOPLE = "Ana Duarte sang in Lima. Hans Lund sang in Lima. Eva Lindqvist sang in Bergen. Carl Berg sang in Oslo. "


@pytest.mark.parametrize(
    "sentence",
    ["Rui Alves became the first Chilean to cross the Lena Glacier.", "Rui Alves became Chile's first envoy in Rome."],
)
def test_who_was_the_first_of_a_people_is_not_chosen_among_others(on: On, sentence: str) -> None:
    drafts = on(PEOPLE + sentence, "Rui Alves")
    assert any(draft.ready for draft in drafts)
    assert Form.CHOICE not in [draft.form for draft in drafts]


def test_months_are_not_counted_by_the_names_beside_them(on: On) -> None:
    drafts = on("It took two months before Norway and Iceland closed the Bergen quay to the fleets.", "two months")
    assert not any("What is counted" in reason for draft in drafts for reason in draft.reasons)


def test_a_count_whose_noun_is_read_as_a_verb_is_told(on: On) -> None:
    drafts = on("In 1984 Norway made Iceland two offers to resume the herring trade of Bergen.", "1984")
    assert not any("does not say of what" in reason for draft in drafts for reason in draft.reasons)


def test_what_is_due_to_a_cause_is_no_forecast(on: On) -> None:
    drafts = on("About 8% of the herring losses of Norway in 1984 is due to the harbour seals of Bergen.", "About 8%")
    assert any(draft.ready for draft in drafts)


def test_shares_that_leave_room_for_others_do_not_give_each_other(on: On) -> None:
    text = "In 1984 Eva Lind put the fleet of Bergen in Norway at 77.2% trawlers, 3% tugs, and 18.8% ferries."
    assert any(draft.ready for draft in on(text, "3%"))
