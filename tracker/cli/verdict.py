"""``tracker verdict``: a reviewer's decision on an attribution."""

from __future__ import annotations

import click

from tracker.cli.common import database_option, examples, open_archive, say
from tracker.cli.filters import Number, Words
from tracker.cli.tables import one_line
from tracker.model import Decision, FiledQuotation

REVIEWER_VARIABLE = "QUOTE_TRACKER_REVIEWER"


@click.command(
    epilog=examples(
        "tracker verdict accept 12",
        "tracker verdict correct 12 --speaker 'Regula Ammann' --why 'named in the headline'",
        "tracker verdict reject 12 --why 'a song title' --by livia",
    )
)
@click.argument("decision", type=click.Choice([each.value for each in Decision]))
@click.argument("quotation", type=Number(), metavar="QUOTATION")
@click.option("--speaker", type=Words(of_name=True), metavar="NAME", help="With correct: who said it; a name, or #12.")
@click.option("--as-typed", is_flag=True, help="Take the name as it is, without looking for a fuller one on file.")
@click.option("--why", default="", metavar="TEXT", help="The reason, kept with the verdict.")
@click.option(
    "--by",
    type=Words(),
    metavar="REVIEWER",
    envvar=REVIEWER_VARIABLE,
    show_envvar=True,
    help="Who decides; your user name if you do not say.",
)
@database_option
def verdict(decision: str, quotation: int, speaker: str | None, as_typed: bool, why: str, by: str | None) -> None:
    """Accept, reject or correct the attribution of the QUOTATION of that number.

    Verdicts are only ever added: the last one counts, and it stands when the article is analysed again.
    """
    from tracker.actions.review import decide

    if decision == Decision.CORRECT and not speaker:
        raise click.UsageError("correct needs --speaker NAME: who said it?")
    if decision != Decision.CORRECT and (speaker or as_typed):
        raise click.UsageError("--speaker and --as-typed go with correct only.")
    with open_archive() as archive:
        standing = decide(
            archive,
            quotation,
            Decision(decision),
            by or _user_name(),
            speaker=speaker or "",
            as_typed=as_typed,
            why=why.strip(),
        )
    say(_outcome(standing))


def _user_name() -> str:
    """The user's name on this machine; a usage error where the system does not know it."""
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):  # a container without an entry for the user; which, differs by version
        raise click.UsageError(f"Say who decides, with --by or {REVIEWER_VARIABLE}.") from None


def _outcome(quotation: FiledQuotation) -> str:
    """How the quotation stands now, in one sentence or two."""
    name = one_line(quotation.speaker_name) or "nobody"
    sentence = f"#{quotation.id} {one_line(quotation.words)} is {quotation.status}; attributed to {name}."
    return f"{sentence} {one_line(quotation.disagreement)}".rstrip()
