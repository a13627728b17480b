"""`quizapp run` keeps serving when its worker dies."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PATIENCE_SECONDS = 30


@pytest.fixture
def run(tmp_path: Path) -> Iterator[tuple[subprocess.Popen, Path, str]]:
    """The process, its log, and the address of its library."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path / "log"
    environment = {"QUIZAPP_INSTANCE": str(tmp_path), "PORT": str(port), "DATABASE_URL": ""}
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "quizapp.cli", "run"],
            env=os.environ | environment, stdout=output, stderr=output,
        )  # fmt: skip
    yield process, log, f"http://127.0.0.1:{port}/"
    process.terminate()
    process.wait(PATIENCE_SECONDS)


def eventually(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + PATIENCE_SECONDS
    while not holds() and time.monotonic() < until:
        time.sleep(0.1)
    return holds()


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url) as reply:
            return reply.status == 200
    except OSError:
        return False


def worker_of(process: subprocess.Popen) -> int | None:
    """Its process id, from what /proc tells of the children."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    commands = {int(pid): Path(f"/proc/{pid}/cmdline").read_bytes() for pid in children}
    return next((pid for pid, command in commands.items() if b"worker" in command), None)


@pytest.mark.linux
def test_a_worker_that_is_killed_is_started_again(run) -> None:
    process, log, url = run
    assert eventually(lambda: answers(url)), log.read_text()
    first = worker_of(process)
    os.kill(first, signal.SIGKILL)
    assert eventually(lambda: worker_of(process) not in (None, first))
    assert "worker ended with -9; it is started again" in log.read_text()
    assert process.poll() is None
    assert answers(url)


def test_ctrl_c_ends_it_cleanly(run) -> None:
    process, log, url = run
    assert eventually(lambda: answers(url)), log.read_text()
    process.send_signal(signal.SIGINT)
    assert process.wait(PATIENCE_SECONDS) == 0
    assert "Traceback" not in log.read_text()
    assert not answers(url)
