"""What the engine makes of a golden document, held against its list."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from quizapp.authoring.model import Draft, Form, Generated
from quizapp.facts.model import Fact
from tests.quality.covered import same_date, same_number, same_person
from tests.quality.folding import folded, holds, tokens
from tests.quality.gold_list import GoldFact, GoldList
from tests.quality.wilson import Share

ALIKE = ({"person", "role"}, {"place", "organisation", "event", "person"}, {"amount", "quantity"})
"""Kinds between which a gold list and the engine may differ and still mean one fact."""
SENSITIVE = r"death, injury|sensitive"
REASON_WORDS = {
    "pronoun": r"pronoun|whom or what|points back|stands for|who or what",
    "period": r"\bperiod\b|no_period",
    "conflict": r"party to the conflict|violence|conflict|military operation|disputed",
    "injury": SENSITIVE,
    "death": SENSITIVE,
    "killing": SENSITIVE,
    "deictic": r"depends on when|points back",
}
"""How the engine's own words show that it held a fact for the reason the list gives."""


@dataclass(frozen=True)
class Judged:
    """A gold fact with what became of it. `reasons` say why it is held, flags of the fact among them."""

    fact: GoldFact
    status: str
    reasons: tuple[str, ...] = ()

    @property
    def rightly_held(self) -> bool:
        expected = self.fact.reason or ("conflict or death" if self.fact.expect == "any" else "")
        wanted = [REASON_WORDS.get(word, re.escape(word)) for word in expected.split(" or ") if word]
        return self.status == "held" and any(re.search(word, " ".join(self.reasons), re.I) for word in wanted)


@dataclass(frozen=True)
class Report:
    """`violations` of what must never be; each names the question."""

    gold: GoldList
    judged: list[Judged]
    violations: list[str] = field(default_factory=list)


def report(gold: GoldList, generated: Generated) -> Report:
    return Report(gold, [judge(fact, generated) for fact in gold.facts], list(violations(gold, generated)))


def judge(gold: GoldFact, generated: Generated) -> Judged:
    facts = {fact.id: fact for fact in generated.facts if _may_mean(gold, fact, generated.document.text)}
    drafts = [d for d in generated.drafts if d.fact in facts and _matches(gold, facts[d.fact], d)]
    if any(draft.ready for draft in drafts):
        return Judged(gold, "ready")
    reasons = [reason for draft in drafts for reason in (*draft.reasons, *facts[draft.fact].flags)]
    return Judged(gold, "held" if drafts else "missing", tuple(dict.fromkeys(reasons)))


def _may_mean(gold: GoldFact, fact: Fact, text: str) -> bool:
    kind = fact.kind.value
    alike = gold.kind == kind or any({gold.kind, kind} <= kinds for kinds in ALIKE)
    return alike and (not gold.about or gold.about.casefold() in fact.source.of(text).casefold())


def _matches(gold: GoldFact, fact: Fact, draft: Draft) -> bool:
    answers = [fact.value, *draft.accepted, *([draft.key] if draft.form not in (Form.TRUE_FALSE, Form.ORDER) else ())]
    if gold.kind == "role":
        answers.append(fact.subject)
    return any(_same(gold, answer) for answer in answers)


def _same(gold: GoldFact, answer: str) -> bool:
    if gold.kind == "date":
        return same_date(gold.value, answer)
    if gold.kind in ("amount", "quantity"):
        return same_number(gold.value, answer)
    if gold.kind == "reason":
        return holds(answer, gold.value) or holds(gold.value, answer)
    if gold.kind == "person" and same_person(gold.value, answer):
        return True
    return holds(answer, gold.value) and (gold.kind == "role" or len(tokens(answer)) <= 2 * len(tokens(gold.value)))


def violations(gold: GoldList, generated: Generated) -> Iterator[str]:
    never = {key.casefold() for key in gold.never}
    for draft in generated.drafts:
        if not draft.ready:
            continue
        if draft.key.casefold() in never:
            yield f"never an answer: “{draft.key}” to “{draft.stem}”"
        for option in _others_of_group(draft.key, draft.options, gold.same):
            yield f"the same thing as key and as wrong option: “{draft.key}” and “{option}” at “{draft.stem}”"
        for other in _others_of_group(draft.key, draft.accepted, gold.apart):
            yield f"another thing taken for right: “{other}” for “{draft.key}” at “{draft.stem}”"


    for names in generated.entities:
        for group in gold.apart:
            if len(together := {folded(name) for name in names} & set(map(folded, group))) > 1:
                yield f"two things taken for one: {', '.join(sorted(together))}"


def _others_of_group(key: str, values: Sequence[str], groups: Sequence[Sequence[str]]) -> list[str]:
    mates = {folded(name) for group in groups if folded(key) in map(folded, group) for name in group} - {folded(key)}
    return [value for value in values if folded(value) in mates]


def as_markdown(one: Report) -> str:
    lines = [f"## {one.gold.name}", "", *_totals(one), "", *map(_line, one.judged)]
    return "\n".join([*lines, *(f"- **VIOLATION** {violation}" for violation in one.violations)])


def _line(judged: Judged) -> str:
    fact = judged.fact
    name = f"{fact.value} ({fact.about})" if fact.about else fact.value
    wrong = " **not as expected**" if fact.expect not in ("any", judged.status) else ""
    why = f": {' '.join(judged.reasons)}" if judged.status == "held" else ""
    return f"- {judged.status}{wrong}, {'core ' if fact.core else ''}{fact.kind} {name}{why}"


def _totals(one: Report) -> Iterator[str]:
    yield "| facts | ready | ready or held for the expected reason | held | missing |"
    yield "|---|---|---|---|---|"
    yield _row("core", [j for j in one.judged if j.fact.core])
    yield _row("all", one.judged)
    for kind in Counter(j.fact.kind for j in one.judged):
        yield _row(kind, [j for j in one.judged if j.fact.kind == kind])


def _row(name: str, judged: Sequence[Judged]) -> str:
    def share(of: Callable[[Judged], bool]) -> Share:
        return Share(sum(map(of, judged)), len(judged))

    ready, held, missing = (sum(j.status == status for j in judged) for status in ("ready", "held", "missing"))
    settled = share(lambda j: j.status == "ready" or j.rightly_held)
    return f"| {name} | {Share(ready, len(judged))} | {settled} | {held} | {missing} |"


def together(reports: Sequence[Report]) -> str:
    """The totals over all lists."""
    every = GoldList("all lists together", reports[0].gold.document, ())
    lines = _totals(Report(every, [judged for one in reports for judged in one.judged]))
    return "\n".join([f"## {every.name}", "", *lines])
