"""``tracker explain``: why a quotation has its speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from tracker.cli.common import database_option, examples, open_archive
from tracker.cli.filters import Number
from tracker.cli.tables import one_line, readable

if TYPE_CHECKING:
    from rich.text import Text

    from tracker.actions.review import Explanation
    from tracker.model import FiledQuotation, Reason, ScoredCandidate, Verdict


@click.command(epilog=examples("tracker explain 12"))
@click.argument("quotation", type=Number(), metavar="QUOTATION")
@database_option
def explain(quotation: int) -> None:
    """Say why the QUOTATION of that number has its speaker: cue, frame, reasons, other candidates, verdicts."""
    from tracker.actions.review import explain as explain_quotation

    with open_archive() as archive:
        explanation = explain_quotation(archive, quotation)
    with readable() as console:
        for line in _lines(explanation):
            console.print(line, soft_wrap=True)


def _lines(explanation: Explanation) -> Iterator[Text | str]:
    from rich.text import Text

    quotation = explanation.quotation
    yield Text(f"#{quotation.id}  {one_line(quotation.words)}", style="bold")
    yield "    " + ", ".join(_source(quotation))
    yield ""
    yield from _attribution(quotation)
    yield from _place(quotation, explanation.outer)
    yield f"Method         {one_line(quotation.method)}"
    if quotation.reasons:
        yield ""
        yield Text(f"Why {_analysed_as(quotation)}", style="bold")
        yield from _weighed(quotation.reasons)
    if quotation.candidates:
        yield ""
        yield Text("Candidates, with their probability", style="bold")
        yield from (f"  {each.probability:.2f}  {_candidate(each)}" for each in quotation.candidates)
    if explanation.runner_up:
        yield ""
        yield Text(f"Why not {_candidate(explanation.runner_up)}", style="bold")
        yield from (
            _weighed(explanation.lost_by)
            if explanation.lost_by
            else ["  Too close: nothing speaks clearly for either."]
        )
    if explanation.verdicts:
        yield ""
        yield Text("Verdicts", style="bold")
        yield from (f"  {_verdict(verdict)}" for verdict in explanation.verdicts)
    if quotation.notice:
        yield ""
        yield quotation.notice
    if quotation.disagreement:
        yield ""
        yield Text("Disagreement: ", style="bold").append(one_line(quotation.disagreement), "not bold")


def _source(quotation: FiledQuotation) -> Iterator[str]:
    """Where the quotation stands."""
    yield from (part for part in (one_line(quotation.outlet), str(quotation.published or "")) if part)
    if quotation.headline:
        yield f"“{one_line(quotation.headline)}”"
    yield f"article #{quotation.article_id}, paragraph {quotation.paragraph}, {quotation.kind.value}"


def _attribution(quotation: FiledQuotation) -> Iterator[str]:
    """Who it is attributed to, how surely, and the words that this stands on."""
    parts = (quotation.speaker_kind or "", quotation.speaker_role, quotation.speaker_organisation)
    about = ", ".join(one_line(part) for part in parts if part)
    name = f"{one_line(quotation.speaker_name)} ({about})" if quotation.speaker_name else "nobody"
    yield f"Attributed to  {name}"
    yield f"Confidence     {quotation.confidence:.2f}"
    if quotation.mention:
        yield f"Mention        “{one_line(quotation.mention)}”"
    if quotation.cue:
        yield f"Cue            “{one_line(quotation.cue)}”"
    if quotation.frame:
        yield f"Frame          “{one_line(quotation.frame).strip(' ,;:–')}”"
    if quotation.addressee:
        yield f"Addressee      “{one_line(quotation.addressee)}”"
    if quotation.status != "unreviewed":
        yield f"Review         {quotation.status} by {one_line(quotation.reviewer)}"


def _place(quotation: FiledQuotation, outer: FiledQuotation | None) -> Iterator[str]:
    """The stretches of speech where there are several, and what the quotation lies in."""
    if len(quotation.stretches) > 1:
        stretches = ", ".join(f"{start}–{end}" for start, end in quotation.stretches)
        yield f"Stretches      {stretches}, in characters of the text"
    if outer:
        yield f"Nested in      #{outer.id} {one_line(outer.words)}"
    elif quotation.nested:
        yield "Nested in      another quotation, which is not on file"


def _analysed_as(quotation: FiledQuotation) -> str:
    """Whom the analysis chose, which is somebody else than listed where a reviewer has corrected it."""
    if quotation.candidates:
        return _candidate(quotation.candidates[0])
    return one_line(quotation.speaker_name) or "nobody"


def _weighed(reasons: Iterable[Reason]) -> Iterator[str]:
    """What is put in a sentence, then the reasons with what each adds, the weightiest first."""
    for reason in sorted(reasons, key=lambda reason: (reason.contribution != 0, -abs(reason.contribution))):
        number = f"{reason.contribution:+6.2f}" if reason.contribution else " " * 6
        yield f"  {number}  {one_line(reason.text) or reason.feature}"


def _candidate(candidate: ScoredCandidate) -> str:
    """A candidate by name, with the words in the text where they differ."""
    name = one_line(candidate.name)
    mention = one_line(candidate.mention.text) if candidate.mention else ""
    if not name:
        return mention or "nobody (no speaker is named)"
    return f"{name} (“{mention}”)" if mention and mention != name else name


def _verdict(verdict: Verdict) -> str:
    """Who decided what, when and why, on one line."""
    right = f" to {one_line(verdict.speaker)}" if verdict.decision == "correct" else ""
    why = f": {one_line(verdict.why)}" if verdict.why else ""
    return f"{verdict.decided_at:%Y-%m-%d %H:%M}  {one_line(verdict.reviewer)}: {verdict.decision}{right}{why}"
