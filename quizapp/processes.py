"""The commands that run side by side, each in a process of its own."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable

STOP_SECONDS = 10
LOOK_SECONDS = 0.2
RESTART_SECONDS = 2.0


def run_to_end(command: str) -> int:
    """Its exit code."""
    return subprocess.run(_words(command), check=False).returncode


def run_together(command: str, *, beside: str) -> int:
    """Until `command` ends or this process is told to stop; `beside` is started again if it ends."""
    stopping = stop_signal()
    first, second = _start(command), _start(beside)
    try:
        while not stopping() and first.poll() is None:
            if second.poll() is not None:
                _say(f"quizapp {beside} ended with {second.returncode}; it is started again")
                time.sleep(RESTART_SECONDS)
                second = _start(beside)
            time.sleep(LOOK_SECONDS)
        return 0 if stopping() else _ended(command, first)
    finally:
        _stop([first, second])


def stop_signal() -> Callable[[], bool]:
    """Whether Ctrl-C or a request to end has come since this call."""
    received: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _frame: received.append(number))
    return lambda: bool(received)


def _start(command: str) -> subprocess.Popen:
    return subprocess.Popen(_words(command))


def _words(command: str) -> list[str]:
    return [sys.executable, "-m", "quizapp.cli", command]


def _ended(command: str, process: subprocess.Popen) -> int:
    _say(f"quizapp {command} ended with {process.returncode}")
    return 1


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _stop(processes: list[subprocess.Popen]) -> None:
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
