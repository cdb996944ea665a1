"""A folder with over a thousand damaged files of every format: the good ones between them are filed, all of them."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import random
import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from running import run
from sources.damage import mutated
from sources.documents import column, docx, pdf, rtf

from tracker.sources import FORMATS
from tracker.store.archive import open_archive

DAMAGED_OF_EACH = 52
GOOD_OF_EACH = 3


def saying(name: str) -> str:
    """What is said in the one article of that name."""
    return f"Die Gemeinde hat den Steg gesperrt. «Nummer {name} bleibt zu», sagte Präsidentin Regula Ammann am Montag."


def record(name: str) -> dict[str, str]:
    return {"id": name, "title": f"Steg {name}", "text": saying(name), "published": "2024-03-01"}


def page(name: str) -> bytes:
    article = f"<article><h1>Steg {name}</h1><p>{saying(name)}</p><p>Die Reparatur beginnt im Mai.</p></article>"
    return f"<!DOCTYPE html><html lang='de'><head><title>Steg</title></head><body>{article}</body></html>".encode()


def markdown(name: str) -> bytes:
    return f"---\ntitle: Steg {name}\ndate: 2024-03-01\nid: {name}\n---\n{saying(name)}\n".encode()


def jsonl(name: str) -> bytes:
    return json.dumps(record(name), ensure_ascii=False).encode() + b"\n"


def table(between: str) -> Callable[[str], bytes]:
    return lambda name: f"id{between}text{between}title\n{name}{between}{saying(name)}{between}Steg\n".encode()


def swissdox(name: str) -> bytes:
    row = {
        "id": name, "pubtime": "2024-03-01 00:00:00+01", "medium_code": "SBA", "medium_name": "Seeblick-Anzeiger",
        "language": "de", "head": f"Steg {name}", "content_id": name, "content": f"<tx><p>{saying(name)}</p></tx>",
    }  # fmt: skip
    return "".join("\t".join(cells) + "\n" for cells in (row.keys(), row.values())).encode()


def printed(name: str) -> bytes:
    words = saying(name).partition("«")
    return pdf(column(50, 700, words[0], "".join(words[1:])))


def nexis(name: str) -> bytes:
    head = ["Der Steg bleibt zu", "Seeblick-Anzeiger", "1. März 2024 Freitag", "Copyright 2024 Seeblick Medien AG"]
    foot = ["Load-Date: March 1, 2024", "End of Document"]
    return rtf([*head, "Length: 20 words", "Body", saying(name), *foot])


def parquet(name: str) -> bytes:
    import pyarrow
    from pyarrow import parquet as written

    file = BytesIO()
    written.write_table(pyarrow.Table.from_pylist([record(name)]), file)
    return file.getvalue()


def ninjs(name: str) -> bytes:
    entry = {"urn": f"urn:{name}", "pubstatus": "usable", "headline": "Steg", "article_html": f"<p>{saying(name)}</p>"}
    return json.dumps([entry], ensure_ascii=False).encode()


def newsml(name: str) -> bytes:
    return (
        f"<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><newsItem guid='{name}'><itemMeta>"
        "<pubStatus qcode='stat:usable'/></itemMeta><contentSet><inlineXML><html><body>"
        f"<p>{saying(name)}</p></body></html></inlineXML></contentSet></newsItem></newsMessage>"
    ).encode()


def feed(name: str) -> bytes:
    item = f"<item><guid>{name}</guid><title>Steg</title><description>{saying(name)}</description></item>"
    return f"<rss version='2.0'><channel><title>Uferpost</title>{item}</channel></rss>".encode()


def warc(name: str) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(name)
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://seeblick.example/{name}\r\n"
    return gzip.compress(head.encode() + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(answer), answer))


def zipped(name: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.jsonl", jsonl(name))
    return file.getvalue()


MAKERS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "text": ("txt", lambda name: saying(name).encode()),
    "markdown": ("md", markdown),
    "jsonl": ("jsonl", jsonl),
    "swissdox": ("tsv", swissdox),
    "csv": ("csv", table(";")),
    "tsv": ("tab", table("\t")),
    "html": ("html", page),
    "docx": ("docx", lambda name: docx([("Title", f"Steg {name}"), ("Normal", saying(name))])),
    "rtf": ("rtf", lambda name: rtf(["Der Steg", saying(name)])),
    "pdf": ("pdf", printed),
    "nexis": ("rtf", nexis),
    "parquet": ("parquet", parquet),
    "ninjs": ("json", ninjs),
    "newsml": ("xml", newsml),
    "feed": ("rss", feed),
    "warc": ("warc.gz", warc),
}
PACKED: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "xz": ("tsv.xz", lambda name: lzma.compress(swissdox(name))),
    "gz": ("jsonl.gz", lambda name: gzip.compress(jsonl(name))),
    "bz2": ("md.bz2", lambda name: bz2.compress(markdown(name))),
    "zip": ("zip", zipped),
}


def fill(folder: Path) -> tuple[set[str], int]:
    """Fills a folder; returns the names of the good articles and the number of damaged files, which stand around them.

    The damaged ones are mutations of one more good one, so that none is a version of those that must be filed.
    """
    good, damaged = set(), 0
    for format, (ending, make) in {**MAKERS, **PACKED}.items():
        luck, whole = random.Random(format), make(f"{format}-damaged")
        for number in range(DAMAGED_OF_EACH):
            broken = mutated(whole, luck)
            if broken != whole:
                (folder / f"{number:02}-{format}-damaged.{ending}").write_bytes(broken)
                damaged += 1
        for number in range(GOOD_OF_EACH):
            name = f"{format}-{number}"
            (folder / f"{number * 20:02}-{format}-good.{ending}").write_bytes(make(name))
            good.add(name)
    return good, damaged


def test_every_format_has_its_files() -> None:
    assert set(FORMATS) == set(MAKERS)


def test_a_thousand_damaged_files_cost_no_good_article_and_show_no_traceback(tmp_path: Path, place: str) -> None:
    pytest.importorskip("pyarrow")
    (tmp_path / "folder").mkdir()
    good, damaged = fill(tmp_path / "folder")
    assert damaged >= 1000

    result = run("ingest", tmp_path / "folder", "--db", place, "--workers", "1")
    assert 3 == result.exit_code
    assert "Traceback" not in result.output
    with open_archive(place) as archive:
        assert [] == archive.check()
        texts = [archive.article_text(each.id).text for each in archive.articles()]
    assert set() == {name for name in good if not any(f"«Nummer {name} bleibt zu»" in text for text in texts)}

    skipped = [line for line in result.stderr.splitlines() if line.startswith("Skipped ")]
    assert all(str(tmp_path / "folder") in line and line.endswith(".") for line in skipped)
    assert f"Skipped {len(skipped):,} inputs, named above." in result.stdout.splitlines()
    (said,) = [line for line in result.stdout.splitlines() if line.startswith("Filed ")]
    new, changed, known = (int(number.replace(",", "")) for number in re.findall(r"[\d,]+\d|\d", said))
    assert new + changed + known + len(skipped) >= damaged + len(good)
