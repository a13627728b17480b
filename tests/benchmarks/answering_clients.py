"""Learners who answer over HTTP, each on a connection of their own: `answering_clients.py URL COUNT PAUSE ROUNDS`.

They run in a process beside the server's. What comes out is JSON: milliseconds of each answer, and seconds they took.
"""

import json
import random
import re
import secrets
import sys
import threading
import time
from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlencode, urlsplit

ANSWERS = 30
"""Of each client, of one quiz."""
READING_MS = 4000
"""Told as the time from seeing a question to answering: what is faster than reading would be asked again."""


class Inputs(HTMLParser):
    """The fields of a page by name, each with the values it offers; where its first posting form goes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.offered: dict[str, list[str]] = {}
        self.action = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attributes}
        if tag == "form" and named.get("method") == "post":
            self.action = self.action or named["action"]
        elif tag in ("input", "button") and "name" in named:
            self.offered.setdefault(named["name"], []).append(named.get("value", ""))


@dataclass
class Learner:
    connection: HTTPConnection
    cookie: str = ""
    token: str = ""

    def begin(self) -> str:
        """A quiz of the first set that the library shows; its path."""
        library = Inputs(self.get("/"))
        (self.token,) = set(library.offered["csrf_token"])
        started = self.post(library.action, {"size": str(ANSWERS), "time_zone": "UTC"})
        return started.rpartition("/")[0]

    def form_of(self, page: str) -> dict[str, str]:
        """An answer to the question of a page, some right and some wrong."""
        offered = Inputs(page).offered
        numbers = sorted(name for name in offered if name.startswith("numbers-"))
        answer = dict(zip(numbers, map(str, range(1, 1 + len(numbers))), strict=True))
        answer = answer or {"response": random.choice(offered["response"]) or "Doha"}
        return answer | {"attempt_id": secrets.token_urlsafe(12), "duration_ms": str(READING_MS)}

    def get(self, path: str) -> str:
        reply = self._send("GET", path, None)
        assert reply.status == 200, (path, reply.status)
        return reply.text

    def post(self, path: str, fields: dict[str, str]) -> str:
        """Where it leads."""
        reply = self._send("POST", path, urlencode(fields | {"csrf_token": self.token}))
        assert reply.status == 303, (path, reply.status, reply.text)
        return urlsplit(reply.headers["Location"]).path

    def _send(self, method: str, path: str, body: str | None) -> HTTPResponse:
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        self.connection.request(method, path, body, headers)
        reply = self.connection.getresponse()
        reply.text = reply.read().decode()
        if cookie := re.match(r"[^;]+", reply.headers.get("Set-Cookie", "")):
            self.cookie = cookie[0]
        return reply


def main(url: str, count: int, pause: float, rounds: int) -> None:
    milliseconds: list[float] = []
    seconds = 0.0
    for _ in range(rounds):
        times, taken = _answered_at_once(url, count, pause)
        milliseconds += times
        seconds += taken
    print(json.dumps({"milliseconds": sorted(milliseconds), "seconds": seconds}))


def _answered_at_once(url: str, count: int, pause: float) -> tuple[list[float], float]:
    """Milliseconds of each answer that `count` learners give, and the seconds from the first to the last."""
    ready = threading.Barrier(count + 1, timeout=60)
    taken: list[list[float]] = [[] for _ in range(count)]
    threads = [threading.Thread(target=_answer, args=(url, pause, ready, times)) for times in taken]
    for thread in threads:
        thread.start()
    ready.wait()
    start = time.perf_counter()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - start
    assert all(len(times) == ANSWERS for times in taken)
    return sum(taken, []), seconds


def _answer(url: str, pause: float, ready: threading.Barrier, times: list[float]) -> None:
    """With a pause the pages between are looked at too; without, they were before the answers begin."""
    learner = Learner(HTTPConnection(urlsplit(url).netloc))
    quiz = learner.begin()
    paths = [f"{quiz}/{position}" for position in range(1, ANSWERS + 1)]
    forms = [learner.form_of(learner.get(path)) for path in paths]
    ready.wait()
    for path, form in zip(paths, forms, strict=True):
        if pause:
            time.sleep(random.uniform(0, 2 * pause))
            learner.get(path)
        start = time.perf_counter()
        feedback = learner.post(path, form)
        times.append(1000 * (time.perf_counter() - start))
        if pause:
            learner.get(feedback)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]))
