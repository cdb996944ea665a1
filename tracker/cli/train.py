"""``tracker train``: learns weights from annotated corpora."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.common import examples, open_output, say

FOLDS = 5


@click.command(
    epilog=examples(
        "tracker train seeds/ wikinews/train.jsonl.xz -o my-weights.json",
        "tracker train seeds/ -o seeds-only.json --name seeds-only",
        "tracker evaluate wikinews/dev.jsonl.xz --weights my-weights.json",
    )
)
@click.argument("corpora", nargs=-1, required=True, metavar="CORPUS...", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False), metavar="FILE", help="Write the weights here."
)
@click.option(
    "--folds",
    type=int,
    default=FOLDS,
    show_default=True,
    help="Parts for cross-validation, by article; 0 leaves it out.",
)
@click.option("--name", help="What the weights are called.  [default: the file's name]")
@click.option(
    "--held-out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Refuse corpora whose SHA-256 sums are in this list (as sha256sum prints it).",
)
def train(corpora: tuple[Path, ...], output: str, folds: int, name: str | None, held_out: Path | None) -> None:
    """Learn weights from annotated corpora and write them with their origin: contents, licences, cross-validation.

    The same corpora give the same file. Data kept apart for testing is refused: what has "test" in its name, and what
    --held-out lists. Needs numpy and scipy: pip install 'quote-tracker[train]'.
    """
    from tracker.actions.train import read_held_out, read_training_corpora
    from tracker.actions.train import train as learn
    from tracker.evaluation import lines

    if folds < 0 or folds == 1:
        raise click.BadParameter("give 2 or more, or 0 for none.", param_hint="'--folds'")
    chosen = read_training_corpora(corpora, read_held_out(held_out) if held_out else frozenset())
    trained = learn(chosen, name or Path(output).name.partition(".")[0], folds, say)
    with open_output(output) as out:
        out.write(trained.json.encode())
    for corpus, evaluation in zip(chosen, trained.cross_validation, strict=False):  # none when there are no folds
        click.echo("\n".join(lines(evaluation, f"{corpus.name}, {folds}-fold cross-validation")))
    click.echo(f"Wrote {output}: learned from {', '.join(corpus.name for corpus in chosen)}.")
