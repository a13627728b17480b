"""The web server. This process only watches; the one that answers loads the app itself."""

import socket

from granian import Granian
from granian.constants import Interfaces

from quizapp.config import Settings

THREADS = 2
"""Threads of one process take turns in Python: with four of them, an answer waits for more pages of others at once."""

PLAIN_HTTP = (
    "Others on this network can read what is sent, passwords too: "
    "put a proxy with TLS in front and set QUIZAPP_PROXIES for more than a trusted classroom."
)


def serve(settings: Settings) -> None:
    """Serve until told to stop. Raises OSError where the address cannot be had."""
    _refuse_taken(settings)
    print("quizapp is at", " and ".join(addresses(settings)), flush=True)
    if not settings.is_local and not settings.proxies:
        print(PLAIN_HTTP, flush=True)
    Granian(
        "quizapp:create_app",
        factory=True,
        interface=Interfaces.WSGI,
        address=settings.host,
        port=settings.port,
        blocking_threads=THREADS,
        websockets=False,
        log_level="warning",
    ).serve()


def _refuse_taken(settings: Settings) -> None:
    # The server would only say so deep in a log and try again for ever.
    family, *_, address = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(address)


def addresses(settings: Settings) -> list[str]:
    """Where a browser finds it; for "all addresses", the one that the classroom's network knows."""
    host = settings.host
    if host in ("0.0.0.0", "::"):
        return [_address("127.0.0.1", settings.port), _address(_network_address(), settings.port)]
    return [_address(host, settings.port)]


def _address(host: str, port: int) -> str:
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def _network_address() -> str:
    # Connecting a datagram socket sends nothing; it only picks the way out.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return probe.getsockname()[0]
