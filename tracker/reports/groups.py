"""In which order a report lists its quotations, and under which headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.model import FiledQuotation, Report
from tracker.reports import wording
from tracker.reports.summary import SpeakerCount, SpeakerKey, Summary, by_speaker


@dataclass(frozen=True, slots=True)
class Group:
    """Quotations under one heading; ``note`` says what is known of the speaker, ``anchor`` is where links lead.

    ``named`` says that the heading is a speaker's name.
    """

    anchor: str
    heading: str
    note: str
    quotations: Sequence[FiledQuotation]
    named: bool = True


def grouped(report: Report, summary: Summary) -> Iterator[Group]:
    """All quotations: in order of time for a single speaker, else by speaker, the most quoted first, nobody's last."""
    in_order = sorted(report.quotations, key=_reading_order)
    if report.scope.speaker:
        if in_order:
            yield Group("all", "In order of time", "", in_order, named=False)
        return
    groups, labels = by_speaker(in_order), labels_of(summary)
    for speaker in summary.by_speaker:
        note = wording.speaker_note(speaker.kind, speaker.role, speaker.organisation)
        yield Group(anchor_of(speaker), labels[speaker.key], note, groups[speaker.key])
    nobody = groups.get(None, [])
    for anchor, heading, quotations in (
        ("unattributed", "Unattributed", [each for each in nobody if each.status != "rejected"]),
        ("rejected", "Rejected by a reviewer", [each for each in nobody if each.status == "rejected"]),
    ):
        if quotations:
            yield Group(anchor, heading, "", quotations, named=False)


def labels_of(summary: Summary) -> dict[SpeakerKey, str]:
    """Each speaker's name; with the archive's number where two in the report share it."""
    bearers = Counter(speaker.name for speaker in summary.by_speaker)
    return {
        speaker.key: f"{speaker.name} (no. {speaker.id})" if bearers[speaker.name] > 1 and speaker.id else speaker.name
        for speaker in summary.by_speaker
    }


def anchor_of(speaker: SpeakerCount) -> str:
    """Where a link to the speaker's quotations leads; a name is no good for that, it may hold anything."""
    return f"s{speaker.id}" if speaker.id is not None else f"n-{speaker.name.encode('utf-8', 'replace').hex()}"


def _reading_order(quotation: FiledQuotation) -> tuple[date, int, int]:
    """By date, then as in the article; undated ones last."""
    return quotation.published or date.max, quotation.article_id, quotation.start
