"""Which sentences become statements to be called true or false, and what is changed in a false one."""

import re
from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft, Form, Generated

Ask = Callable[[str], Generated]

EVENTS = (
    "Ana {1} opened the Northern Museum in Oslo in {0}.",
    "In {0}, the city of Bergen bought the {1} from Norway.",
    "Rui {1} founded the Harbour Society in Lisbon in {0}.",
    "The {1} Society published Hamlet in Madrid in {0}.",
    "On 3 May {0}, Norway signed the Treaty of {1} with Chile.",
    "Clara {1} sold the Alder Mill to the Orrin Group in {0}.",
)
YEARS = (1901, 1913, 1926, 1938, 1947, 1959, 1964, 1971, 1983, 1990)
NAMES = ("Duarte", "Solis", "Keller", "Moreno")


def document() -> str:
    """Each paragraph tells of the same kinds of things, of other people and years."""
    return "\n\n".join(
        " ".join(
            text.format(YEARS[(3 * at + 7 * number) % len(YEARS)] + number, name) for at, text in enumerate(EVENTS)
        )
        for number, name in enumerate(NAMES)
    )


def statements(generated: Generated) -> list[Draft]:
    return [draft for draft in generated.drafts if draft.form is Form.TRUE_FALSE]


def only(generated: Generated) -> Draft:
    [draft] = statements(generated)
    return draft


TWO = "Ana Duarte opened the Northern Museum in Oslo in 1901. Rui Alves founded the Harbour Society in Lisbon in 1926."


def test_of_two_sentences_one_is_asked_with_the_two_answers(ask: Ask) -> None:
    draft = only(ask(TWO))
    assert draft.ready
    assert draft.options == ("True", "False")
    assert draft.key in draft.options
    assert draft.stem.startswith("According to the article, ")


def test_about_one_in_four_and_both_answers_occur(ask: Ask) -> None:
    generated = ask(document())
    dates = [fact for fact in generated.facts if fact.kind == "date"]
    found = statements(generated)
    assert 4 <= len(found) <= (len(dates) + 2) // 4
    keys = [draft.key for draft in found]
    assert abs(keys.count("True") - keys.count("False")) <= 1


def test_only_the_value_is_changed_and_the_feedback_says_what_the_article_writes(ask: Ask) -> None:
    text = document()
    generated = ask(text)
    values = {fact.id: fact.value for fact in generated.facts}
    for draft in statements(generated):
        value = values[draft.fact]
        said = draft.stem.removeprefix("According to the article, ")
        if draft.key == "False":
            match = re.fullmatch(r"The article says (.+), not (.+)\.", draft.explanation)
            assert match and match[1] == value != match[2]
            assert match[2] not in draft.source.of(generated.document.text)
            said = said.replace(match[2], value)
        else:
            assert draft.explanation == f"The article says {value}."
        assert said[1:] == " ".join(draft.source.of(generated.document.text).split())[1:]


def test_the_answers_do_not_depend_on_anything_but_the_text(ask: Ask) -> None:
    assert statements(ask(document())) == statements(ask(document()))


def test_an_amount_is_changed_in_its_own_currency(ask: Ask) -> None:
    prices = (("Alder", 12), ("Birch", 30))
    sold = " ".join(f"Ana Duarte bought the {name} Mill for £{price} million." for name, price in prices)
    found = [only(ask(f"{sold} The {name} Tower cost £{8 + at} million.")) for at, name in enumerate("ABCD")]
    wrong = [draft for draft in found if draft.key == "False"]
    assert wrong
    assert all(re.search(r"£[\d.]+ million, not £[\d.]+ million\.", draft.explanation) for draft in wrong)


UNFIT = [
    ("It opened the Museum of Lima in 1901.", "a pronoun"),
    ("Norway allegedly signed the Treaty of Lima in 1901.", "disputed"),
    ("Ana Duarte said that Norway signed the Treaty of Lima in 1901.", "attributed"),
    ("The Northern Army attacked the city of Lima in 1901.", "sensitive"),
    ("Norway paid Chile for the Museum of Lima in 1901.", "who paid whom"),
    ("Ana Duarte did not open the Museum of Lima in 1901.", "a negation"),
    ("Ana Duarte lived in the city of Lima in 1901.", "a state"),
    ("Ana Duarte was the mayor of Lima in 1901.", "a state"),
    ("Ana Duarte opened the Museum of Lima by 1901.", "a bound"),
    ("Norway ruled the city of Lima since 1901.", "a bound"),
    ("Norway signed the Treaty of Lima in early 1901.", "an uncertain date"),
    ("Norway signed the Treaty of Lima in 1901 and left it in 1907.", "two dates"),
    ("Norway sold 34 ships to Lima in 1901.", "another number"),
    ("Norway signed the Treaty of Lima (in Peru) in 1901.", "brackets"),
    ('Ana Duarte called Bergen "the Lima of Norway" in 1901.', "a quotation"),
    ("Ana Duarte sold the Lima Mill for more than £30 million.", "an uncertain amount"),
    ("The Lima Mill costs £30 million.", "the present"),
    ("Ana Duarte opened the Museum of Lima in 1901, which all Norway admired.", "a second statement"),
    ("The Museum of Lima announced a show of Ana Duarte on 7 June 1901.", "the exact day of a routine"),
    (
        "In 1901 Ana Duarte opened the Museum of Lima in the old harbour quarter between the fish market, the tram "
        "depot and the house of the pilots.",
        "too long",
    ),
]


def varied(sentence: str) -> str:
    """Six of its kind about other people, places and values, so that one in four would come."""
    places = ("Oslo", "Madrid", "Quito", "Turin", "Porto", "Vienna")
    people = ("Ana Duarte", "Rita Solis", "Ines Moreno", "Clara Nunes", "Maria Keller", "Julia Alves")
    return " ".join(
        sentence.replace("Ana Duarte", person)
        .replace("Lima", place)
        .replace("1901", str(1901 + 4 * at))
        .replace("£30", f"£{30 + at}")
        for at, (person, place) in enumerate(zip(people, places, strict=True))
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Duarte opened the Museum of Lima in 1901.",
        "Norway signed the Treaty of Lima in 1901.",
        "Ana Duarte sold the Lima Mill for £30 million.",
        "The Treaty of Lima was signed by Ana Duarte on 7 June 1901.",
    ],
)
def test_a_plain_sentence_becomes_one(ask: Ask, sentence: str) -> None:
    assert 1 <= len(statements(ask(varied(sentence)))) <= 2


@pytest.mark.parametrize(("sentence", "why"), UNFIT, ids=[f"{why}: {sentence}" for sentence, why in UNFIT])
def test_what_cannot_be_called_true_or_false_for_sure_is_left_out(ask: Ask, sentence: str, why: str) -> None:
    assert statements(ask(varied(sentence))) == []


def test_it_serves_the_same_fact_as_the_other_questions(ask: Ask) -> None:
    generated = ask(TWO)
    fact = only(generated).fact
    assert {draft.form for draft in generated.drafts if draft.fact == fact} > {Form.TRUE_FALSE}
