"""What an answer costs: in process, and over HTTP beside other learners, on SQLite and on PostgreSQL."""

import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session

from quizapp.storage.models import QuizItem, User
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.quizzes import start_study
from tests.benchmarks import due
from tests.benchmarks.progress import database_of_its_own
from tests.conftest import POSTGRES_URL

PROJECT = Path(__file__).resolve().parents[2]
CLIENTS = Path(__file__).with_name("answering_clients.py")
SITTINGS = 6
SCENES = ((1, 0.0, 8), (16, 0.0, 2), (16, 1.0, 2))
"""Clients, the seconds that each pauses between answers on average, and how many learners each is in turn."""


def print_figures() -> None:
    _print_in_process("")
    _print_over_http("")
    if POSTGRES_URL:
        with database_of_its_own() as url:
            _print_in_process(url)
        with database_of_its_own() as url:
            _print_over_http(url)


def _print_in_process(url: str) -> None:
    with due.filled(due.MOST_FACTS + due.FACTS_EACH, url) as engine:
        times = sorted(_taken(engine))
        print(f"an answer in process, {engine.dialect.name}, of a learner with 100,000 facts: {_quantiles(times)}")


def _taken(engine: sa.Engine) -> Iterator[float]:
    """Milliseconds of each answer of a few sittings, each in a transaction of its own, the commit included."""
    for sitting in range(SITTINGS):
        with Session(engine) as session, session.begin():
            quiz = start_study(session, user=session.get_one(User, "big"), now=due.NOW)
            items = [(item.position, _response(item)) for item in quiz.items]
            quiz_id = quiz.id
        for position, response in items:
            now = due.NOW + timedelta(minutes=sitting, seconds=position)
            answer = Answer(secrets.token_urlsafe(12), response, duration_ms=4000)
            start = time.perf_counter()
            with Session(engine) as session, session.begin():
                user = session.get_one(User, "big")
                answer_question(session, user=user, quiz_id=quiz_id, position=position, answer=answer, now=now)
            yield 1000 * (time.perf_counter() - start)


def _response(item: QuizItem) -> str:
    """Right, but for every fourth."""
    return item.question.key if item.position % 4 else "7 miles"


def _print_over_http(database_url: str) -> None:
    with _serving(database_url) as url:
        for count, pause, rounds in SCENES:
            words = [sys.executable, str(CLIENTS), url, str(count), str(pause), str(rounds)]
            found = json.loads(subprocess.run(words, stdout=subprocess.PIPE, check=True).stdout)
            times = found["milliseconds"]
            who = f"{count} clients" if count > 1 else "1 client"
            how = f"each reading for {pause:.0f} s between, pages and all" if pause else "answer after answer"
            name = "postgresql" if database_url else "sqlite"
            rate = f"{len(times) / found['seconds']:.0f} answers/s"
            print(f"an answer over HTTP, {name}, {who}, {how}: {_quantiles(times)}, {rate}")


def _quantiles(times: list[float]) -> str:
    return f"p50 {times[len(times) // 2]:.1f} ms, p99 {times[len(times) * 99 // 100]:.1f} ms"


@contextmanager
def _serving(database_url: str) -> Iterator[str]:
    """`quizapp run` on an instance of its own; its address, once it answers."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        own = {"QUIZAPP_INSTANCE": folder, "PORT": str(port), "DATABASE_URL": database_url}
        words = [sys.executable, "-m", "quizapp.cli", "run"]
        process = subprocess.Popen(words, env=os.environ | own, cwd=PROJECT, stdout=subprocess.DEVNULL)
        url = f"http://127.0.0.1:{port}/"
        try:
            _wait_for(url)
            yield url
        finally:
            process.terminate()
            process.wait()


def _wait_for(url: str) -> None:
    while True:
        try:
            return urllib.request.urlopen(url).close()
        except OSError:
            time.sleep(0.1)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    print_figures()
