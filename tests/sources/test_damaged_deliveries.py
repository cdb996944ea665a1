"""Deliveries that are damaged at random, or made to cost time and memory: each is articles and sentences, quickly."""

from __future__ import annotations

import gzip
import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from sources.damage import mutated

from tracker.errors import UnreadableInput
from tracker.model import Article, SkippedInput
from tracker.sources import read
from tracker.sources.blocks import blocks_of_html

STEG = "«Der Steg bleibt zu», sagte Regula Ammann über die Brücke."
ENTRIES = [{"urn": f"urn:x:{n}", "pubstatus": "usable", "article_html": f"<p>{STEG}</p>"} for n in range(3)]
ITEM = (
    "<newsItem guid='u-{}'><itemMeta><pubStatus qcode='stat:usable'/></itemMeta><contentSet><inlineXML><html><body>"
    f"<p>{STEG}</p></body></html></inlineXML></contentSet></newsItem>"
)
NEWSML = f"<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'>{''.join(map(ITEM.format, range(3)))}</newsMessage>"
RSS = f"<rss><channel>{f'<item><title>Steg</title><description>{STEG}</description></item>' * 3}</channel></rss>"
PAGE = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{STEG}".encode()
RECORD = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (len(PAGE), PAGE)

WHOLE = {
    "ninjs": json.dumps(ENTRIES, ensure_ascii=False).encode(),
    "newsml": NEWSML.encode(),
    "feed": RSS.encode(),
    "warc": gzip.compress(RECORD) * 3,
}


@pytest.fixture(autouse=True)
def pages_by_a_stub(monkeypatch: pytest.MonkeyPatch) -> None:
    stub = ModuleType("tracker.sources.html")

    def html_article(page: bytes, url: str) -> Article:
        if b"<p>" not in page:
            raise UnreadableInput("There is no article on the page.")
        return Article(page.decode(errors="replace").partition("<p>")[2])

    stub.html_article = html_article  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tracker.sources.html", stub)


@pytest.mark.parametrize("format", WHOLE)
def test_whatever_is_damaged_becomes_articles_and_sentences(tmp_path: Path, format: str) -> None:
    luck, path = random.Random(format), tmp_path / "delivery"
    for _ in range(250):
        path.write_bytes(mutated(WHOLE[format], luck))
        for asked in (None, format):
            items = list(read([str(path)], asked))
            assert items
            assert all(item.text.strip() for item in items if isinstance(item, Article))
            assert all(item.reason.count("\n") == 0 for item in items if isinstance(item, SkippedInput))


@pytest.mark.parametrize("format", ["ninjs", "warc"])
def test_one_damaged_record_leaves_the_others(tmp_path: Path, format: str) -> None:
    whole, path = WHOLE[format], tmp_path / "delivery"
    third = len(whole) // 3
    for at in range(third + 24, 2 * third - 24, 3):
        path.write_bytes(whole[:at] + b"\xff" + whole[at + 1 :])
        texts = [item.text for item in read([str(path)], format) if isinstance(item, Article)]
        assert texts.count(STEG) >= 2


REPEATED = (
    "<",
    "<a ",
    '<a b="',
    "<!--",
    "<![",
    "<![CDATA[",
    "</",
    "</a ",
    "<div>",
    "<script>",
    "<?",
    "<!doctype ",
    "&",
)


@pytest.mark.parametrize("end", ["", ">"])
@pytest.mark.parametrize("begun", REPEATED)
def test_tags_that_never_end_take_no_longer_than_others(begun: str, end: str) -> None:
    def seconds(work: Callable[[], object]) -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    assert seconds(lambda: blocks_of_html(begun * 20_000 + end)) < 20 * seconds(
        lambda: blocks_of_html("<p>Der Steg.</p>" * 20_000)
    )


def test_a_small_file_that_unpacks_to_a_huge_one_is_not_kept_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 100000000\r\n\r\n"
    path.write_bytes(gzip.compress(head + b"\0" * 100_000_000 + b"\r\n\r\n") + gzip.compress(RECORD))

    bomb, article = read([str(path)])
    assert isinstance(bomb, SkippedInput)
    assert bomb.reason.startswith("The record has 100,000,000 bytes")
    assert isinstance(article, Article)
