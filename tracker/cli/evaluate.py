"""``tracker evaluate``: measures the tracker against annotated corpora."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.common import examples, progress, say, weights_option

if TYPE_CHECKING:
    from tracker.actions.evaluate import Measured
    from tracker.actions.floors import Floor
    from tracker.evaluation import Agreement, Count, Mistake
    from tracker.sources.corpora import Corpus

BREAKDOWNS = ("kind", "length", "confidence")
STYLES = ("german", "swiss", "inward", "straight", "all")
HEAD = f"{'annotated':>9}  {'found':>6}  {'right':>6}  {'quotation F1':>12}  {'speaker':>7}  {'end to end F1':>13}"
WORDS_HEAD = f"{'message F1':>10}  {'roles F1':>8}  {'joint F1':>8}"
SURENESS_HEAD = f"{'found':>9}  {'right':>6}  {'with right speaker':>18}"


@click.command(
    epilog=examples(
        "tracker evaluate seeds/ --by length --errors 20",
        "tracker evaluate wikinews/dev.jsonl.xz --style all",
        "tracker evaluate --floor tests/evaluation/floor.json --style all",
    )
)
@click.argument("corpora", nargs=-1, metavar="[CORPUS]...", type=click.Path(path_type=Path))
@click.option("--style", type=click.Choice(STYLES), default=None, help="Turn „…“ into these marks first.")
@weights_option
@click.option(
    "--by", type=click.Choice(BREAKDOWNS), multiple=True, help="Figures by kind, length or confidence as well."
)
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="List the first N mistakes.")
@click.option(
    "--format", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to write it."
)
@click.option(
    "--floor",
    "floor_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="End with 1 when a figure is below its floor in this file; without CORPUS, measure all that it names.",
)
def evaluate(
    corpora: tuple[Path, ...],
    style: str | None,
    weights: str | None,
    by: tuple[str, ...],
    errors: int,
    format: str,
    floor_file: Path | None,
) -> int:
    """Measure the tracker against annotated corpora: files of the Wikinews data set, articles with gold, or cases.

    quotation: the spans that are direct or partial speech, marks and spaces at the edges aside. speaker: of those
    found, the share with the right one. end to end: a quotation counts as found only with the right speaker.

    Of quotations without marks, where they are annotated, more than half of the words must be the same. message,
    roles, joint: how far the words of quotations of all kinds, of their speakers, cues, frames and addressees, and of
    all these agree with those annotated, by the definitions of the Wikinews data set's own scorer.
    """
    from tracker.actions.evaluate import AS_WRITTEN, as_data, styles_of
    from tracker.actions.floors import floor_for, read_floors, shortfalls
    from tracker.pipeline import chosen_weights, method

    floors = read_floors(floor_file) if floor_file else ()
    if not corpora and not floors:
        raise click.UsageError("Name a corpus.")
    paths = corpora or tuple(_present(floors))
    weights = weights or chosen_weights()
    if format == "text":
        click.echo(method(weights))
    below: list[str] = []
    data = []
    for path in paths:
        floor = floor_for(path, floors, floor_file) if floor_file else None
        corpus = _read(path, weights)
        for each in styles_of(corpus, style or AS_WRITTEN):
            measured = _measured(corpus, each, weights)
            below += shortfalls(measured, floor) if floor else ()
            data.append(as_data(measured, by, errors))
            if format == "text":
                click.echo("\n".join(["", *_report(measured, by, errors)]))
    if format == "json":
        click.echo(json.dumps({"method": method(weights), "corpora": data}, ensure_ascii=False, indent=1))
    for sentence in below:
        say(sentence)
    return 1 if below else 0


def _present(floors: Iterable[Floor]) -> Iterator[Path]:
    for floor in floors:
        if floor.path.exists():
            yield floor.path
        else:
            say(f"Not measured: {floor.name}; there is nothing at {floor.path}.")


def _read(path: Path, weights: str) -> Corpus:
    from tracker.actions.evaluate import learned_from
    from tracker.sources.corpora import read_corpus

    corpus = read_corpus(path)
    if learned_from(corpus, weights):
        say(f"Note: these weights were trained on {corpus.name}; its figures flatter. See their cross-validation.")
    return corpus


def _measured(corpus: Corpus, style: str, weights: str) -> Measured:
    from tracker.actions.evaluate import measure

    return measure(corpus, style, weights, lambda articles: progress(articles, corpus.name, len(corpus.articles)))


def _report(measured: Measured, by: Sequence[str], errors: int) -> Iterator[str]:
    from tracker.actions.evaluate import breakdown
    from tracker.evaluation import lines

    yield from lines(measured.evaluation, measured.title)
    for each in by:
        rows = breakdown(measured.evaluation, each)
        yield f"  {f'by {each}':<18}{SURENESS_HEAD if each == 'confidence' else HEAD}"
        yield from (_sureness(*row) if each == "confidence" else _row(*row) for row in rows.items())
    parts = measured.evaluation.agreement_by_kind
    if "kind" in by and parts:
        yield f"  {'words by kind':<20}{WORDS_HEAD}"
        yield from (_words(name, parts[name]) for name in sorted(parts))
    for mistake in measured.evaluation.mistakes[:errors]:
        yield from _told(mistake)


def _row(name: str, count: Count) -> str:
    figures = f"{count.quotation_f1:12.4f}  {count.speaker_accuracy:7.4f}  {count.end_to_end_f1:13.4f}"
    return f"    {name:<16}{count.gold:9}  {count.found:6}  {count.right:6}  {figures}"


def _words(name: str, agreement: Agreement) -> str:
    figures = [f"{mean.f1:.4f}" for mean in agreement.means().values()] or ["-"] * 3
    return f"    {name:<18}{figures[0]:>10}  {figures[1]:>8}  {figures[2]:>8}"


def _sureness(name: str, count: Count) -> str:
    return f"    {name:<16}{count.found:9}  {count.right:6}  {count.end_to_end_precision:18.4f}"


def _told(mistake: Mistake) -> Iterator[str]:
    """A mistake with its place, who was accepted and found, and what stands around it."""
    from tracker.cli.tables import one_line
    from tracker.model import IN_MARKS

    accepted = " / ".join(mistake.accepted) or "nobody"
    kind = "" if mistake.kind in IN_MARKS else f" ({mistake.kind})"
    who = {
        "missed": f"said by {accepted}",
        "invented": f"given to {mistake.found or 'nobody'}",
        "speaker": f"said by {accepted}, given to {mistake.found or 'nobody'}",
    }[mistake.cause]
    yield "  " + one_line(f"{mistake.cause}{kind}: {mistake.article} [{mistake.start}:{mistake.end}], {who}")
    yield f"    …{one_line(mistake.context)}…"
