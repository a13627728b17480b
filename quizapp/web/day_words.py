"""Days as people say them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime

LOCALE = "en_GB"


def long_date(day: date) -> str:
    return format_date(day, "d MMMM y", locale=LOCALE)


def short_date(day: date) -> str:
    return format_date(day, "d MMM", locale=LOCALE)


def clock_time(at: datetime, zone: str) -> str:
    """'Friday, 17:05', as a clock in that zone shows it."""
    return format_datetime(at.astimezone(ZoneInfo(zone)), "EEEE, HH:mm", locale=LOCALE)


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
