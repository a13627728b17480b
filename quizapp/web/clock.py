from datetime import UTC, datetime

from flask import current_app


def now() -> datetime:
    """The instant, aware and in UTC. Tests set `app.config["CLOCK"]` to a clock of their own."""
    return current_app.config.get("CLOCK", _system_clock)()


def _system_clock() -> datetime:
    return datetime.now(UTC)
