"""Looking things up in the archive: whom a name means, and clear answers where there is nothing to find."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz, process, utils

from tracker.errors import Ambiguous, NotFound
from tracker.model import QuotationQuery, SpeakerSummary
from tracker.store.archive import Archive
from tracker.store.names import search_key

CLOSE_ENOUGH = 70
"""From this similarity (0 to 100) on, a name is worth suggesting: two slips in a surname still reach it."""

NUMBER = re.compile("#[0-9]{1,9}")

SUGGESTIONS = 3
LONGEST_CHOICE = 20
"""How many namesakes are listed; beyond that a fuller name helps more than a longer list."""


def demand_articles(archive: Archive) -> None:
    """Raises NotFound when nothing has been filed yet: an empty list would look like an answer."""
    if not archive.articles(limit=1):
        raise NotFound("This database holds no articles yet; add some with “tracker ingest”, or try “tracker demo”.")


def find_speaker(archive: Archive, name: str) -> SpeakerSummary:
    """The one speaker that a name means, as people type it, or ``#12`` for the speaker of that number.

    Raises Ambiguous, listing the namesakes, and NotFound, suggesting names that look alike: a slip is never corrected
    in silence, for it may as well be somebody else's name.
    """
    if name.startswith("#"):
        return _numbered(archive, name)
    alike = archive.find_speakers(name)
    found = [each for each in alike if fits(name, each.name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Ambiguous(choice(name, found, "choose one with --speaker '#{}':"))
    close = close_to(name, (each.name for each in alike or archive.speakers()))
    raise NotFound(f"No speaker “{name}” is on file{did_you_mean(close)}; “tracker speakers” lists all.")


def _numbered(archive: Archive, number: str) -> SpeakerSummary:
    found = archive.find_speakers(number) if NUMBER.fullmatch(number) else []
    if not found:
        raise NotFound(f"There is no speaker {number}; “tracker speakers” lists all, with their numbers.")
    return found[0]


def fits(typed: str, name: str, *, whole_words: bool = False) -> bool:
    """Whether each word that was typed begins a word of the name, or is one.

    >>> fits("keller sut", "Nora Keller-Sutter"), fits("keller sut", "Nora Keller-Sutter", whole_words=True)
    (True, False)
    """
    words = search_key(name).split()
    if whole_words:
        return set(search_key(typed).split()) <= set(words)
    return all(any(word.startswith(part) for word in words) for part in search_key(typed).split())


def choice(name: str, found: list[SpeakerSummary], way: str) -> str:
    """The sentence that lists namesakes, one a line; ``way`` says how to choose one, {} stands for a number."""
    lines = [f"  {described(each)}" for each in found[:LONGEST_CHOICE]]
    if len(found) > LONGEST_CHOICE:
        lines.append(f"  and {len(found) - LONGEST_CHOICE} more: give a fuller name")
    return "\n".join([f"“{name}” fits several speakers; {way.format(found[0].id)}", *lines])


def described(speaker: SpeakerSummary) -> str:
    """A speaker on one line: number, name, kind, role, how often quoted.

    >>> from tracker.model import SpeakerKind
    >>> described(SpeakerSummary(12, "Regula Ammann", SpeakerKind.PERSON, "Stadträtin", 3, 2, 1, None, None))
    '#12 Regula Ammann (person, Stadträtin, 3 quotations)'
    """
    about = [speaker.kind.value, speaker.role, counted(speaker.quotations, "quotation")]
    return f"#{speaker.id} {speaker.name} ({', '.join(part for part in about if part)})"


def counted(number: int, thing: str) -> str:
    """A number with its thing, in the plural where it needs one.

    >>> counted(1, "quotation"), counted(0, "quotation")
    ('1 quotation', '0 quotations')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def close_to(name: str, names: Iterable[str]) -> list[str]:
    """The names that look most like it, best first; none when nothing does.

    A name is also compared with the single words of the others, for a surname is what people misspell.

    >>> close_to("Aman", ["Regula Ammann", "Beat Rüegg"])
    ['Regula Ammann']
    """
    words = {(full, part) for full in names for part in (full, *full.split())}
    pool = sorted(words)
    matches = process.extract(
        name,
        [part for _, part in pool],
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=CLOSE_ENOUGH,
        limit=SUGGESTIONS * 4,  # one name may come up once as a whole and once for each of its words
    )
    return list(dict.fromkeys(pool[index][0] for _, _, index in matches))[:SUGGESTIONS]


def did_you_mean(close: list[str]) -> str:
    """The suggestion as part of a sentence, "" when there is none.

    >>> did_you_mean(["Regula Ammann", "Rolf Ammann"])
    ' (did you mean “Regula Ammann” or “Rolf Ammann”?)'
    """
    return f" (did you mean {' or '.join(f'“{name}”' for name in close)}?)" if close else ""


def narrowed(archive: Archive, query: QuotationQuery, *, speaker: str | None) -> QuotationQuery:
    """The query for a speaker by name, after making sure that there is something to ask; raises NotFound, Ambiguous."""
    demand_articles(archive)
    return replace(query, speaker_id=find_speaker(archive, speaker).id) if speaker else query
