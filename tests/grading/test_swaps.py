"""Another number, unit, currency or name is never right, however it is put."""

import re
import tomllib
from pathlib import Path

from hypothesis import assume, example, given
from hypothesis import strategies as st

from quizapp.facts.model import Kind
from quizapp.grading.countries import OFFICIAL_NAMES, PEOPLES
from quizapp.grading.currencies import CURRENCIES, SIGNS, currency
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict
from quizapp.grading.units import SPELLINGS, UNITS, unit

PAIRS = [
    pair
    for file in ("pairs.toml", "pairs_set_aside.toml")
    for pair in tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))["pair"]
]
DIGITS = re.compile(r"\d+")
WHOLE = re.compile(r"\d+(?:[., ]\d+)*")
NUMBERED = [
    (pair["kind"], pair["key"], answer)
    for pair in PAIRS
    if pair["verdict"] == "correct"
    for answer in {pair["key"], pair["answer"]}
    if len(DIGITS.findall(answer)) and len(DIGITS.findall(answer)) <= len(DIGITS.findall(pair["key"]))
]
"""Not an answer that is finer than its key, and right whatever the day."""

FORMS = (
    "{a} helped {b}",
    "{b} was helped by {a}",
    "because {a} helped {b}",
    "{a}'s help for {b}",
    "the help of {a} for {b}",
    "the helping of {b} by {a}",
    "{a} lent money to {b}",
    "{a} lent {b} money",
    "{b} was lent money by {a}",
    "money was lent to {b} by {a}",
    "the friend of {a} paid {b}",
    "{a}'s friend paid {b}",
    "{b} was paid by the friend of {a}",
    "ambassador of {a} to {b}",
    "{a}'s ambassador to {b}",
    "the support of {a} for {b}",
    "{a}'s support for {b}",
    "to protect {a} from {b}",
    "the protection of {a} from {b}",
    "{a} left after {b} rose",
    "the fall of {a} helped {b}",
    "the price of {a} rose and {b} fell",
    "after {b} rose {a} left",
    "{a} bought tea for {b}",
    "for {b} {a} bought tea",
    "in {b} {a} helped",
)
PARTIES = st.sampled_from("Ann Bert Norway Kenya wool bread teachers pupils bank council".split())
GIVEN = st.sampled_from("Ann Anna Karim Salim Viktor Nikolai Omar Muhammad Mahmoud Ahmad Hamad Elena Helen".split())
SURNAMES = st.sampled_from("Haddad Hartley Bartley Lapin Sokolov Sokolova Sobolev Khatib Rahman Wells Hill".split())
UNIT_NAMES = st.sampled_from([*UNITS, *(name for name in SPELLINGS if len(name) > 2)])
MONEY = st.sampled_from(
    [
        *(sign for signs in SIGNS.values() for sign in signs),
        *(f"{country} {SIGNS[family][-1]}" for family, countries in CURRENCIES.values() for country in countries),
        *CURRENCIES,
    ]
)
COUNTRIES = st.sampled_from([*PEOPLES, *OFFICIAL_NAMES.values()])


def is_right(key: str, response: str, kind: Kind | None) -> bool:
    return grade(key, response, kind=kind).verdict is Verdict.CORRECT


@given(pair=st.sampled_from(NUMBERED), data=st.data())
def test_another_number_in_an_answer_is_never_right(pair: tuple[str, str, str], data: st.DataObject) -> None:
    kind, key, answer = pair
    number = data.draw(st.sampled_from([*(DIGITS if kind == "date" else WHOLE).finditer(answer)]))
    digits = len(number[0]) if kind == "date" else data.draw(st.integers(1, 4))
    other = str(data.draw(st.integers(10 ** (digits - 1), 10**digits - 1)))
    assume(other != re.sub("[, ]", "", number[0]))
    swapped = f"{answer[: number.start()]}{other}{answer[number.end() :]}"
    assert not is_right(key, swapped, None if kind == "text" else Kind(kind)), swapped


@given(number=st.integers(1, 10**6), one=UNIT_NAMES, other=UNIT_NAMES)
def test_another_unit_is_never_right(number: int, one: str, other: str) -> None:
    asked, told = (unit(tuple(name.split()))[0] for name in (one, other))
    assume(asked and told and asked != told and {asked.name, told.name} != {"ton", "tonne"})
    for kind in (Kind.QUANTITY, None):
        assert not is_right(f"{number} {one}", f"{number} {other}", kind)


@given(number=st.integers(1, 10**6), scale=st.sampled_from(["", " million", " crore"]), one=MONEY, other=MONEY)
@example(number=5, scale=" million", one="roubles", other="rupees")
def test_another_currency_is_never_right(number: int, scale: str, one: str, other: str) -> None:
    asked, told = (currency(tuple(money.split())) for money in (one, other))
    assume(asked != told and (asked.family, asked.code) != (told.family, told.code))
    assert not is_right(f"{number}{scale} {one}", f"{number}{scale} {other}", Kind.AMOUNT)
    assert not is_right(f"{number}{scale} {one}", f"{other} {number}{scale}", Kind.AMOUNT)


@given(one=COUNTRIES, other=COUNTRIES, form=st.sampled_from(["{}", "the {}", "Kingdom of {}", "{}, Europe", "in {}"]))
@example(one="south africa", other="africa", form="Southern {}")
def test_another_country_is_never_right(one: str, other: str, form: str) -> None:
    assume(one != other)
    for kind in (Kind.PLACE, None):
        assert not is_right(one.title(), form.format(other), kind)
        assert not any(is_right(one.title(), people, kind) for people in PEOPLES.get(other, ()))


@given(first=GIVEN, surname=SURNAMES, other=st.one_of(GIVEN, SURNAMES), data=st.data())
def test_another_name_of_a_person_is_never_right(first: str, surname: str, other: str, data: st.DataObject) -> None:
    forms = (f"{other} {surname}", f"{first} {other}", other, f"{surname}, {other}", f"Dr {other}")
    swapped = data.draw(st.sampled_from(forms))
    assume(other not in (first, surname))
    assert not is_right(f"{first} {surname}", swapped, Kind.PERSON)


@given(key=st.sampled_from(FORMS), said=st.sampled_from(FORMS), one=PARTIES, other=PARTIES, third=PARTIES)
def test_parties_that_change_places_are_never_right(key: str, said: str, one: str, other: str, third: str) -> None:
    assume(len({one, other, third}) == 3)
    asked = key.format(a=one, b=other)
    for parties in ((other, one), (one, third), (third, other)):
        swapped = said.format(a=parties[0], b=parties[1])
        assert not is_right(asked, swapped, Kind.REASON), (asked, swapped)
