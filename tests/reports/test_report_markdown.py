"""Markdown, read again by a CommonMark parser (the one that rich brings along)."""

from __future__ import annotations

from io import BytesIO

import pytest
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from report_examples import HOSTILE, a_few, everywhere, quotation, report, unattributed, written

from tracker.reports import write_quotations
from tracker.reports.streams import printable


def parsed(markdown: str) -> SyntaxTreeNode:
    return SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(markdown))


def types(tree: SyntaxTreeNode) -> set[str]:
    return {node.type for node in tree.walk()}


def text_of(node: SyntaxTreeNode) -> str:
    """The text that a reader sees, line ends as spaces."""
    if node.type in ("softbreak", "hardbreak"):
        return " "
    return node.content if node.type in ("text", "text_special") else "".join(map(text_of, node.children))


def tables(tree: SyntaxTreeNode) -> dict[str, dict[str, str]]:
    """Each table by its first heading: the first two cells of its rows."""
    rows = [[list(map(text_of, row.children)) for part in table.children for row in part.children]
            for table in tree.children if table.type == "table"]  # fmt: skip
    return {head[0]: {cells[0]: cells[1] for cells in body} for head, *body in rows}


def test_a_report_has_its_head_its_numbers_and_quotations_by_speaker() -> None:
    tree = parsed(written(report(*a_few()), "md").decode())
    headings = [(node.tag, text_of(node)) for node in tree.children if node.type == "heading"]
    expected = [
        ("h1", "Attribution report: Steg und Seilbahn"),
        ("h2", "Quotations"),
        ("h3", "Attributed to Regula Ammann"),
        ("h3", "Attributed to Seilbahn Hochfluh AG"),
        ("h3", "Attributed to Sprecher der Polizei"),
        ("h3", "Unattributed"),
        ("h3", "Rejected by a reviewer"),
    ]
    assert expected == headings
    numbers = tables(tree)
    assert numbers["Attributed to"] == {"Regula Ammann": "3", "Seilbahn Hochfluh AG": "1", "Sprecher der Polizei": "1"}
    assert numbers["Month"] == {"January 2024": "2", "March 2024": "2", "May 2024": "2", "undated": "1"}
    assert numbers["Source"]["unattributed"] == "1"


def test_a_quotation_tells_who_where_and_how_sure() -> None:
    out = BytesIO()
    write_quotations([quotation(disagreement="Now: Beat Zgraggen.")], "md", out)
    tree = parsed(out.getvalue().decode())
    expected = [
        "«Der Steg bleibt bis im Frühling gesperrt»",
        "Attributed to Regula Ammann (Stadträtin, person)",
        "Evidence: mention “die Stadträtin”, cue “betont”",
        "Seeblick-Anzeiger, 12 January 2024: “Der lange Weg um die Bucht”, by Livia Brändli, paragraph 2, "
        "https://seeblick.example/2024/steg",
        "Context: Am Montag standen die Pendler erneut vor verschlossenem Gitter. […] "
        ", betont die Stadträtin. Eine Fähre ist nicht vorgesehen.",
        "No. 1, direct, confidence 0.93, not reviewed",
        "Disagreement: Now: Beat Zgraggen.",
    ]
    assert expected == [text_of(node) for node in tree.walk() if node.type == "paragraph"]


def test_an_unattributed_quotation_is_called_so() -> None:
    out = BytesIO()
    write_quotations([unattributed()], "md", out)
    assert "**Unattributed**" in out.getvalue().decode()


@pytest.mark.parametrize("name", sorted(set(HOSTILE) - {"emoji"}))
def test_no_text_becomes_markup(name: str) -> None:
    text = HOSTILE[name]
    out = BytesIO()
    write_quotations([everywhere(text)], "md", out)
    tree = parsed(out.getvalue().decode())
    block = next(node for node in tree.children if node.type == "blockquote")
    plain = {"root", "paragraph", "inline", "text", "text_special", "softbreak", "blockquote"}
    assert plain | {"bullet_list", "list_item", "strong"} >= types(tree)
    assert plain >= types(block)
    assert " ".join(printable(text).split()) == " ".join(text_of(block).split())


def test_only_web_addresses_are_linked() -> None:
    out = BytesIO()
    write_quotations([quotation(url="javascript:alert(1)"), quotation(url="https://a.example/ <b>")], "md", out)
    assert "link" not in types(parsed(out.getvalue().decode()))


def test_an_empty_report_says_so_and_has_no_table() -> None:
    markdown = written(report(), "md").decode()
    assert "No quotations: nothing on file fits" in markdown
    assert "table" not in types(parsed(markdown))
