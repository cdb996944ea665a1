"""Saved pages, Word, RTF and PDF: one article each, with its parts told apart."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from sources.documents import column, docx, pdf, rtf, saved

from tracker import analyse
from tracker.model import PART_BREAK, Article, SkippedInput
from tracker.sources import read

FIRST = "Die Gemeinde Musterwil hat den Steg gesperrt. «Er bleibt zu», sagte Präsidentin Regula Ammann."
SECOND = "Der Kanton will sich im Herbst äussern. Bis dahin gilt die Sperre, und zwar für alle."


def the_article(path: Path, contents: bytes, format: str | None = None) -> Article:
    path.write_bytes(contents)
    (article,) = read([str(path)], format)
    assert isinstance(article, Article), article
    return article


# ------------------------------------------------------------------------------------------------- web pages

JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Netz"},
 {"@type": ["NewsArticle"], "headline": "Der Steg bleibt zu", "datePublished": "2024-03-01T06:30:00+01:00",
  "author": [{"@type": "Person", "name": "Urs Kern"}, {"@type": "Person", "name": "Lea Rot"}],
  "publisher": {"@type": "Organization", "name": "Seeblick-Anzeiger"}, "inLanguage": "de-CH",
  "mainEntityOfPage": {"@id": "https://seeblick.example/steg"}}]}</script>"""

PAGE = f"""<!DOCTYPE html>
<html lang="de-CH"><head><meta charset="utf-8"><title>Der Steg bleibt zu | Seeblick</title>{JSON_LD}</head>
<body><nav><a href="/">Start</a> <a href="/abo">Abo</a></nav>
<article><h1>Der Steg bleibt zu</h1>
<p class="lead">Die Gemeinde sperrt den Steg am See bis in den Herbst hinein.</p>
<p>{FIRST}</p>
<p>«Wir haben lange gesucht. Nichts half.</p>
<figure><img src="steg.jpg"><figcaption>«Schön hier»: der Steg im Winter.</figcaption></figure>
<p>«Jetzt warten wir», sagte sie.</p>
<h2>Warten auf den <em>Kanton</em></h2>
<p>{SECOND}</p>
<aside class="infobox"><h3>Der Steg</h3><p>Er wurde 1900 gebaut.</p></aside>
</article><footer>Impressum</footer></body></html>"""


def test_a_saved_page_says_who_wrote_what_when_and_where(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"  # whatever its name
    article = the_article(path, PAGE.encode())

    assert (
        Article(
            text=article.text,
            title="Der Steg bleibt zu",
            outlet="Seeblick-Anzeiger",
            published=date(2024, 3, 1),
            byline="Urs Kern, Lea Rot",
            url="https://seeblick.example/steg",
            language="de",
            source=str(path),
        )
        == article
    )


def test_the_parts_of_a_page_are_set_apart_and_captions_and_boxes_follow(tmp_path: Path) -> None:
    running = [FIRST, "«Wir haben lange gesucht. Nichts half.", "«Jetzt warten wir», sagte sie."]
    expected = [
        "Die Gemeinde sperrt den Steg am See bis in den Herbst hinein.",
        "\n\n".join(running),
        "Warten auf den Kanton",
        SECOND,
        "«Schön hier»: der Steg im Winter.",
        "Der Steg\n\nEr wurde 1900 gebaut.",
    ]
    assert expected == the_article(tmp_path / "page.html", PAGE.encode()).text.split(PART_BREAK)


def test_a_quotation_does_not_run_from_one_part_into_the_next(tmp_path: Path) -> None:
    page = PAGE.replace("Nichts half.</p>", "Nichts half.</p><h2>Wie weiter?</h2>").replace("«Jetzt", "Jetzt")
    article = the_article(tmp_path / "page.html", page.encode())

    quotations = [each.quotation.text for each in analyse(article).attributions]
    assert "Wie weiter?" in article.text
    assert "«Er bleibt zu»" in quotations
    assert not any(PART_BREAK in each or "Wie weiter" in each for each in quotations)


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
def test_a_page_is_read_in_the_encoding_that_it_names(tmp_path: Path, encoding: str) -> None:
    page = PAGE.replace('charset="utf-8"', f'charset="{encoding}"')
    contents = page.encode("utf-8" if encoding == "utf-8" else "cp1252")
    assert "Präsidentin Regula Ammann" in the_article(tmp_path / "page.html", contents).text


# ------------------------------------------------------------------------------------------------------ Word


def test_a_word_document_is_told_apart_by_its_styles(tmp_path: Path) -> None:
    contents = docx(
        [
            ("Title", "Der Steg bleibt zu"),
            ("Normal", "Von Urs Kern"),
            ("Normal", "Seeblick-Anzeiger, 1. März 2024"),
            ("Subtitle", "Die Gemeinde wartet"),
            ("Normal", FIRST),
            ("Caption", "Der Steg im Winter"),
            ("Heading 2", "Warten auf den Kanton"),
            ("Normal", SECOND),
        ]
    )
    expected = Article(
        text=PART_BREAK.join(["Die Gemeinde wartet", FIRST, "Warten auf den Kanton", SECOND, "Der Steg im Winter"]),
        title="Der Steg bleibt zu",
        outlet="Seeblick-Anzeiger",
        published=date(2024, 3, 1),
        byline="Urs Kern",
        source=str(tmp_path / "steg.docx"),
    )
    assert expected == the_article(tmp_path / "steg.docx", contents)


def test_words_inserted_under_track_changes_are_read_and_deleted_ones_are_not(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph(FIRST)
    run = document.add_paragraph("Der Rat sagte ").add_run("ja")._r
    paragraph = run.getparent()
    inserted = paragraph.makeelement(paragraph.tag[:-1] + "ins", {})
    deleted = paragraph.makeelement(paragraph.tag[:-1] + "del", {})
    paragraph.append(inserted)
    paragraph.append(deleted)
    inserted.append(run)
    deleted_run = document.add_paragraph("").add_run("nein")._r
    deleted.append(deleted_run)

    assert f"{FIRST}\n\nDer Rat sagte ja" == the_article(tmp_path / "a.docx", saved(document)).text


def test_a_table_in_a_word_document_is_a_box(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph(FIRST)
    document.add_table(1, 1).cell(0, 0).text = "Gebaut 1900"
    document.add_paragraph(SECOND)

    assert f"{FIRST}\n\n{SECOND}{PART_BREAK}Gebaut 1900" == the_article(tmp_path / "a.docx", saved(document)).text


# ------------------------------------------------------------------------------------------------------- RTF


def test_an_rtf_document_keeps_its_marks_umlauts_and_letters_beyond_the_first_plane(tmp_path: Path) -> None:
    contents = rtf(["Der Steg bleibt zu", "Von Urs Kern", "1. März 2024", FIRST, SECOND])
    contents = contents.replace(b"im Herbst", b"im \\u-10179?\\u-8704? Herbst")
    expected = Article(
        text=f"{FIRST}\n\n{SECOND}".replace("im Herbst", "im 😀 Herbst"),
        title="Der Steg bleibt zu",
        published=date(2024, 3, 1),
        byline="Urs Kern",
        source=str(tmp_path / "steg"),
    )
    assert expected == the_article(tmp_path / "steg", contents)


def test_the_address_of_a_link_in_rtf_does_not_stand_in_the_text(tmp_path: Path) -> None:
    link = rb'{\field{\*\fldinst{HYPERLINK "https://kanton.example/"}}{\fldrslt Kanton}}'
    contents = rtf([FIRST, SECOND]).replace(b"Kanton", link)
    assert f"{FIRST}\n\n{SECOND}" == the_article(tmp_path / "a.rtf", contents).text


# ------------------------------------------------------------------------------------------------------- PDF


def test_the_lines_of_a_pdf_are_joined_and_hyphens_at_their_ends_undone(tmp_path: Path) -> None:
    page = [
        (50, 780, 24, "Der Steg bleibt zu"),
        *column(50, 740, "Von Urs Kern"),
        *column(50, 716, "Die Gemeinde Musterwil hat den Steg ge-", "sperrt. «Er bleibt zu», sagte Regula", "Ammann."),
        (50, 662, 14, "Warten auf den Kanton"),
        *column(50, 638, "Der Kanton und die SVP-", "Fraktion wollen sich dazu im Herbst", "äussern."),
    ]
    article = the_article(tmp_path / "steg.pdf", pdf(page))

    expected = [
        "Die Gemeinde Musterwil hat den Steg gesperrt. «Er bleibt zu», sagte Regula Ammann.",
        "Warten auf den Kanton",
        "Der Kanton und die SVP-Fraktion wollen sich dazu im Herbst äussern.",
    ]
    assert ("Der Steg bleibt zu", "Urs Kern", expected) == (
        article.title,
        article.byline,
        article.text.split(PART_BREAK),
    )


@pytest.mark.parametrize("by_row", [True, False])
def test_columns_of_a_pdf_are_read_one_after_the_other(tmp_path: Path, by_row: bool) -> None:
    left = "«Wir haben den Steg|gesperrt, weil er nicht|mehr sicher ist», sagte|die Präsidentin der Ge-"
    right = "meinde. Der Kanton will|sich dazu erst im Herbst|äussern. Bis dahin gilt|die Sperre für alle."
    columns = [column(50, 700, *left.split("|")), column(300, 700, *right.split("|"))]
    words = [piece for each in (zip(*columns, strict=True) if by_row else columns) for piece in each]

    expected = (
        "«Wir haben den Steg gesperrt, weil er nicht mehr sicher ist», sagte die Präsidentin der Gemeinde. "
        "Der Kanton will sich dazu erst im Herbst äussern. Bis dahin gilt die Sperre für alle."
    )
    assert expected == the_article(tmp_path / "steg.pdf", pdf(words)).text


def test_running_heads_and_page_numbers_of_a_pdf_are_left_out(tmp_path: Path) -> None:
    pages = [
        [
            (50, 800, 8, f"Seeblick-Anzeiger, Seite {number}"),
            *column(50, 760, f"Der {word} Absatz steht auf einer", "eigenen Seite und hat zwei Zeilen."),
            (300, 20, 8, str(number)),
        ]
        for number, word in enumerate(("erste", "zweite", "dritte"), start=1)
    ]
    expected = "\n\n".join(
        f"Der {word} Absatz steht auf einer eigenen Seite und hat zwei Zeilen."
        for word in ("erste", "zweite", "dritte")
    )
    assert expected == the_article(tmp_path / "steg.pdf", pdf(*pages)).text


# ------------------------------------------------------------------------------------------------- what is none


def test_what_a_named_format_cannot_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "steg.txt"
    path.write_text(FIRST, encoding="utf-8")
    reasons = {
        name: [each.reason for each in read([str(path)], name) if isinstance(each, SkippedInput)] for name in NONE
    }
    assert reasons == {name: [reason] for name, reason in NONE.items()}


NONE = {
    "docx": "It is cut off or damaged; save it again.",
    "rtf": "It is no RTF document; open it with its own program and save it as one.",
    "pdf": "It is no PDF.",
    "nexis": "It is no delivery of Nexis: no article has a “Body” and “End of Document”.",
}


def test_an_encrypted_pdf_and_one_without_text_say_so(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(column(50, 700, FIRST)))))
    writer.encrypt("geheim", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    (tmp_path / "b.pdf").write_bytes(pdf([]))

    reasons = [each.reason for each in read([str(tmp_path)]) if isinstance(each, SkippedInput)]
    assert reasons == [
        "It is protected by a password; save it without one.",
        "It has no text, only pictures of pages; recognise the text (OCR) first.",
    ]


def test_a_delivery_of_nexis_as_pdf_asks_for_another_format(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(column(50, 700, "Steg", "Body", FIRST, "End of Document")))
    expected = "It is a delivery of Nexis: download it as Word or RTF, which tell its articles apart."
    assert [expected] == [each.reason for each in read([str(tmp_path)]) if isinstance(each, SkippedInput)]
