"""Tables of Swissdox@LiRI, written by hand after its documented structure: every article with its parts told apart."""

from __future__ import annotations

import lzma
from datetime import date
from pathlib import Path

import pytest

from tracker import analyse
from tracker.model import PART_BREAK, Article, SkippedInput
from tracker.sources import read
from tracker.sources.swissdox_markup import as_text, parts_of

COLUMNS = [
    *("id", "pubtime", "medium_code", "medium_name", "rubric", "regional", "doctype", "doctype_description"),
    *("language", "char_count", "dateline", "head", "subhead", "content_id", "content"),
]
CONTENT = (
    "<ld><p>Der Steg bei der Badi bleibt gesperrt.</p></ld><tx><p>«Die Pf&auml;hle sind morsch», sagte"
    " Stadt\u00adrätin Regula Ammann.<br>Sie z&ouml;gert.</p><zt>Was nun?</zt><p>Ein <b>Gut</b>achten folgt.</p>"
    "<lg>Der Steg im M&#228;rz. Bild: Kern</lg></tx><ka><p>Zahlen zum Steg</p></ka><au>Von Livia Brändli</au>"
)
PARTS = [
    "Der Steg bei der Badi bleibt gesperrt.",
    "«Die Pfähle sind morsch», sagte Stadträtin Regula Ammann.\n\nSie zögert.",
    "Was nun?",
    "Ein Gutachten folgt.",
    "Der Steg im März. Bild: Kern",
    "Zahlen zum Steg",
]


def row(number: int, **more: str) -> dict[str, str]:
    """A row as Swissdox delivers it."""
    usual = {
        "id": str(number),
        "pubtime": "2024-03-01 00:00:00+01",
        "medium_code": "SBA",
        "medium_name": "Seeblick-Anzeiger",
        "rubric": "Region",
        "regional": "",
        "doctype": "ZTG",
        "doctype_description": "Tageszeitung",
        "language": "de",
        "char_count": "420",
        "dateline": "",
        "head": f"Steg {number}",
        "subhead": "",
        "content_id": f"c{number}",
        "content": f"<tx><p>Steg {number} ist zu.</p></tx>",
    }
    return usual | more


def table(*rows: dict[str, str], columns: list[str] = COLUMNS) -> str:
    lines = [columns, *([each.get(name, "") for name in columns] for each in rows)]
    return "".join("\t".join(cells) + "\n" for cells in lines)


def items(path: Path, contents: str | bytes, format: str | None = None) -> list[Article | SkippedInput]:
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    return list(read([str(path)], format))


def titles(found: list[Article | SkippedInput]) -> list[str]:
    return [item.title if isinstance(item, Article) else "skipped" for item in found]


def test_an_article_has_all_that_the_archive_says_of_it(tmp_path: Path) -> None:
    path = tmp_path / "export.tsv"
    given = row(1, head="Der <b>Steg</b> &amp; die Badi", content=CONTENT, article_link="https://seeblick.example/1")
    (article,) = items(path, table(given, columns=[*COLUMNS, "article_link"]))

    expected = Article(
        text=PART_BREAK.join(PARTS),
        id="1",
        title="Der Steg & die Badi",
        outlet="Seeblick-Anzeiger",
        published=date(2024, 3, 1),
        byline="Von Livia Brändli",
        url="https://seeblick.example/1",
        language="de",
        source=f"{path}:2",
    )
    assert expected == article


def test_the_columns_are_those_that_the_user_chose_in_their_order(tmp_path: Path) -> None:
    columns = ["content", "language", "id", "medium_code"]
    (article,) = items(tmp_path / "a.tsv", table(row(7), columns=columns))

    assert isinstance(article, Article)
    assert ("7", "SBA", "Steg 7 ist zu.", None) == (article.id, article.outlet, article.text, article.published)


def test_a_compressed_table_is_told_by_what_it_holds_whatever_its_name(tmp_path: Path) -> None:
    packed = lzma.compress(table(row(1), row(2)).encode())

    for name in ("a.tsv.xz", "a.txt", "a"):
        assert ["Steg 1", "Steg 2"] == titles(items(tmp_path / name, packed))


def test_a_subhead_is_the_lead_unless_the_article_has_it_already(tmp_path: Path) -> None:
    lead = "Die Sperre dauert."
    rows = [row(1, subhead=lead), row(2, subhead=lead, content=f"<ld>{lead}</ld><tx><p>Es regnet.</p></tx>")]
    found = items(tmp_path / "a.tsv", table(*rows))

    expected = [f"{lead}{PART_BREAK}Steg 1 ist zu.", f"{lead}{PART_BREAK}Es regnet."]
    assert expected == [item.text for item in found if isinstance(item, Article)]


@pytest.mark.parametrize("separator", ["<zt>Was «nun?</zt>", "<lg>Bild: «Kern</lg>", "<ka><p>Die «Zahlen</p></ka>"])
def test_no_quotation_runs_across_a_crosshead_a_caption_or_a_box(tmp_path: Path, separator: str) -> None:
    for opening in ("Er sagte: «Das geht so nicht.", "Er sagte: das geht."):
        content = f"<tx><p>{opening}</p>{separator}<p>Nein», sagte sie. «Ja», sagte er.</p></tx>"
        (article,) = items(tmp_path / "a.tsv", table(row(1, content=content)))
        assert isinstance(article, Article)
        found = analyse(article)
        spans = [each.quotation.text for each in found.attributions] + [each.text for each in found.rejected]
        assert not [text for text in spans if "\u2029" in text]
        assert "«Ja»" in spans


def test_within_the_running_text_a_quotation_may_go_on_in_the_next_paragraph(tmp_path: Path) -> None:
    content = "<tx><p>«Der Steg ist alt.</p><p>«Er muss weg», sagte Regula Ammann.</p></tx>"
    (article,) = items(tmp_path / "a.tsv", table(row(1, content=content)))

    assert isinstance(article, Article)
    (found,) = analyse(article).attributions
    assert "«Der Steg ist alt.\n\n«Er muss weg»" == found.quotation.text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Ohne jede Auszeichnung.", "Ohne jede Auszeichnung."),
        ("<tx><p>Eins.<p>Zwei.", "Eins.\n\nZwei."),
        ("<tx><p>Eins.</tx></p></ld><p>Zwei.</p>", "Eins.\n\nZwei."),
        ("<p>Eins.<neu art='x'>Zwei.</neu></p>", "Eins.\n\nZwei."),
        ("<p>3 < 5 &lt; 7 & mehr</p>", "3 < 5 < 7 & mehr"),
        ("<p>Eins.</p><p class='", "Eins."),
        ("<au>Urs Kern<p>Eins.</p>", "Eins."),
        ("<zt>Wie?<p>Eins.</p>", f"Wie?{PART_BREAK}Eins."),
        ("<!-- nicht --><p>Eins&nbsp;Zwei</p>", "Eins\u00a0Zwei"),
        ("<au>" + "Ein Satz des Artikels. " * 20 + "</au>", ("Ein Satz des Artikels. " * 20).strip()),
    ],
)
def test_broken_mark_up_loses_no_word_and_is_never_text(content: str, text: str) -> None:
    assert text == as_text(parts_of(content)[0])


def test_mark_up_without_end_is_read_in_a_moment() -> None:
    for piece in ("<!--", "<p ", "<zt>", "<", "&", "</tx>"):
        parts_of(piece * 300_000)


def test_cells_that_begin_with_a_quotation_mark_are_read_whether_or_not_cells_are_quoted(tmp_path: Path) -> None:
    plain = [row(1, head='"Nein", sagt Ammann'), row(2, head='Er sagt: "Ja"'), row(3, content='"Ja, sagt er'), row(4)]
    assert ['"Nein", sagt Ammann', 'Er sagt: "Ja"', "Steg 3", "Steg 4"] == titles(
        items(tmp_path / "a.tsv", table(*plain))
    )
    quoted = table(row(1, head='"""Nein"", sagt\tAmmann"'), row(2, content='"<tx><p>Eins.</p>\n<p>Zwei.</p></tx>"'))
    found = items(tmp_path / "b.tsv", quoted)
    assert ['"Nein", sagt Ammann', "Steg 2"] == titles(found)
    assert "Eins.\n\nZwei." == getattr(found[1], "text", "")


def test_other_languages_keep_their_code(tmp_path: Path) -> None:
    found = items(tmp_path / "a.tsv", table(row(1), row(2, language="fr"), row(3, language="rm")))

    assert ["de", "fr", "rm"] == [item.language for item in found if isinstance(item, Article)]


def test_a_damaged_row_is_named_and_costs_no_other(tmp_path: Path) -> None:
    whole = table(row(1), row(2), row(3)).splitlines(keepends=True)
    damaged = whole[2][:60] + "\n"
    path = tmp_path / "a.tsv"
    found = items(path, "".join([*whole[:2], damaged, whole[3]]))

    assert ["Steg 1", "skipped", "Steg 3"] == titles(found)
    assert SkippedInput(f"{path}:3", "The row has 8 columns, and the table 15; it is cut off or damaged.") == found[1]


def test_a_quotation_mark_that_never_closes_takes_no_other_row_with_it(tmp_path: Path) -> None:
    rows = [row(1, head='"Ein\tTitel"'), row(2, head='"Steg 2'), row(3), row(4)]

    assert ["Ein Titel", "skipped", "Steg 3", "Steg 4"] == titles(items(tmp_path / "a.tsv", table(*rows)))


def test_a_row_with_a_date_or_a_text_that_is_none_is_named(tmp_path: Path) -> None:
    rows = [row(1, pubtime="gestern"), row(2, content="<tx></tx>"), row(3)]
    found = items(tmp_path / "a.tsv", table(*rows))

    assert ["skipped", "skipped", "Steg 3"] == titles(found)
    reasons = [item.reason for item in found if isinstance(item, SkippedInput)]
    assert ["“gestern” is not a date; write it as 2024-03-01 or 01.03.2024.", "There is no text in it."] == reasons


def test_bytes_that_are_no_text_cost_their_row_alone(tmp_path: Path) -> None:
    lines = [*table(row(1), row(2)).encode().splitlines(keepends=True)]
    lines[1] = lines[1].replace(b"Steg 1", b"St\0g 1")

    assert ["skipped", "Steg 2"] == titles(items(tmp_path / "a.tsv", b"".join(lines)))


def test_a_table_without_the_columns_of_swissdox_says_so(tmp_path: Path) -> None:
    found = items(tmp_path / "a.tsv", "id\tTitel\n1\tSteg\n", "swissdox")

    reason = "It is no table of Swissdox: the column “content” is missing among id, Titel."
    assert [SkippedInput(str(tmp_path / "a.tsv"), reason)] == found
