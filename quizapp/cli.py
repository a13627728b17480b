"""The command line. Heavy parts are imported by the command that needs them, so each starts fast."""

import json
import sys
from pathlib import Path
from typing import NoReturn

import click

from quizapp import config
from quizapp.config import Settings, SettingRefused


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
    from quizapp.processes import run_together, run_to_end

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
    from quizapp.documents.read import read_document
    from quizapp.documents.refusals import DocumentRefused
    from quizapp.facts.refusals import LanguageModelRefused

    try:
        document = read_document(file.read_bytes(), name=file.name)
        generated = generate_questions(document, model=settings.spacy_model)
    except OSError as error:
        _refuse(f"{file}: {error.strerror}")
    except (DocumentRefused, LanguageModelRefused) as refusal:
        _refuse(f"{file}: {refusal}")
    if as_json:
        click.echo(json.dumps(report.as_json(generated), ensure_ascii=False, indent=2))
    else:
        click.echo(report.as_text(generated))


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(2)


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
