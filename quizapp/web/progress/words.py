"""What the progress pages say in sentences."""

from collections.abc import Sequence
from datetime import date

from babel import Locale

from quizapp.facts.model import Kind
from quizapp.statistics.activity import Square
from quizapp.statistics.calibration import Calibration
from quizapp.statistics.recall import WeekRecall, together
from quizapp.web.day_words import LOCALE

FIRST_WEEKDAY = Locale.parse(LOCALE).first_week_day
"""0 for Monday."""

KINDS = {
    Kind.EVENT: "Events and other things",
    Kind.PERSON: "Persons",
    Kind.ROLE: "Who holds a post",
    Kind.DATE: "Dates and years",
    Kind.AMOUNT: "Amounts of money",
    Kind.QUANTITY: "Numbers and measures",
    Kind.PLACE: "Places",
    Kind.ORGANISATION: "Organisations",
    Kind.REASON: "Reasons",
    Kind.ORDER: "Orders of events",
}

RECENT_WEEKS = 4

DAYS_A_MONTH = 30.4


def counted(number: int, singular: str, plural: str = "") -> str:
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def due(count: int) -> str:
    if count == 0:
        return "Nothing is due today"
    return f"{counted(count, 'fact is', 'facts are')} due today"


def coming(counts: Sequence[int]) -> str:
    """`counts` are those of the coming days, today first."""
    if not any(counts):
        return f"Nothing comes back in the next {counted(len(counts), 'day')}."
    total = counted(sum(counts), "fact comes", "facts come")
    today = f"{counts[0]:,}" if counts[0] else "none"
    return f"{total} back in the next {counted(len(counts), 'day')}, {today} of them today."


def year(squares: Sequence[Square]) -> str:
    answered = sum(square.answered for square in squares)
    studied = sum(square.answered > 0 for square in squares)
    return f"In the last year you gave {counted(answered, 'answer')} on {counted(studied, 'day')}."


def recall(weeks: Sequence[WeekRecall]) -> str:
    """How the last weeks went, and those before them."""
    now = together(list(weeks[-RECENT_WEEKS:]))
    before = together(list(weeks[:-RECENT_WEEKS]))
    if now is None:
        return f"Nothing you had learnt came back in the last {RECENT_WEEKS} weeks."
    facts = counted(now.reviewed, "time", "times")
    said = f"In the last {RECENT_WEEKS} weeks a fact came back {facts}, and you knew it {now.recalled:,} of them"
    return f"{said} ({now.percent}%); before that it was {before.percent}%." if before else f"{said} ({now.percent}%)."


def minutes(days: Sequence[tuple[date, int]]) -> str:
    spent = [minutes for _, minutes in days if minutes]
    if not spent:
        return f"You have not studied in the last {counted(len(days), 'day')}."
    mean = counted(round(sum(spent) / len(spent)), "minute")
    how_long = f"about {mean} each time" if len(spent) > 1 else f"for about {mean}"
    return f"You studied on {len(spent)} of the last {len(days)} days, {how_long}."


def streak(days: int) -> str:
    if days == 0:
        return "No days in a row yet: any answer today makes the first."
    return f"{counted(days, 'day')} in a row. One missed day in any seven is forgiven, and not counted."


def forecast_came_true(found: Calibration) -> str:
    """Said only of enough reviews; before that, how many are missing."""
    if not found.is_told:
        return (
            "Whether our forecasts come true for you is told after "
            f"{counted(found.missing, 'more answer')} to facts you learnt on an earlier day."
        )
    return (
        f"Of 100 facts that came back, we said you would know {found.expected}: {found.known} were known. "
        f"That is from {counted(found.reviewed, 'answer')}, so the true number may lie anywhere "
        f"from {found.low} to {found.high}."
    )


def lasts(stability: float) -> str:
    """How long a memory lasts before it is worth asking again; `stability` in days."""
    if stability < 1.5:
        return "stays about a day"
    if stability < 60:
        return f"stays about {round(stability)} days"
    if stability < 730:
        return f"stays about {round(stability / DAYS_A_MONTH)} months"
    return f"stays about {round(stability / 365)} years"
