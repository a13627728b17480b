"""The command line. Heavy parts are imported by the command that needs them, so each starts fast."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from quizapp import config
from quizapp.config import SettingRefused, Settings

if TYPE_CHECKING:
    from quizapp.documents.model import Document

GRADED_KINDS = ("date", "amount", "quantity", "person", "organisation", "place")


class PlainRefusals(click.Group):
    """Commands whose refused settings are told in one line."""

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except SettingRefused as refusal:
            return _refuse(str(refusal))


@click.group(cls=PlainRefusals, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="quizapp")
@click.pass_context
def main(context: click.Context) -> None:
    """quizapp turns a document into lasting memory."""
    context.obj = config.from_environment()


@main.command()
@click.pass_obj
def run(settings: Settings) -> None:
    """Prepare, then serve and work, until Ctrl-C."""
    from quizapp.processes import run_to_end, run_together

    if code := run_to_end("prepare"):
        sys.exit(code)
    sys.exit(run_together("serve", beside="worker"))


@main.command()
@click.pass_obj
def prepare(settings: Settings) -> None:
    """Bring the database up to date and read the shipped articles and sets."""
    from quizapp import prepare as preparation

    preparation.prepare(settings)


@main.command()
@click.pass_obj
def serve(settings: Settings) -> None:
    """Serve the pages; the address is printed."""
    from quizapp import serve as server

    config.check_prepared(settings)
    try:
        server.serve(settings)
    except OSError as error:
        raise click.ClickException(
            f"Cannot serve at {settings.host}, port {settings.port}: {error.strerror}. "
            "Set PORT to another number, or HOST to an address of this machine."
        ) from None


@main.command()
@click.pass_obj
def worker(settings: Settings) -> None:
    """Make questions of the documents that teachers hand in."""
    from quizapp import create_app
    from quizapp.processes import stop_signal
    from quizapp.worker import work

    config.check_prepared(settings)
    with create_app(settings).app_context():
        work(stopping=stop_signal())


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")
@click.pass_obj
def generate(settings: Settings, file: Path, as_json: bool) -> None:
    """Print the facts and questions of a document, without a database."""
    from quizapp.authoring import report
    from quizapp.authoring.generate import generate as generate_questions

    with _refusals_of(file):
        generated = generate_questions(_read(file), model=settings.spacy_model)
    if as_json:
        click.echo(json.dumps(report.as_json(generated), ensure_ascii=False, indent=2))
    else:
        click.echo(report.as_text(generated))


@main.command()
@click.option("--key", required=True, help="The full answer.")
@click.option("--answer", required=True, help="What was typed.")
@click.option("--kind", required=True, help="date, amount, quantity, person, organisation, place or text.")
@click.option("--accepted", multiple=True, help="A further right answer; may be given again.")
@click.option("--document", type=click.Path(path_type=Path), help="Its other names are wrong answers.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")
@click.pass_obj
def grade(
    settings: Settings,
    key: str,
    answer: str,
    kind: str,
    accepted: tuple[str, ...],
    document: Path | None,
    as_json: bool,
) -> None:
    """Print the verdict on an answer, without a database."""
    from quizapp.facts.model import Kind
    from quizapp.grading.grade import grade as grade_answer

    kinds = {name: Kind(name) for name in GRADED_KINDS} | {"text": None}
    if kind not in kinds:
        _refuse(f"--kind {kind}: it is one of {', '.join(kinds)}.")
    others = _names(document, settings) if document else ()
    graded = grade_answer(key, answer, kind=kinds[kind], accepted=accepted, others=others)
    if as_json:
        told = {"verdict": graded.verdict, "reason": graded.reason}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        click.echo(f"{graded.verdict.capitalize()}: {graded.reason}")


def _names(file: Path, settings: Settings) -> tuple[tuple[str, ...], ...]:
    """What the document names, all the names of each together."""
    from quizapp.facts.language import parse
    from quizapp.facts.names import read_names

    with _refusals_of(file):
        document = _read(file)
        _, names = read_names(parse(document, model=settings.spacy_model), title=document.title)
    return tuple(entity.names for entity in names.entities)


def _read(file: Path) -> "Document":
    from quizapp.documents.read import read_document

    return read_document(file.read_bytes(), name=file.name)


@contextmanager
def _refusals_of(file: Path) -> Iterator[None]:
    """What cannot be read or understood is told in one line."""
    from quizapp.documents.refusals import DocumentRefused
    from quizapp.facts.refusals import LanguageModelRefused

    try:
        yield
    except OSError as error:
        _refuse(f"{file}: {error.strerror}")
    except (DocumentRefused, LanguageModelRefused) as refusal:
        _refuse(f"{file}: {refusal}")


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(2)


MOST_TOLD = 10


@main.command()
@click.option("--check", is_flag=True, help="Compare only; exit with 1 if anything differs.")
@click.pass_obj
def rebuild(settings: Settings, check: bool) -> None:
    """Work every memory and count out of the log of answers anew, and mend what differs."""
    from quizapp.extensions import db
    from quizapp.prepare import app_context
    from quizapp.usecases import rebuild as rebuilding
    from quizapp.web.clock import now

    config.check_prepared(settings)
    memories, differences = 0, []
    with app_context(settings):
        for user_id in rebuilding.learners(db.session):
            if check:
                checked = rebuilding.check(db.session, user_id=user_id)
            else:
                checked = rebuilding.mend(db.session, user_id=user_id, now=now())
            db.session.commit()  # one learner after another, so that nobody waits long to answer
            memories += checked.memories
            differences += checked.differences
    _tell_differences(memories, differences, check)
    sys.exit(1 if check and differences else 0)


def _tell_differences(memories: int, differences: list[str], check: bool) -> None:
    for difference in differences[:MOST_TOLD]:
        click.echo(difference)
    if len(differences) > MOST_TOLD:
        click.echo(f"and {len(differences) - MOST_TOLD} more")
    outcome = "" if check or not differences else "; all are mended"
    click.echo(f"{memories} memories compared with the log: {len(differences) or 'none'} differ{outcome}")


@main.command("teacher-link")
@click.pass_obj
def teacher_link(settings: Settings) -> None:
    """Print a link with which one person becomes a teacher."""
    from quizapp.prepare import app_context, set_up_link

    config.check_prepared(settings)
    with app_context(settings):
        click.echo(set_up_link(settings))
    click.echo("Where quizapp has another address, put that in front of /set-up.", err=True)


@main.command("reset-password")
@click.argument("name")
@click.pass_obj
def reset_password(settings: Settings, name: str) -> None:
    """Print a code with which NAME sets a new password, once."""
    from quizapp.prepare import app_context, password_reset

    config.check_prepared(settings)
    with app_context(settings):
        click.echo(password_reset(settings, name))


if __name__ == "__main__":
    main()
