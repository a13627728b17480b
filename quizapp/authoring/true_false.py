"""A statement that is as the article has it, or has another date or amount in its place: nothing else is changed.

It is the weakest form, so that only a few facts of a document get one.
"""

import re
from collections.abc import Iterable, Sequence

from quizapp.authoring.cloze import word_cloze
from quizapp.authoring.context.events import event_of, is_plain, past_clause
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.model import BLANK, Draft, Form
from quizapp.authoring.options.distractors import distractors
from quizapp.authoring.options.pool import Pool
from quizapp.authoring.pruning.drafts import short_enough
from quizapp.authoring.stems.interrogative import keeps_capital
from quizapp.authoring.wording import Wording, names_article
from quizapp.authoring.written.keys import FALSE, TRUE, TRUE_FALSE
from quizapp.facts.amounts import parse_amount
from quizapp.facts.clauses import FINITE
from quizapp.facts.dates import Granularity, parse_date
from quizapp.facts.framing import THE_ARTICLE
from quizapp.facts.model import Kind

HEADING = f"According to {THE_ARTICLE}, "
ONE_IN = 4
LEAST_YEARS_APART = 2
MOST_TOLD = 20
"""Words of the statement itself."""
MORE = frozenset({"advcl", "relcl", "ccomp", "parataxis", "conj"})
ROUTINE = frozenset("announce hold issue inform notify present".split())
"""What is done on many a day: the exact one is not worth knowing."""
UNCLEAR = re.compile(
    r"[\"“”()\[\];:?]|\d|n['’]t\b|\b(?:not|never|no|nor|neither|only|at least|at most|up to|an?(?= _)|further|another"
    r"|other|also|then|later|eventually|finally|however)\b",
    re.IGNORECASE,
)
"""What makes a statement hard to call true or false: another number beside its own, a quotation, a negation, a word
that goes on from the sentence before."""


def draft_true_false(passages: Iterable[Passage], pool: Pool) -> list[Draft]:
    """Of every four sentences that allow it one; every other one is false. The facts' ids decide which."""
    fitting = {passage.fact.source: (passage, cloze) for passage in passages if (cloze := _cloze(passage))}
    ranked = sorted(fitting.values(), key=lambda asked: asked[0].fact.id)
    chosen = ranked[: (len(ranked) + ONE_IN // 2) // ONE_IN]
    falls_first = bool(chosen) and bool(_turn(chosen[0][0].fact.id) % 2)
    drafts = [_draft(*asked, pool, is_true=bool(rank % 2) == falls_first) for rank, asked in enumerate(chosen)]
    return [draft for draft in drafts if draft]


def _turn(fact: str) -> int:
    return int(fact[:8], 16)


def _cloze(passage: Passage) -> Wording | None:
    """The sentence with a gap, where that passes every gate and is clear enough to be called true or false."""
    if not is_plain(passage) or not _is_stated(passage) or _tells_more(passage):
        return None
    cloze, sound = short_enough(passage, word_cloze)
    too_long = len(cloze.stem.split()) > MOST_TOLD
    if too_long or not cloze.stem.endswith(".") or UNCLEAR.search(cloze.stem) or names_article(cloze.stem):
        return None
    return cloze if sound else None


def _is_stated(passage: Passage) -> bool:
    """A date on which something was done, an amount without "about", in the past tense."""
    if passage.fact.kind == Kind.DATE:
        event = event_of(passage)
        exact = event is not None and event.date.granularity in (Granularity.DAY, Granularity.MONTH)
        return event is not None and not (exact and passage.sentence.words[event.clause.verb].lemma in ROUTINE)
    money = parse_amount(passage.fact.value) if passage.fact.kind == Kind.AMOUNT else None
    return money is not None and not money.about and past_clause(passage) is not None


def _tells_more(passage: Passage) -> bool:
    """A second statement stands in the sentence, so that it would not be clear which is true or false."""
    words = passage.sentence.words
    return any(word.tag in FINITE and word.dep in MORE for word in words)


def _draft(passage: Passage, cloze: Wording, pool: Pool, *, is_true: bool) -> Draft | None:
    other = "" if is_true else _other(passage, cloze, pool)
    if not is_true and not other:
        return None
    return Draft(
        passage.fact.id,
        Form.TRUE_FALSE,
        HEADING + _going_on(passage, cloze.stem).replace(BLANK, other or cloze.key),
        TRUE if is_true else FALSE,
        passage.source,
        options=TRUE_FALSE,
        explanation=f"The article says {cloze.key}." if is_true else f"The article says {cloze.key}, not {other}.",
    )


def _other(passage: Passage, cloze: Wording, pool: Pool) -> str:
    """A plausible wrong value; one not so near that to miss it is no error. Empty where there is none."""
    wrong = distractors(passage, cloze, pool)
    apart = [value for value in wrong if _is_apart(cloze.key, value)]
    return _picked(apart or wrong, passage.fact.id)


def _picked(values: Sequence[str], fact: str) -> str:
    return values[_turn(fact) % len(values)] if values else ""


def _is_apart(key: str, other: str) -> bool:
    one, two = parse_date(key), parse_date(other)
    return not one or not two or abs(one.year - two.year) >= LEAST_YEARS_APART


def _going_on(passage: Passage, stem: str) -> str:
    """As it stands after the heading's comma; a name keeps its capital."""
    words = passage.sentence.words
    first = next((at for at, word in enumerate(words) if stem.lower().startswith(word.lower)), 0)
    return stem if keeps_capital(passage.sentence, first) else stem[:1].lower() + stem[1:]
