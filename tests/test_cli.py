"""The commands as an operator types them, each in a process of its own."""

import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.config import PROJECT

ARTICLE = PROJECT / "questions/sources/palestine-qatar-relations.md"

Command = Callable[..., subprocess.CompletedProcess]


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    return tmp_path / "instance"


@pytest.fixture
def quizapp(instance: Path) -> Command:
    """Run `quizapp WORDS` on an instance folder of the test's own."""

    def run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess:
        own = {"QUIZAPP_INSTANCE": str(instance), "DATABASE_URL": ""} | environment
        return subprocess.run(
            [sys.executable, "-m", "quizapp.cli", *words],
            env=os.environ | own,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_generate_prints_json_without_a_database(quizapp: Command, instance: Path) -> None:
    done = quizapp("generate", ARTICLE, "--json")
    assert done.returncode == 0, done.stderr
    printed = json.loads(done.stdout)
    assert set(printed) == {"document", "facts", "questions"}
    text = printed["document"]["text"]
    for fact in printed["facts"]:
        source = fact["source"]
        assert text[source["start"] : source["end"]] == source["text"]
        assert source["start"] <= fact["answer"]["start"] < fact["answer"]["end"] <= source["end"]
    assert {question["status"] for question in printed["questions"]} == {"ready", "review"}
    assert not instance.exists()


def test_the_same_bytes_give_the_same_questions(quizapp: Command) -> None:
    one, other = (quizapp("generate", ARTICLE, "--json", PYTHONHASHSEED=seed) for seed in "01")
    assert one.stdout == other.stdout != ""


def test_generate_prints_something_to_read(quizapp: Command) -> None:
    done = quizapp("generate", ARTICLE)
    assert done.returncode == 0
    assert "Munir Abdullah Ghannam" in done.stdout
    assert "for review" in done.stdout


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.txt", b"", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "picture.txt"),
        ("missing.txt", None, "No such file"),
    ],
)
def test_a_bad_file_is_one_clear_line_and_exit_code_2(
    quizapp: Command, tmp_path: Path, name: str, data: bytes | None, told: str
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    done = quizapp("generate", path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


NAMES = """# The library

Khaled Beshaal opened the library in Bergen in 1990. Khalid Bashal also gave it a garden. Anna Wells was its director
until 2001. Peter Wells was its director until 2010.
"""


def graded(quizapp: Command, key: str, answer: str, kind: str, *more: str | Path) -> dict[str, str]:
    done = quizapp("grade", "--key", key, "--answer", answer, "--kind", kind, *more, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_grade_prints_a_verdict_and_a_reason(quizapp: Command, instance: Path) -> None:
    date = graded(quizapp, "9 March 2015", "march 9th 2015", "date")
    assert date == {"verdict": "correct", "reason": "the same date"}
    assert graded(quizapp, "to save wool", "to waste wool", "text")["verdict"] == "wrong"
    readable = quizapp("grade", "--key", "12 km", "--answer", "12 miles", "--kind", "quantity")
    assert readable.stdout == "Wrong: that is another unit\n"
    assert not instance.exists()


def test_grade_takes_further_right_answers(quizapp: Command) -> None:
    assert graded(quizapp, "Gaza", "Ghazza", "place")["verdict"] != "correct"
    more = graded(quizapp, "Gaza", "Ghazza", "place", "--accepted", "Azza", "--accepted", "Ghazza")
    assert more["verdict"] == "correct"


def test_grade_knows_the_other_names_of_the_document(quizapp: Command, tmp_path: Path) -> None:
    file = tmp_path / "names.md"
    file.write_text(NAMES)
    for answer, alone, beside in (("Wells", "correct", "close"), ("Peter Wells", "wrong", "wrong")):
        assert graded(quizapp, "Anna Wells", answer, "person")["verdict"] == alone
        assert graded(quizapp, "Anna Wells", answer, "person", "--document", file)["verdict"] == beside
    spelt = ("Khaled Beshaal", "Khalid Bashal", "person")
    assert graded(quizapp, *spelt)["verdict"] == "close"
    assert graded(quizapp, *spelt, "--document", file)["reason"] == "another name for the same"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--kind", "colour"], "--kind colour: it is one of date, amount"),
        (["--kind", "place", "--document", "missing.txt"], "missing.txt: No such file"),
        (["--kind", "place", "--document", "."], "Is a directory"),
    ],
)
def test_a_bad_kind_or_document_is_one_clear_line_and_exit_code_2(
    quizapp: Command, more: list[str], told: str
) -> None:
    done = quizapp("grade", "--key", "Iran", "--answer", "Iraq", *more)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_missing_language_model_says_what_to_do(quizapp: Command) -> None:
    done = quizapp("generate", ARTICLE, QUIZAPP_SPACY_MODEL="no_such_model")
    assert done.returncode == 2
    assert "no_such_model" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PORT", "eighty"),
        ("PORT", "0"),
        ("PORT", "70000"),
        ("QUIZAPP_PROXIES", "-1"),
        ("QUIZAPP_HOSTS", "http://quiz.example.org/"),
        ("QUIZAPP_INSTANCE", "/dev/null/here"),
        ("DATABASE_URL", "mysql://x"),
    ],
)
def test_a_bad_setting_is_named(quizapp: Command, variable: str, value: str) -> None:
    done = quizapp("prepare", **{variable: value})
    assert done.returncode == 2
    assert f"{variable}:" in done.stderr


def test_a_taken_port_is_named(quizapp: Command) -> None:
    quizapp("prepare")
    done = quizapp("serve", PORT="8000", HOST="192.0.2.1")
    assert done.returncode == 1
    assert "HOST" in done.stderr
    assert "Traceback" not in done.stderr


def test_prepare_reads_what_is_shipped_once(quizapp: Command, instance: Path) -> None:
    first = quizapp("prepare")
    assert first.returncode == 0, first.stderr
    assert "facts, " in first.stdout
    assert "questions ready, " in first.stdout
    assert "/set-up/" in first.stdout
    assert stat.S_IMODE((instance / "secret_key").stat().st_mode) == 0o600
    before = shipped_rows(instance)
    assert before["public sets"] == 2
    assert before["drafts without a reason"] == 0

    second = quizapp("prepare")
    assert second.returncode == 0
    assert "facts, " not in second.stdout
    assert shipped_rows(instance) == before


def shipped_rows(instance: Path) -> dict[str, int]:
    queries = {
        "public sets": "select count(*) from question_set where visibility = 'public'",
        "facts": "select count(*) from fact",
        "questions": "select count(*) from question",
        "drafts without a reason": "select count(*) from question"
        " where status = 'draft' and reasons = '[]'",
    }
    database = sqlite3.connect(instance / "quizapp.sqlite3")
    counted = {name: database.execute(query).fetchone()[0] for name, query in queries.items()}
    database.close()
    return counted


def test_an_article_whose_reading_was_cut_short_is_read_at_the_next_start(
    quizapp: Command, instance: Path
) -> None:
    broken = quizapp("prepare", QUIZAPP_SPACY_MODEL="no_such_model")
    assert "no_such_model is not installed" in broken.stderr
    assert "Traceback" not in broken.stderr
    assert shipped_rows(instance)["public sets"] == 1
    again = quizapp("prepare")
    assert "questions ready, " in again.stdout
    assert shipped_rows(instance)["public sets"] == 2


@pytest.mark.parametrize("command", [["serve"], ["worker"], ["teacher-link"], ["reset-password", "x"], ["rebuild"]])
def test_without_a_database_nothing_is_made_and_the_way_is_told(
    quizapp: Command, instance: Path, command: list[str]
) -> None:
    done = quizapp(*command)
    assert done.returncode == 2
    assert "QUIZAPP_INSTANCE" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not instance.exists()


def test_a_database_that_does_not_answer_is_told_in_one_line(quizapp: Command) -> None:
    done = quizapp("prepare", DATABASE_URL="postgresql://nobody@127.0.0.1:1/nowhere")
    assert done.returncode == 2
    assert done.stderr.startswith("DATABASE_URL: the database does not answer")
    assert len(done.stderr.splitlines()) == 1


def test_a_password_of_nobody_cannot_be_reset(quizapp: Command) -> None:
    quizapp("prepare")
    done = quizapp("reset-password", "Nobody")
    assert done.returncode == 1
    assert "Nobody" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_teacher_link_can_be_made_anew(quizapp: Command) -> None:
    quizapp("prepare")
    links = {quizapp("teacher-link", PORT="8123").stdout for _ in range(2)}
    assert len(links) == 2
    assert all(link.startswith("http://127.0.0.1:8123/set-up/") for link in links)


def test_a_memory_that_the_log_does_not_give_is_told_and_mended(
    quizapp: Command, instance: Path, migrated_sqlite: Path
) -> None:
    instance.mkdir()
    shutil.copy(migrated_sqlite, instance / "quizapp.sqlite3")
    with sqlite3.connect(instance / "quizapp.sqlite3") as database:
        database.execute(
            "insert into user (id, name, role, time_zone, rollover_hour, desired_retention, daily_new, daily_review, "
            "spreads_load, shows_streak, uses_keys, created_at) values "
            "('lena', 'Lena', 'learner', 'UTC', 4, 0.9, 20, 200, 1, 1, 1, '2026-11-24 12:00:00')"
        )
        database.execute("insert into fact (id, kind, subject, value, flags) values ('fact', 'date', '', '1679', '[]')")
        database.execute(
            "insert into memory values ('lena', 'fact', 3.0, 5.0, '2026-11-24', '2026-11-27', 1, 0, "
            "'2026-11-24 12:00:00', 1)"
        )
    database.close()
    for words, code in ((["--check"], 1), (["--check"], 1), ([], 0)):
        done = quizapp("rebuild", *words)
        assert done.returncode == code, done.stderr
        assert "Lena, fact fact: stored is due 2026-11-27" in done.stdout
    assert "1 memories compared with the log: 1 differ; all are mended" in done.stdout
    done = quizapp("rebuild", "--check")
    assert (done.returncode, done.stdout) == (0, "0 memories compared with the log: none differ\n")
