"""Who signed in, or tried to. One line an event, whatever was typed into the form."""

import json
import logging

from flask import Flask, request
from flask.logging import default_handler

LOGGER = logging.getLogger("quizapp.auth")

LONGEST_DETAIL = 80


def register(app: Flask) -> None:
    LOGGER.setLevel(logging.INFO)
    if not LOGGER.hasHandlers():
        LOGGER.addHandler(default_handler)  # the server's error stream, as for Flask's own log


def record(event: str, **details: str) -> None:
    LOGGER.info("%s %s", event, _encoded(details))


def warn(event: str, **details: str) -> None:
    LOGGER.warning("%s %s", event, _encoded(details))


def _encoded(details: dict[str, str]) -> str:
    """As JSON, in which a line break is written with a backslash, so nobody forges a line."""
    cut = {name: detail[:LONGEST_DETAIL] for name, detail in details.items()}
    return json.dumps({**cut, "address": request.remote_addr or ""})
