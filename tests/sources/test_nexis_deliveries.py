"""Deliveries of Nexis in Word, RTF and PDF: many articles in one document, built after its documented structure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sources.documents import docx, rtf

from tracker.model import PART_BREAK, Article, SkippedInput
from tracker.sources import read

COVER = [
    "User Name: Regula Beispiel",
    "Date and Time: Friday, March 8, 2024 10:03:00 AM CET",
    "Job Number: 123456789",
    "Documents (2)",
    "1. Der Steg bleibt zu",
    "2. «Jetzt warten wir»",
    "Client/Matter: -None-",
    "Search Terms: Steg",
]
ENGLISH = [
    "Der Steg bleibt zu",
    "Seeblick-Anzeiger",
    "1. März 2024 Freitag",
    "Print Ausgabe",
    "Copyright 2024 Seeblick Medien AG Alle Rechte vorbehalten",
    "Section: REGION; S. 5",
    "Length: 120 words",
    "Byline: Urs Kern",
    "Highlight: Die Gemeinde wartet.",
    "Body",
    "Die Gemeinde hat den Steg gesperrt. «Er bleibt zu», sagte Regula Ammann.",
    "Update: Der Kanton wartet auch.",
    "Graphic",
    "«Schön hier»: der Steg",
    "Classification",
    "Language: GERMAN; DEUTSCH",
    "Publication-Type: Zeitung",
    "Load-Date: March 1, 2024",
    "End of Document",
]
GERMAN = [
    "«Jetzt warten wir»",
    "Bote vom Berg",
    "Samstag 2. März 2024",
    "Rubrik: INLAND",
    "Länge: 80 Wörter",
    "Autor: Lea Rot",
    "Body",
    "Regula Ammann hat Geduld.",
    "Ladedatum: 2. März 2024",
    "Ende des Dokuments",
]
FRENCH = [
    *("La passerelle", "Le Messager", "March 3, 2024 Sunday", "Length: 9 words", "Body", "Elle reste fermée."),
    *("Load-Date: March 3, 2024", "Language: FRENCH; FRANÇAIS", "End of Document"),
]
DELIVERY = [*COVER, *ENGLISH, *GERMAN, *FRENCH]


def in_word(lines: list[str]) -> bytes:
    titles = {ENGLISH[0], GERMAN[0], FRENCH[0]}
    return docx([("Heading 1" if line in titles else "Normal", line) for line in lines])


MAKERS = pytest.mark.parametrize("made", [in_word, rtf], ids=["docx", "rtf"])


@MAKERS
@pytest.mark.parametrize("format", [None, "nexis"])
def test_each_article_of_a_delivery_has_its_own_fields(
    tmp_path: Path, made: Callable[[list[str]], bytes], format: str | None
) -> None:
    path = tmp_path / "delivery"
    path.write_bytes(made(DELIVERY))

    assert [
        Article(
            text=PART_BREAK.join(
                [
                    "Die Gemeinde wartet.",
                    "Die Gemeinde hat den Steg gesperrt. «Er bleibt zu», sagte Regula Ammann.\n\n"
                    "Update: Der Kanton wartet auch.",
                    "«Schön hier»: der Steg",
                ]
            ),
            title="Der Steg bleibt zu",
            outlet="Seeblick-Anzeiger",
            published=date(2024, 3, 1),
            byline="Urs Kern",
            source=f"{path}:1",
        ),
        Article(
            text="Regula Ammann hat Geduld.",
            title="«Jetzt warten wir»",
            outlet="Bote vom Berg",
            published=date(2024, 3, 2),
            byline="Lea Rot",
            source=f"{path}:2",
        ),
        Article(
            text="Elle reste fermée.",
            title="La passerelle",
            outlet="Le Messager",
            published=date(2024, 3, 3),
            language="fr",
            source=f"{path}:3",
        ),
    ] == list(read([str(path)], format))


@MAKERS
def test_an_article_without_date_or_body_costs_no_other(tmp_path: Path, made: Callable[[list[str]], bytes]) -> None:
    without_date = [line for line in GERMAN if "2024" not in line]
    without_body = [line for line in GERMAN if line != "Body"]
    path = tmp_path / "delivery"
    path.write_bytes(made([*ENGLISH, *without_date, *without_body, *FRENCH]))

    first, *skipped, last = read([str(path)])
    assert ("Der Steg bleibt zu", "La passerelle") == tuple(
        each.title for each in (first, last) if isinstance(each, Article)
    )
    assert [
        SkippedInput(f"{path}:2", "The article has no title, publication and date above its “Body”."),
        SkippedInput(f"{path}:3", "The article has no “Body”: it is not built as Nexis builds them."),
    ] == skipped


def test_two_articles_without_an_end_between_them_are_not_read_as_one(tmp_path: Path) -> None:
    path = tmp_path / "delivery.rtf"
    path.write_bytes(rtf([*ENGLISH[:-1], *GERMAN, *FRENCH]))

    skipped, last = read([str(path)])
    expected = "Two articles run together: “End of Document” is missing between them."
    assert SkippedInput(f"{path}:1", expected) == skipped
    assert isinstance(last, Article)
    assert "La passerelle" == last.title


def test_of_a_delivery_that_is_cut_off_all_articles_but_the_last_are_read(tmp_path: Path) -> None:
    path = tmp_path / "delivery.rtf"
    path.write_bytes(rtf(DELIVERY)[: -len(rtf(FRENCH[-3:])) + 60])

    *articles, last = read([str(path)])
    assert ["Der Steg bleibt zu", "«Jetzt warten wir»"] == [
        each.title for each in articles if isinstance(each, Article)
    ]
    assert SkippedInput(f"{path}:3", "The article is cut off: “End of Document” is missing.") == last
