"""The HTML report, read again as a tree: what it shows, and what it must never contain."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from html.parser import HTMLParser

import pytest
from report_examples import HOSTILE, a_few, everywhere, quotation, report, unattributed, written

from tracker.model import Reason
from tracker.reports.streams import printable

VOID = {"meta", "br"}
LOADING = {"src", "srcset", "data", "action", "formaction", "poster", "background", "xlink:href", "style"}


@dataclass
class Element:
    """An element with its attributes and what is in it, text as str."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of that tag with those attributes below this one, in order."""
        return [
            each
            for each in self.below()
            if each.tag == tag and all(each.attributes.get(name) == value for name, value in attributes.items())
        ]

    def below(self) -> Iterator[Element]:
        """All elements below this one, in order."""
        for each in self.inside:
            if isinstance(each, Element):
                yield each
                yield from each.below()

    @property
    def text(self) -> str:
        """The text as a reader sees it, spaces single."""
        return " ".join("".join(each if isinstance(each, str) else each.raw for each in self.inside).split())

    @property
    def raw(self) -> str:
        """The text with its spaces."""
        return "".join(each if isinstance(each, str) else each.raw for each in self.inside)


class Tree(HTMLParser):
    """Builds the tree and refuses what browsers would have to repair."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"an attribute twice in <{tag}>"
        element = Element(tag, dict(attrs))
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def page(*quotations, **scope) -> Element:
    tree = Tree()
    tree.feed(written(report(*quotations, **scope), "html").decode("utf-8"))
    tree.close()
    assert [each.tag for each in tree.open] == ["document"]
    return tree.open[0]


def classed(element: Element, name: str) -> list[str]:
    return [each.text for tag in ("p", "span", "text", "b") for each in element.all(tag, **{"class": name})]


def figures(tree: Element) -> dict[str, Element]:
    return {figure.all("figcaption")[0].text: figure for figure in tree.all("figure")}


def table(figure: Element) -> list[tuple[str, str]]:
    (body,) = figure.all("tbody")
    return [(row.all("th")[0].text, row.all("td")[0].text) for row in body.all("tr")]


def drawn(figure: Element) -> list[tuple[str, str]]:
    """What the drawing says of each bar to those who point at it or hear it."""
    return [tuple(each.text.rsplit(": ", 1)) for each in figure.all("title")]


# ------------------------------------------------------------------------------------------------ what it shows


def test_the_head_tells_scope_period_articles_method_and_date_of_making() -> None:
    tree = page(*a_few(), outlet="Bergtal-Bote", since=date(2024, 1, 1), until=date(2024, 6, 30))
    (facts,) = tree.all("dl")
    expected = {
        "Outlet": "Bergtal-Bote",
        "Period asked for": "1 January 2024 to 30 June 2024",
        "Quotations dated": "12 January 2024 to 30 May 2024",
        "Kinds of quotations": "direct, partial",
        "Articles searched": "12",
        "Quotations found": "7",
        "Method": "tracker 0.1.0, rules 1",
        "Report made": "3 June 2024, 08:15 UTC",
    }
    assert expected == {pair.all("dt")[0].text: pair.all("dd")[0].text for pair in facts.all("div")}
    assert [each.text for each in tree.all("h1")] == ["Steg und Seilbahn"]
    assert "by a program" in tree.all("p", **{"class": "note"})[0].text


def test_quotations_stand_under_their_speakers_the_most_quoted_first() -> None:
    expected = [
        "Attributed to Regula Ammann Stadträtin, person",
        "Attributed to Seilbahn Hochfluh AG organisation",
        "Attributed to Sprecher der Polizei unnamed source",
        "Unattributed",
        "Rejected by a reviewer",
    ]
    tree = page(*a_few())
    assert expected == [each.text for each in tree.all("h3")]
    assert [each.attributes["id"] for each in tree.all("article")] == ["q1", "q2", "q3", "q4", "q5", "q6", "q7"]


def test_the_quotations_of_one_speaker_stand_in_order_of_time() -> None:
    days = [None, date(2024, 5, 1), date(2023, 5, 1)]
    tree = page(*(quotation(id=i, published=day) for i, day in enumerate(days)), speaker="Regula Ammann")
    assert [each.attributes["id"] for each in tree.all("article")] == ["q2", "q1", "q0"]
    assert "Quotations by speaker" not in figures(tree)


def test_a_quotation_shows_speaker_evidence_source_and_standing() -> None:
    reasons = (Reason("subject", 0.5, "subject of the clause"), Reason("near", 1.25, "named right after"))
    (article,) = page(quotation(reasons=reasons, status="accepted", reviewer="Nina Frei")).all("article")
    assert [quotation().text] == [each.text for each in article.all("mark")]
    assert (
        article.all("blockquote")[0].text == quotation().context_before + quotation().text + quotation().context_after
    )
    assert classed(article, "who") == [
        "Attributed to Regula Ammann (Stadträtin, person) · mention die Stadträtin · cue betont"
    ]
    assert classed(article, "source") == [
        "Seeblick-Anzeiger, 12 January 2024: Der lange Weg um die Bucht, by Livia Brändli, paragraph 2 "
        "https://seeblick.example/2024/steg"
    ]
    assert classed(article, "status") == ["No. 1 · direct · confidence 0.93 · accepted by Nina Frei"]
    assert classed(article, "reasons") == [
        "Automatic attribution, because: named right after (+1.2); subject of the clause (+0.5)"
    ]


def test_a_disagreement_between_reviewer_and_program_is_shown() -> None:
    assert classed(page(*a_few()), "disagreement") == ["Disagreement: Now: Beat Zgraggen."]


def test_a_rejected_attribution_is_not_upheld() -> None:
    (article,) = page(quotation(status="rejected")).all("article")
    assert classed(article, "who")[0].startswith("Was attributed to")


def test_german_words_are_marked_as_german_in_an_english_page() -> None:
    tree = page(quotation())
    assert tree.all("html")[0].attributes["lang"] == "en"
    german = [each.text for tag in ("b", "i", "span", "cite") for each in tree.all(tag, lang="de")]
    assert {"Regula Ammann", "die Stadträtin", "betont", "Seeblick-Anzeiger", "Der lange Weg um die Bucht"} <= set(
        german
    )
    assert len(tree.all("blockquote", lang="de")) == 1


def test_context_is_at_most_200_characters_on_each_side() -> None:
    tree = page(quotation(context_before="a" * 900, context_after="b" * 900))
    assert classed(tree, "context") == ["a" * 200, "b" * 200]


# ---------------------------------------------------------------------------------------------------- the charts


def test_each_drawing_says_what_the_table_beside_it_says() -> None:
    shown = figures(page(*a_few()))
    expected = ["Quotations by speaker", "Quotations by outlet", "Quotations by month"]
    assert [*expected, "Who the quotations are attributed to"] == list(shown)
    for figure in shown.values():
        assert table(figure)
        assert table(figure) == drawn(figure)


def test_the_charts_count_speakers_time_and_shares() -> None:
    shown = figures(page(*a_few()))
    assert table(shown["Quotations by speaker"]) == [
        ("Regula Ammann", "3"),
        ("Seilbahn Hochfluh AG", "1"),
        ("Sprecher der Polizei", "1"),
    ]
    assert table(shown["Quotations by month"]) == [("January 2024", "2"), ("March 2024", "2"), ("May 2024", "2")]
    assert table(shown["Who the quotations are attributed to"]) == [
        ("named persons", "3 (43 %)"),
        ("institutions", "1 (14 %)"),
        ("unnamed sources", "1 (14 %)"),
        ("unattributed", "1 (14 %)"),
        ("rejected by a reviewer", "1 (14 %)"),
    ]


def test_bars_and_columns_are_as_long_as_their_numbers() -> None:
    shown = figures(page(*a_few(), quotation(id=8)))
    widths = [float(each.attributes["width"] or 0) for each in shown["Quotations by speaker"].all("rect")]
    assert [pytest.approx(widths[0] / 4, abs=0.1)] * 2 == widths[1:]
    heights = [float(each.attributes["height"] or 0) for each in shown["Quotations by month"].all("rect")]
    assert [pytest.approx(heights[0] * 2 / 3, abs=0.1)] * 2 == heights[1:]


def test_drawings_stay_inside_their_frames() -> None:
    quotations = [
        quotation(id=i, speaker_id=i, speaker_name=f"Verband der Fährleute {i}", published=date(1900 + 7 * i, 1, 1))
        for i in range(17)
    ]
    for figure in figures(page(*quotations)).values():
        (svg,) = figure.all("svg")
        _, _, width, height = map(float, (svg.attributes["viewbox"] or "").split())
        for bar in figure.all("rect"):
            x, y, wide, high = (float(bar.attributes[name] or 0) for name in ("x", "y", "width", "height"))
            assert 0 <= x <= x + wide <= width
            assert 0 <= y <= y + high <= height


def test_a_long_list_of_speakers_is_cut_in_the_chart_and_counted_below() -> None:
    many = [quotation(id=i, speaker_id=i, speaker_name=f"Person {i:02}") for i in range(20)]
    figure = figures(page(*many))["Quotations by speaker"]
    assert (len(table(figure)), len(figure.all("rect"))) == (15, 15)
    assert classed(figure, "aside") == ["And 5 more with 5 quotations together."]


def test_namesakes_are_told_apart_by_number() -> None:
    shown = figures(page(quotation(id=1, speaker_id=4), quotation(id=2, speaker_id=9)))
    assert table(shown["Quotations by speaker"]) == [("Regula Ammann (no. 4)", "1"), ("Regula Ammann (no. 9)", "1")]


def test_links_inside_the_page_lead_somewhere() -> None:
    tree = page(*a_few(), quotation(id=8, speaker_id=None, speaker_name="Ohne Nummer"), unattributed(id=9))
    named = [
        each.attributes["id"] for tag in ("h2", "h3", "article") for each in tree.all(tag) if "id" in each.attributes
    ]
    inner = [href for each in tree.all("a") if (href := each.attributes["href"] or "").startswith("#")]
    assert len(named) == len(set(named))
    assert {href.removeprefix("#") for href in inner} <= set(named)
    assert inner


def test_an_empty_report_says_so_and_shows_no_chart() -> None:
    tree = page()
    assert (tree.all("svg"), tree.all("table"), tree.all("article")) == ([], [], [])
    (section,) = tree.all("section", **{"class": "empty"})
    assert "No quotations: nothing on file fits" in section.text
    assert tree.all("dl")


def test_undated_quotations_need_no_timeline() -> None:
    tree = page(quotation(published=None))
    assert list(figures(tree)) == [
        "Quotations by speaker",
        "Quotations by outlet",
        "Who the quotations are attributed to",
    ]
    assert "Seeblick-Anzeiger, undated:" in classed(tree, "source")[0]


# -------------------------------------------------------------------------------------------- what it must not do


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_is_shown_as_it_is_and_never_becomes_markup(text: str) -> None:
    hostile, calm = page(everywhere(text), title=text), page(everywhere("ruhig"), title="ruhig")
    assert [each.tag for each in calm.below()] == [each.tag for each in hostile.below()]
    assert [printable(text).split()] == [each.raw.split() for each in hostile.all("mark")]


def test_the_page_runs_no_script_and_loads_nothing() -> None:
    tree = page(*a_few(), everywhere(HOSTILE["markup"]))
    html = written(report(*a_few()), "html").decode()
    for tag in ("script", "link", "img", "iframe", "object", "embed", "form", "base", "audio", "video", "image", "use"):
        assert tree.all(tag) == []
    for element in tree.below():
        assert LOADING.isdisjoint(element.attributes)
        assert [name for name in element.attributes if name.startswith("on")] == []
        assert element.tag == "a" or "href" not in element.attributes
    (style,) = tree.all("style")
    assert re.findall(r"url\(|@import|https?:", style.raw) == []
    assert "default-src 'none'" in html


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", " javascript:alert(1)", "\x01javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
     "//boese.example", "https://", 'https://a.example/" onclick="x', "java\x00script:alert(1)", "ht\ntps://a.example"],
)  # fmt: skip
def test_an_address_that_is_not_of_the_web_is_shown_but_not_linked(url: str) -> None:
    tree = page(quotation(url=url))
    assert [each for each in tree.all("a") if not (each.attributes["href"] or "").startswith("#")] == []
    assert ["".join(printable(url).split())] == ["".join(each.split()) for each in classed(tree, "url")]


@pytest.mark.parametrize("url", ["https://a.example/ä?b=1&c=2#d", "HTTP://A.EXAMPLE/"])
def test_a_web_address_is_linked(url: str) -> None:
    assert [url] == [each.attributes["href"] for each in page(quotation(url=url)).all("a", **{"class": "url"})]


def test_five_thousand_quotations_take_no_longer_than_a_moment() -> None:
    start = date(2023, 1, 1)
    many = [
        quotation(id=i, speaker_id=i % 400, speaker_name=f"Person {i % 400}", published=start + timedelta(days=i % 900))
        for i in range(5_000)
    ]
    begun = time.process_time()
    html = written(report(*many), "html")
    assert html.count(b"<article") == 5_000
    assert time.process_time() - begun < 2
