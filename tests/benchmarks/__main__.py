"""Prints the measured figures: whole processes, on this machine, as it is now."""

import os
import resource
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode, urljoin

PROJECT = Path(__file__).resolve().parents[2]
sys.path[0] = str(PROJECT)

from tests.benchmarks import answers, backlog, beside_anki, due, rebuild  # noqa: E402
from tests.benchmarks.answers import free_port  # noqa: E402
from tests.benchmarks.engine import print_figures  # noqa: E402
from tests.benchmarks.guessing import print_guessing  # noqa: E402
from tests.benchmarks.progress import print_progress  # noqa: E402

ARTICLE = PROJECT / "questions/sources/palestine-qatar-relations.md"
QUIZAPP = [sys.executable, "-m", "quizapp.cli"]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"QUIZAPP_INSTANCE": folder, "PORT": str(free_port())}
        _generate(environment)
        print_figures()
        print_progress()
        print_guessing()
        _timed("first `quizapp prepare`", [*QUIZAPP, "prepare"], environment)
        with _running(environment) as url:
            _resident(environment)
            _page_weight(url)
    due.print_figures()
    answers.print_figures()
    beside_anki.print_figures()
    backlog.print_figures()
    rebuild.print_figures()


def _generate(environment: dict[str, str]) -> None:
    given = sys.argv[1] if len(sys.argv) > 1 else str(ARTICLE)
    _timed(f"`quizapp generate {Path(given).name}`", [*QUIZAPP, "generate", given], environment)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"  peak memory {peak:.0f} MB")


def _timed(what: str, words: list[str], environment: dict[str, str]) -> None:
    start = time.perf_counter()
    subprocess.run(words, env=environment, stdout=subprocess.DEVNULL, check=True)
    print(f"{what}: {time.perf_counter() - start:.2f} s")


@contextmanager
def _running(environment: dict[str, str]) -> Iterator[str]:
    """`quizapp run` on a prepared instance; prints how long its first page took."""
    url = f"http://127.0.0.1:{environment['PORT']}/"
    start = time.perf_counter()
    process = subprocess.Popen([*QUIZAPP, "run"], env=environment, stdout=subprocess.DEVNULL)
    while not _answers(url):
        time.sleep(0.01)
    print(f"second start to first page: {time.perf_counter() - start:.2f} s")
    try:
        yield url
    finally:
        process.terminate()
        process.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url):
            return True
    except OSError:
        return False


def _resident(environment: dict[str, str]) -> None:
    """Linux only: what /proc says of each process that runs on this instance."""
    for status in sorted(Path("/proc").glob("[0-9]*/status"), key=lambda path: int(path.parts[2])):
        try:
            own = f"PORT={environment['PORT']}".encode() in (status.parent / "environ").read_bytes()
            words = (status.parent / "cmdline").read_bytes().split(b"\0")
            memory = next(x for x in status.read_text().splitlines() if x.startswith("VmRSS"))
        except (OSError, StopIteration):
            continue
        if own and b"quizapp.cli" in words:
            command = words[words.index(b"quizapp.cli") + 1].decode()
            print(f"resident, quizapp {command}: {int(memory.split()[1]) / 1024:.0f} MB")


class _Links(HTMLParser):
    """The files a page loads, the address of its first form that posts, and that form's token."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.files: list[str] = []
        self.action = self.token = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attributes}
        if tag == "link" or tag == "script":
            self.files.append(named.get("href") or named.get("src") or "")
        elif tag == "form" and named.get("method") == "post":
            self.action = self.action or named.get("action", "")
        elif tag == "input" and named.get("name") == "csrf_token":
            self.token = self.token or named["value"]


def _page_weight(url: str) -> None:
    """Of the question page on a first visit, decoded; and what a browser asks for again."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    library = _Links(browser.open(url).read().decode())
    sent = urlencode({"csrf_token": library.token, "size": 10}).encode()
    with browser.open(urljoin(url, library.action), sent) as reply:
        page, place = reply.read(), reply.url
    files = [browser.open(urljoin(place, name)) for name in _Links(page.decode()).files]
    kept = [file for file in files if "max-age=31536000" in file.headers["Cache-Control"]]
    weight = len(page) + sum(len(file.read()) for file in files)
    print(f"question page, first visit: {weight / 1000:.0f} kB decoded in {1 + len(files)} files")
    print(f"  after that {len(page) / 1000:.1f} kB; {len(kept)} of {len(files)} files are kept for a year")


if __name__ == "__main__":
    main()
