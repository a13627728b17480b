"""The same rules on documents put together at random from sentences that are sound by themselves."""

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.authoring.generate import generate
from quizapp.documents.read import read_document
from tests.quality.invariants import broken

PERSONS = ["Ana Duarte", "Ingrid Vale", "Tomas Brandt", "Keiko Mori", "Dr Ruth Adeyemi", "Paul van den Berg", "Brandt"]
BODIES = ["the Oslo Museum", "the Holm Harbour Board", "Vale and Sons", "the Seismology Office (SO)", "SO", "Norsk Tre"]
PLACES = ["Oslo", "Porto", "the town of Holm", "Valparaíso", "Port-au-Prince", "Kyoto, Japan"]
THINGS = ["a bridge", "the tide mill", "its new reading room", "two ferries", "the film “Low Water”", "the Blue Line"]
POSTS = ["director", "mayor", "first keeper", "chair of the board", "chief engineer"]
WHENS = [
    "in 1932", "on 9 March 1932", "on March 12, 1968", "in May 1932", "in the early 1990s", "in the 1880s",
    "in the late 19th century", "since 2014", "from 1932 to 1941", "between 1901 and 1904", "in 44 BC", "that year",
    "two years later", "by the end of 1999",
]  # fmt: skip
DAYS = [
    "in 1932", "on 9 March 1931", "on March 12, 1968", "in May 1935", "in 1901", "in 1941", "in 1999", "in July 2004",
]  # fmt: skip
AMOUNTS = ["US$30 million", "€1.5 million a year", "40,000 crowns", "£8", "more than $200", "¥3 billion", "12 pounds"]
COUNTS = ["34 tons of grain", "more than 80 boats", "twelve pupils", "5.5 km", "about 40 per cent of members", "18%"]
REASONS = ["because the old one leaked", "due to a late thaw", "in order to save time", "so that ships could pass"]
SLOTS = {
    "person": PERSONS, "other": PERSONS, "body": BODIES, "place": PLACES, "thing": THINGS, "post": POSTS, "when": WHENS,
    "then": WHENS, "day": DAYS, "amount": AMOUNTS, "count": COUNTS, "why": REASONS,
}  # fmt: skip
PLAIN = [
    "{body} opened {thing} in {place} {day}",
    "{day}, {body} closed its office in {place}",
    "{person} moved to {place} {day}",
    "{body} bought {thing} for {amount}",
    "{person} joined {body} {day}",
]
OPENINGS = ["", "", "", "According to {person}, ", "However, ", "After a long winter, ", "{person} said that "]
CLAUSES = [
    "{person} was the {post} of {body} {when}",
    "the {post} of {body} is {person}",
    "{person}, the {post} of {body}, moved to {place} {when}",
    "{body} opened {thing} in {place} {when}",
    "{thing} was opened in {place} by {person} {when} {why}",
    "{body} paid {amount} for {count} {when}",
    "{person} was born in {place} {when} and studied there {then}",
    "{thing} cost {amount}, of which {person} gave {amount}",
    "{body} carried {count} to {place} and {count} to {place}",
    "{person} and {other} founded {body} {when}",
    "it was moved to {place} {when}",
    "he sold {thing} to {body} for {amount}",
    "{person} succeeded {other} as {post} {when}",
    "{when} {body} closed its office {why}",
    "neither {person} nor {other} has written about {thing}",
    "{body} holds {count}",
]
ENDINGS = ["", "", "", ", {why}", ", which {person} designed {then}", ", while {body} kept {count}", " (in {place})"]


@st.composite
def joined(draw: st.DrawFn) -> str:
    clauses = draw(st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=2))
    joint = draw(st.sampled_from([" and ", "; ", ", but "]))
    return draw(st.sampled_from(OPENINGS)) + joint.join(clauses) + draw(st.sampled_from(ENDINGS))


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A plain clause; or an opening, one clause or two joined, and an ending. Each slot is filled by itself."""
    text = draw(st.sampled_from(PLAIN)) if draw(st.booleans()) else draw(joined())
    text += "."
    while "{" in text:
        before, _, rest = text.partition("{")
        slot, _, after = rest.partition("}")
        text = before + draw(st.sampled_from(SLOTS[slot])) + after
    return text[0].upper() + text[1:]


PARAGRAPHS = st.lists(st.lists(sentences(), min_size=1, max_size=5).map(" ".join), min_size=1, max_size=3)


@settings(max_examples=80)
@given(PARAGRAPHS)
def test_every_ready_question_holds_every_rule(paragraphs: list[str]) -> None:
    document = read_document("\n\n".join(["The sea is deep.", *paragraphs]).encode(), name="notes.txt")
    assert broken(generate(document)) == []
