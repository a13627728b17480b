"""Days as people say them."""

from datetime import date, timedelta

from babel.dates import format_date

LOCALE = "en_GB"


def long_date(day: date) -> str:
    return format_date(day, "d MMMM y", locale=LOCALE)


def short_date(day: date) -> str:
    return format_date(day, "d MMM", locale=LOCALE)


def month_name(day: date) -> str:
    """Its three letters."""
    return format_date(day, "LLL", locale=LOCALE)[:3]


def day_ahead(day: date, today: date) -> str:
    """'today', 'tomorrow', 'Friday', '3 February', '3 February 2028'; fits after 'comes back'."""
    if day <= today:
        return "today"
    if day == today + timedelta(days=1):
        return "tomorrow"
    if day < today + timedelta(days=7):
        return format_date(day, "EEEE", locale=LOCALE)
    if day.year == today.year:
        return format_date(day, "d MMMM", locale=LOCALE)
    return long_date(day)
