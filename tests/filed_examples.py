"""Five invented articles with hand-made analyses, filed for the tests of what lists, shows and reviews."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from click.testing import CliRunner, Result

from tracker.cli import main
from tracker.model import (
    Analysis,
    Article,
    Attribution,
    Cue,
    Mention,
    Problem,
    Quotation,
    QuotationKind,
    Reason,
    RejectedSpan,
    ScoredCandidate,
    Speaker,
    SpeakerKind,
)
from tracker.store.archive import open_archive

METHOD = "tracker by hand 1"

REGULA_AMMANN = Speaker("Regula Ammann", SpeakerKind.PERSON, role="Stadträtin", gender="f")
ROLF_AMMANN = Speaker("Rolf Ammann", SpeakerKind.PERSON, role="Landwirt", gender="m")
NORA_KELLER_SUTTER = Speaker("Nora Keller-Sutter", SpeakerKind.PERSON, role="Geologin", gender="f")
HARBOUR_OFFICE = Speaker("Hafenamt Seewil", SpeakerKind.ORGANISATION)

FOOTBRIDGE = Article(
    id="steg",
    title="Der lange Weg um die Bucht",
    outlet="Seeblick-Anzeiger",
    published=date(2024, 1, 12),
    byline="Livia Brändli",
    url="https://seeblick.example/2024/steg",
    text=(
        "Der Steg am «Uferblick» ist seit Montag zu.\n\n"
        "«Er bleibt bis im Frühling gesperrt», sagt Stadträtin Regula Ammann. "
        "Das Hafenamt Seewil spricht von einer «reinen Vorsichtsmassnahme».\n\n"
        "«Wir gehen halt aussen herum», war am Quai zu hören. Und «niemand weiss, wie lange."
    ),
)
MEADOW = Article(
    id="wiese",
    title="Mähen erst im Juli",
    outlet="Talbote",
    published=date(2024, 2, 3),
    text="«Die Wiese braucht Ruhe», sagte Rolf Ammann. Er habe lange gezögert. «Jetzt warte ich», sagte er.",
)
SLOPE = Article(
    id="hang",
    title="Risse im Hang",
    outlet="Talbote",
    published=date(2024, 3, 9),
    text="«Der Hang kriecht, aber er rutscht nicht», erklärte die Geologin Nora Keller-Sutter der Stadträtin.",
)
UNDATED = Article(
    id="notiz", title="Eine Notiz", outlet="", text="Ammann schwieg. «Ohne Kommentar», schrieb Regula Ammann."
)
SILENT = Article(
    id="still", title="Nichts gesagt", outlet="Talbote", published=date(2024, 4, 1), text="Es blieb still."
)


def attributed(
    article: Article,
    words: str,
    speaker: Speaker | None = None,
    mention: str = "",
    cue: str = "",
    *,
    kind: QuotationKind = QuotationKind.DIRECT,
    confidence: float = 0.9,
    candidates: tuple[ScoredCandidate, ...] = (),
) -> Attribution:
    """An attribution of words that occur in the article, with mention and cue looked up there."""
    start = article.text.index(words)
    return Attribution(
        quotation=Quotation(start, start + len(words), words, kind, mark="guillemets"),
        speaker=speaker,
        mention=_found(article, mention),
        cue=Cue(article.text.index(cue), article.text.index(cue) + len(cue), cue) if cue else None,
        confidence=confidence,
        reasons=candidates[0].reasons if candidates else (),
        candidates=candidates,
    )


def _found(article: Article, words: str) -> Mention | None:
    start = article.text.index(words)
    return Mention(start, start + len(words), words) if words else None


def rejected(article: Article, words: str, reason: str) -> RejectedSpan:
    """Words in marks that are not speech."""
    start = article.text.index(words)
    return RejectedSpan(start, start + len(words), words, reason, confidence=0.97)


WEIGHED = (
    ScoredCandidate(
        _found(FOOTBRIDGE, "Stadträtin Regula Ammann"),
        "Regula Ammann",
        0.93,
        (
            Reason("subject_of_cue", 2.5, "named right after the quotation by the verb “sagt”"),
            Reason("same_paragraph", 0.5, "named in the same paragraph"),
        ),
    ),
    ScoredCandidate(
        _found(FOOTBRIDGE, "Das Hafenamt Seewil"),
        "Hafenamt Seewil",
        0.06,
        (
            Reason("same_paragraph", 0.5, "named in the same paragraph"),
            Reason("other_cue", -1.25, "is the subject of another verb, “spricht”"),
        ),
    ),
    ScoredCandidate(None, "", 0.01),
)

ANALYSES = (
    (
        FOOTBRIDGE,
        Analysis(
            METHOD,
            attributions=(
                attributed(
                    FOOTBRIDGE,
                    "«Er bleibt bis im Frühling gesperrt»",
                    REGULA_AMMANN,
                    "Stadträtin Regula Ammann",
                    "sagt",
                    confidence=0.93,
                    candidates=WEIGHED,
                ),
                attributed(
                    FOOTBRIDGE,
                    "«reinen Vorsichtsmassnahme»",
                    HARBOUR_OFFICE,
                    "Das Hafenamt Seewil",
                    "spricht von",
                    kind=QuotationKind.PARTIAL,
                    confidence=0.81,
                ),
                attributed(FOOTBRIDGE, "«Wir gehen halt aussen herum»", confidence=0.55),
            ),
            rejected=(rejected(FOOTBRIDGE, "«Uferblick»", "name"),),
            problems=(
                Problem(
                    FOOTBRIDGE.text.index("«niemand"),
                    len(FOOTBRIDGE.text),
                    "This mark never closes; the stretch was cut at the end of the paragraph.",
                ),
            ),
        ),
    ),
    (
        MEADOW,
        Analysis(
            METHOD,
            attributions=(
                attributed(MEADOW, "«Die Wiese braucht Ruhe»", ROLF_AMMANN, "Rolf Ammann", "sagte"),
                attributed(MEADOW, "Er habe lange gezögert", ROLF_AMMANN, "Er", kind=QuotationKind.FREE_INDIRECT),
                attributed(MEADOW, "«Jetzt warte ich»", ROLF_AMMANN, "er", "sagte", confidence=0.62),
            ),
        ),
    ),
    (
        SLOPE,
        Analysis(
            METHOD,
            attributions=(
                attributed(
                    SLOPE,
                    "«Der Hang kriecht, aber er rutscht nicht»",
                    NORA_KELLER_SUTTER,
                    "die Geologin Nora Keller-Sutter",
                    "erklärte",
                ),
            ),
        ),
    ),
    (
        UNDATED,
        Analysis(
            METHOD,
            attributions=(attributed(UNDATED, "«Ohne Kommentar»", REGULA_AMMANN, "Regula Ammann", "schrieb"),),
        ),
    ),
    (SILENT, Analysis(METHOD)),
)


@dataclass(frozen=True)
class Filed:
    """The database with the examples in it: its place, and the articles' numbers by their source's id."""

    place: str
    articles: dict[str, int]

    def quotation(self, words: str) -> int:
        """The number of the quotation with these words."""
        with open_archive(self.place) as archive:
            (found,) = [
                quotation.id
                for article_id in self.articles.values()
                for quotation in archive.article(article_id).quotations
                if words in quotation.text
            ]
        return found

    def run(self, *arguments: str | int) -> Result:
        """What the real command line answers on this database; a traceback is a failure of the test."""
        words = [str(each) for each in (*arguments, "--db", self.place)]
        return CliRunner().invoke(main, words, catch_exceptions=False)


def file_examples(place: str | Path) -> Filed:
    """Files the examples in the database at that place."""
    numbers = {}
    with open_archive(place) as archive:
        for article, analysis in ANALYSES:
            filed = archive.add_article(article)
            archive.record(filed.id, analysis)
            numbers[article.id] = filed.id
    return Filed(str(place), numbers)
