"""Saved feeds, whose items are excerpts, and WARC files, of which no damaged record costs another one."""

from __future__ import annotations

import gzip
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources import read

STEG = "«Der Steg bleibt zu», sagte Regula Ammann."


def read_file(path: Path, contents: str | bytes) -> list[Article | SkippedInput]:
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    return list(read([str(path)]))


# ------------------------------------------------------------------------------------------------------ feeds

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Uferpost</title><link>https://uferpost.example</link><language>de-ch</language>
<managingEditor>chef@uferpost.example</managingEditor>
<item><title>Steg &amp;amp; Mole</title><link>https://uferpost.example/steg</link><guid isPermaLink="false">u-7</guid>
<pubDate>Fri, 01 Mar 2024 23:30:00 +0100</pubDate><author>urs@uferpost.example (Urs Kern)</author>
<description><![CDATA[<p>{STEG}</p><p>Im Mai <b>wird</b> gebaut.</p><img src="a.jpg">]]></description></item>
<item><title>Fähre</title><guid>https://uferpost.example/faehre</guid><dc:creator>Livia Brändli</dc:creator>
<dc:date>2024-03-02T06:00:00Z</dc:date><description>Kurz.</description>
<content:encoded>&lt;p&gt;Die Fähre fährt.&lt;/p&gt;</content:encoded></item></channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Uferpost</title>
<entry><id>tag:uferpost.example,2024:7</id><title>Steg gesperrt</title><link rel="self" href="https://u.example/x"/>
<link href="https://uferpost.example/steg"/><published>2024-03-01T06:00:00Z</published><updated>2024-03-02T06:00:00Z
</updated><author><name>Urs Kern</name><email>urs@uferpost.example</email></author><summary>Kurz.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{STEG}</p><p>Im Mai.</p></div></content></entry>
</feed>"""


def test_the_items_of_an_rss_file_are_excerpts_without_anybody_s_address(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    common = {"outlet": "Uferpost", "language": "de-ch", "is_excerpt": True}

    assert read_file(path, RSS) == [
        Article(
            f"{STEG}\n\nIm Mai wird gebaut.",
            id="u-7",
            title="Steg & Mole",
            published=date(2024, 3, 1),
            byline="Urs Kern",
            url="https://uferpost.example/steg",
            source=f"{path}:1",
            **common,
        ),
        Article(
            "Die Fähre fährt.",
            id="https://uferpost.example/faehre",
            title="Fähre",
            published=date(2024, 3, 2),
            byline="Livia Brändli",
            url="https://uferpost.example/faehre",
            source=f"{path}:2",
            **common,
        ),
    ]


def test_the_entries_of_an_atom_file_are_excerpts_too(tmp_path: Path) -> None:
    path = tmp_path / "feed.txt"

    expected = Article(
        f"{STEG}\n\nIm Mai.",
        id="tag:uferpost.example,2024:7",
        title="Steg gesperrt",
        outlet="Uferpost",
        published=date(2024, 3, 1),
        byline="Urs Kern",
        url="https://uferpost.example/steg",
        language="de",
        source=f"{path}:1",
        is_excerpt=True,
    )
    assert [expected] == read_file(path, ATOM)


def test_the_items_of_rss_1_stand_beside_their_channel(tmp_path: Path) -> None:
    contents = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel><title>Uferpost</title></channel><item><title>Steg</title><link>https://uferpost.example/1</link>
    <description>{STEG}</description></item></rdf:RDF>"""
    (found,) = read_file(tmp_path / "a.rss", contents)

    assert isinstance(found, Article)
    assert (STEG, "Uferpost", "https://uferpost.example/1") == (found.text, found.outlet, found.id)


def test_a_feed_that_is_cut_off_or_has_a_bad_item_keeps_the_others(tmp_path: Path) -> None:
    first = RSS.index("</item>") + len("</item>")
    for cut in range(first + 20, len(RSS) - 40, 70):
        assert isinstance(read_file(tmp_path / "a.rss", RSS[:cut])[0], Article)
        assert [SkippedInput] == [type(item) for item in read_file(tmp_path / "a.rss", RSS[:cut])[1:]][-1:]
    found = read_file(tmp_path / "a.rss", RSS.replace("Fri, 01 Mar 2024 23:30:00 +0100", "neulich"))
    assert [SkippedInput, Article] == [type(item) for item in found]


# ------------------------------------------------------------------------------------------------------- WARC


@pytest.fixture(autouse=True)
def pages_by_a_stub(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stands for the reader of saved pages."""
    stub = ModuleType("tracker.sources.html")

    def html_article(page: bytes, url: str) -> Article:
        if b"<p>" not in page:
            raise UnreadableInput("There is no article on the page.")
        return Article(page.decode().partition("<p>")[2], title="Steg")

    stub.html_article = html_article  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tracker.sources.html", stub)


def record(
    text: str = STEG, *, type: str = "response", head: str = "HTTP/1.1 200 OK", fields: str = "", body: bytes = b""
) -> bytes:
    """A WARC record of a web page."""
    page = body or f"<p>{text}".encode()
    answer = f"{head}\r\nContent-Type: text/html; charset=utf-8\r\n{fields}\r\n".encode() + page
    target = "WARC-Target-URI: <https://uferpost.example/steg>\r\n"
    return (
        f"WARC/1.0\r\nWARC-Type: {type}\r\n{target}WARC-Date: 2024-03-01T06:00:00Z\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n".encode()
        + answer
        + b"\r\n\r\n"
    )


def packed(*records: bytes) -> bytes:
    return b"".join(gzip.compress(each) for each in records)


INFO = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n"


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.txt"])
@pytest.mark.parametrize(
    "pack", [b"".join, lambda records: packed(*records), lambda records: packed(b"".join(records))]
)
def test_the_web_pages_of_a_warc_file_are_articles(tmp_path: Path, name: str, pack: object) -> None:
    path = tmp_path / name
    others = record(type="request"), record(head="HTTP/1.1 404 Not Found"), INFO
    image = record().replace(b"text/html; charset=utf-8", b"image/png; charset=utf-8")
    contents = pack([INFO, record(), *others, image, record("Zwei.")])  # type: ignore[operator]

    page = {"title": "Steg", "url": "https://uferpost.example/steg"}
    assert [
        Article(STEG, source=f"{path}:2", **page),
        Article("Zwei.", source=f"{path}:7", **page),
    ] == read_file(path, contents)


def test_pages_that_came_in_chunks_or_compressed_are_unpacked(tmp_path: Path) -> None:
    half = f"<p>{STEG}".encode()
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(half), half)
    records = [
        record(body=chunked, fields="Transfer-Encoding: chunked\r\n"),
        record(body=gzip.compress(half), fields="Content-Encoding: gzip\r\n"),
        record(fields="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
    ]
    found = read_file(tmp_path / "a.warc", b"".join(records))

    assert [STEG] * 3 == [item.text for item in found if isinstance(item, Article)]


BOMB = gzip.compress(b"\0" * 30_000_000)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (record("x" * 900)[:-40], "The record is cut off."),
        (record().replace(b"Content-Length: ", b"Content-Length: viel"), "The record does not say how long it is."),
        (record(body=b"nothing"), "There is no article on the page."),
        (record(body=BOMB, fields="Content-Encoding: gzip\r\n"), "The web page's compressed data is too large."),
        (record(body=BOMB[:999], fields="Content-Encoding: gzip\r\n"), "The web page's compressed data is cut off."),
        (
            record(body=b"\0", fields="Content-Encoding: br\r\n"),
            "The web page is compressed with br, which is not read.",
        ),
        (
            record(body=b"4\r\n<p>a\r\nzzz", fields="Transfer-Encoding: chunked\r\n"),
            "The web page's chunks are damaged.",
        ),
        (record(body=b"a" * 20_000_001), "The record has 20,000,"),
    ],
)
def test_a_bad_record_is_named_and_the_others_are_read(tmp_path: Path, bad: bytes, reason: str) -> None:
    in_order = packed(record(), bad, record("Zwei.")), packed(record(), record("Zwei."), bad)
    for contents in in_order[reason == "The record is cut off." :]:
        found = read_file(tmp_path / "a.warc.gz", contents)
        assert [STEG, "Zwei."] == [item.text for item in found if isinstance(item, Article)]
        assert [True] == [item.reason.startswith(reason) for item in found if isinstance(item, SkippedInput)]


@pytest.mark.parametrize("keep", [12, 60, 100, 150])
def test_a_gzip_member_that_is_cut_off_costs_no_other(tmp_path: Path, keep: int) -> None:
    bad = gzip.compress(record())[:keep]
    found = read_file(tmp_path / "a.warc.gz", packed(record("Eins.")) + bad + packed(record("Zwei."), record("Drei.")))

    assert ["Eins.", "Zwei.", "Drei."] == [item.text for item in found if isinstance(item, Article)]
    assert [1] == [len([item for item in found if isinstance(item, SkippedInput)])]


def test_an_archive_that_is_cut_off_keeps_what_came_before(tmp_path: Path) -> None:
    for whole in (packed(record("Eins."), record("Zwei.")), record("Eins.") + record("Zwei.")):
        found = read_file(tmp_path / "a.warc", whole[:-60])
        assert [Article, SkippedInput] == [type(item) for item in found]


def test_without_the_reader_of_pages_one_sentence_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tracker.sources.html", None)
    path = tmp_path / "a.warc"

    expected = (
        "Reading web pages out of WARC files needs the extra “documents”: pip install 'quote-tracker[documents]'."
    )
    assert [SkippedInput(str(path), expected)] == read_file(path, record() * 3)
