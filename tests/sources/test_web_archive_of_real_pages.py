"""Pages of a WARC file, read by the reader of saved web pages itself."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tracker.model import Article
from tracker.sources import read

WORDS = "Der Steg bei der Badi bleibt gesperrt, bis der Kanton die Pfähle geprüft hat, und das dauert wohl bis im Mai. "
PAGE = (
    '<!doctype html><html lang="de"><head><title>Der Steg bleibt zu</title></head><body><article>'
    f"<h1>Der Steg bleibt zu</h1><p>{WORDS * 3}</p><p>«Die Pfähle sind morsch», sagte Regula Ammann.</p>"
    "</article></body></html>"
)


def test_the_article_of_a_page_in_an_archive_is_read_without_any_stub(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra “documents” is not installed")
    body = PAGE.encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://seeblick.example/steg\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(gzip.compress(head.encode() + answer + b"\r\n\r\n", mtime=0))

    (found,) = read([str(path)])
    assert isinstance(found, Article)
    assert "https://seeblick.example/steg" == found.url
    assert "«Die Pfähle sind morsch», sagte Regula Ammann." in found.text
