"""The measures of README.md: `python tests/quality COMMAND`."""

import sys
from pathlib import Path

import click

sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.quality import automatic, covered, gold, gold_list, rates  # noqa: E402
from tests.quality.coverage_sample import read_items, write_sample  # noqa: E402
from tests.quality.engine import generated_from  # noqa: E402
from tests.quality.invariants import broken, ready_count  # noqa: E402
from tests.quality.sheet import SheetRefused, read_sheet, write_sheet  # noqa: E402

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUTPUT = click.Path(dir_okay=False, path_type=Path)


@click.group()
def main() -> None:
    """Measures of the questions, as tests/quality/README.md describes them."""


@main.command()
@click.argument("articles", nargs=-1, required=True, type=FILE)
@click.option("--count", default=120, show_default=True)
@click.option("--seed", required=True, type=int)
@click.option("--output", required=True, type=OUTPUT)
def sheet(articles: tuple[Path, ...], count: int, seed: int, output: Path) -> None:
    """Write a rater's sheet of ready questions drawn at random."""
    click.echo(f"{write_sheet(list(articles), count, seed, output)} questions in {output}")


@main.command("rates")
@click.argument("sheet_a", type=FILE)
@click.argument("sheet_b", type=FILE)
def rates_of(sheet_a: Path, sheet_b: Path) -> None:
    """Print what two filled sheets say."""
    try:
        click.echo(rates.as_markdown(rates.paired(read_sheet(sheet_a), read_sheet(sheet_b))))
    except SheetRefused as refusal:
        raise click.ClickException(str(refusal)) from None


@main.command()
@click.argument("articles", nargs=-1, required=True, type=FILE)
@click.option("--automatic", "estimated", is_flag=True, help="Print an estimate over all sentences instead.")
@click.option("--sample", "count", default=40, show_default=True)
@click.option("--seed", type=int)
@click.option("--output", type=OUTPUT)
def coverage(articles: tuple[Path, ...], estimated: bool, count: int, seed: int | None, output: Path | None) -> None:
    """Write sentences drawn at random, for an annotator to list what they hold."""
    if estimated:
        click.echo(automatic.as_markdown({path: generated_from(path) for path in articles}))
    elif seed is None or output is None:
        raise click.UsageError("Give --seed and --output, or --automatic.")
    else:
        click.echo(f"{write_sample(list(articles), count, seed, output)} sentences in {output}")


@main.command("covered")
@click.argument("annotated", type=FILE)
def covered_by(annotated: Path) -> None:
    """Print how much of what an annotator listed has a ready question."""
    items = read_items(annotated)
    made = {path: generated_from(path) for path in dict.fromkeys(item.path for item in items)}
    click.echo(covered.as_markdown(items, made))


@main.command("gold")
@click.argument("list_and_document", nargs=-1, type=FILE)
def gold_of(list_and_document: tuple[Path, ...]) -> None:
    """Hold golden documents against their lists: all of them, or GOLD.toml with DOCUMENT."""
    if len(list_and_document) not in (0, 2):
        raise click.UsageError("Give a list and its document, or nothing.")
    lists = [gold_list.read_gold(*list_and_document)] if list_and_document else gold_list.gold_lists()
    reports = [gold.report(each, generated_from(each.document)) for each in lists]
    click.echo("\n\n".join([*map(gold.as_markdown, reports), gold.together(reports)]))
    sys.exit(any(report.violations for report in reports))


@main.command()
@click.argument("files", nargs=-1, type=FILE)
def invariants(files: tuple[Path, ...]) -> None:
    """Hold every ready question of the golden documents, the shipped articles and FILES against every rule."""
    checked, faults = 0, []
    for path in (*gold_list.golden_documents(), *files):
        generated = generated_from(path)
        checked += ready_count(generated)
        faults += [f"{path.stem}: {fault}" for fault in broken(generated)]
    click.echo("\n".join([*faults, f"{checked} ready questions checked, {len(faults)} violations"]))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
