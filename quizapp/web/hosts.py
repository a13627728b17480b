"""Which names this server answers to: a page of another name must not reach it (DNS rebinding)."""

import ipaddress
import socket
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, request

from quizapp.config import Settings


def register(app: Flask) -> None:
    app.config["KNOWN_HOSTS"] = known_hosts(app.config["SETTINGS"], socket.gethostname())


def known_hosts(settings: Settings, machine: str) -> frozenset[str]:
    """Besides addresses, which need no name server and so cannot be another's name."""
    own = machine.lower().removesuffix(".local")
    return frozenset({"localhost", own, f"{own}.local", *(h.lower() for h in settings.hosts)})


def refuse_unknown_host() -> Response | None:
    host = _name(request.host)
    if host in current_app.config["KNOWN_HOSTS"] or _is_address(host):
        return None
    text = (
        "This quizapp does not answer to the name it was called by.\n\n"
        "If you run it: set QUIZAPP_HOSTS to the names under which people open it, for example\n"
        "QUIZAPP_HOSTS=quiz.example.org and start it again.\n"
        "Otherwise: ask the person who runs it for the right address.\n"
    )
    return Response(text, status=400, mimetype="text/plain")


def _name(host: str) -> str:
    """The name in a Host header, without its port; empty where there is none."""
    try:
        return (urlsplit(f"//{host}").hostname or "").removesuffix(".")
    except ValueError:
        return ""


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
