"""The commands that run side by side, each in a process of its own."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable

STOP_SECONDS = 10
LOOK_SECONDS = 0.2


def run_to_end(command: str) -> int:
    """Its exit code."""
    return subprocess.run(_words(command), check=False).returncode


def run_together(*commands: str) -> int:
    """Until one of them ends or this process is told to stop; then all end."""
    stopping = stop_signal()
    processes = [subprocess.Popen(_words(command)) for command in commands]
    try:
        while not stopping() and all(process.poll() is None for process in processes):
            time.sleep(LOOK_SECONDS)
        return 0 if stopping() else 1
    finally:
        _stop(processes)


def stop_signal() -> Callable[[], bool]:
    """Whether Ctrl-C or a request to end has come since this call."""
    received: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _frame: received.append(number))
    return lambda: bool(received)


def _words(command: str) -> list[str]:
    return [sys.executable, "-m", "quizapp.cli", command]


def _stop(processes: list[subprocess.Popen]) -> None:
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
