"""Which of the dates, numbers and persons that a document holds have a ready question."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizapp.authoring.model import Form, Generated
from tests.quality.coverage_sample import KINDS, Item
from tests.quality.folding import date_words, folded, holds, numbers, tokens
from tests.quality.wilson import Share


@dataclass(frozen=True)
class Answer:
    """All that a ready question takes for right, and the sentence that proves it."""

    sentence: str
    values: tuple[str, ...]


def ready_answers(generated: Generated) -> list[Answer]:
    """Of all forms but the order of events, whose answer is no date, number or person."""
    facts = {fact.id: fact for fact in generated.facts}
    asked = [(draft, facts[draft.fact]) for draft in generated.drafts if draft.ready and draft.form is not Form.ORDER]
    return [
        Answer(folded(fact.source.of(generated.document.text)), (draft.key, *draft.accepted, fact.value))
        for draft, fact in asked
    ]


def is_covered(item: Item, answers: Sequence[Answer]) -> bool:
    """A person by any ready question of the document, all else by one on the item's own sentence."""
    same = SAME[item.kind]
    if item.kind != "persons":
        sentence = folded(item.sentence)
        answers = [answer for answer in answers if sentence in answer.sentence or answer.sentence in sentence]
    return any(same(item.value, value) for answer in answers for value in answer.values)


def same_date(item: str, answer: str) -> bool:
    """Whatever the order of day, month and year; the answer may say more."""
    return date_words(item) <= date_words(answer)


def same_number(item: str, answer: str) -> bool:
    """The same figures, or the item's words within the answer's."""
    figures = numbers(item)
    return holds(answer, item) or (bool(figures) and set(figures) <= set(numbers(answer)))


def same_person(item: str, answer: str) -> bool:
    """The same name, first and last name the same, or one the last name of the other."""
    ours, theirs = tokens(item), tokens(answer)
    if not ours or not theirs or ours[-1] != theirs[-1]:
        return False
    return len(ours) == 1 or len(theirs) == 1 or ours[0] == theirs[0]


SAME: Mapping[str, Callable[[str, str], bool]] = {
    "dates": same_date, "numbers": same_number, "persons": same_person,
}  # fmt: skip


def each_person_once(items: Sequence[Item]) -> list[Item]:
    """Persons once a document, under the longest name; worth asking where any mention is."""
    kept = [item for item in items if item.kind != "persons"]
    persons: list[Item] = []
    for item in sorted((i for i in items if i.kind == "persons"), key=lambda i: -len(tokens(i.value))):
        at = next((n for n, p in enumerate(persons) if p.path == item.path and same_person(p.value, item.value)), None)
        if at is None:
            persons.append(item)
        elif item.worth_asking:
            persons[at] = replace(persons[at], worth_asking=True)
    return kept + persons


def as_markdown(items: Sequence[Item], generated: Mapping[Path, Generated]) -> str:
    """By kind and in all, over everything listed and over what the annotator held worth asking."""
    answers = {path: ready_answers(made) for path, made in generated.items()}
    judged = [(item, is_covered(item, answers[item.path])) for item in each_person_once(items)]
    heading = ["| kind | of all listed | of those worth asking |", "|---|---|---|"]
    return "\n".join([*heading, *_rows(judged), *_missed(judged)])


def _rows(judged: Sequence[tuple[Item, bool]]) -> Iterator[str]:
    for name, kinds in (*((kind, {kind}) for kind in KINDS), ("all", set(KINDS))):
        of = [(item, hit) for item, hit in judged if item.kind in kinds]
        worth = [(item, hit) for item, hit in of if item.worth_asking]
        yield f"| {name} | {_share(of)} | {_share(worth)} |"


def _share(judged: Sequence[tuple[Item, bool]]) -> Share:
    return Share(sum(hit for _, hit in judged), len(judged))


def _missed(judged: Sequence[tuple[Item, bool]]) -> Iterator[str]:
    yield ""
    yield "Worth asking and without a ready question:"
    for item, hit in judged:
        if not hit and item.worth_asking:
            yield f"- {item.kind}: {item.value} ({item.path.stem}) in “{item.sentence}”"
