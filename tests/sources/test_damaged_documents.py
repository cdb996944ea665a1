"""Damaged documents: one sentence each, never a traceback, and the good ones beside them are read."""

from __future__ import annotations

import random
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from sources.documents import column, docx, pdf, rtf

from tracker.model import Article, SkippedInput
from tracker.sources import read

WORDS = "Die Gemeinde hat den Steg gesperrt. «Er bleibt zu», sagte Präsidentin Regula Ammann am Montag."
PAGE = f"<!DOCTYPE html><html lang='de'><body><article><h1>Steg</h1><p>{WORDS}</p><p>Neu.</p></article></body></html>"
GOOD = {
    "a.docx": docx([("Title", "Der Steg"), ("Normal", WORDS)]),
    "a.rtf": rtf(["Der Steg", WORDS]),
    "a.pdf": pdf(column(50, 700, WORDS[:57], WORDS[57:])),
    "a.html": PAGE.encode(),
}


def reasons(path: Path, contents: bytes) -> list[str]:
    path.write_bytes(contents)
    return [item.reason for item in read([str(path)]) if isinstance(item, SkippedInput)]


def repacked(**changed: bytes) -> bytes:
    """The good Word document with other contents in some of its parts."""
    parts = {"document": "word/document.xml", "bomb": "word/media/bomb.bin"}
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(GOOD["a.docx"])) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != "word/document.xml" or "document" not in changed:
                new.writestr(name, old.read(name))
        for key, contents in changed.items():
            new.writestr(parts[key], contents)
    return file.getvalue()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "haha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 20}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + f']><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Steg &i;</w:t></w:r></w:p></w:body></w:document>'
)
SECRET = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Steg &x;</w:t></w:r></w:p></w:body></w:document>'
)
DEEP = f'<w:document xmlns:w="{W}"><w:body>' + "<w:sdt>" * 230 + "<w:p/>" + "</w:sdt>" * 230 + "</w:body></w:document>"
DAMAGED_ZIP = "It is cut off or damaged; save it again."


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        pytest.param(GOOD["a.docx"][:9_000], DAMAGED_ZIP, id="half a Word document"),
        pytest.param(repacked(document=b"<w:document"), DAMAGED_ZIP, id="broken XML"),
        pytest.param(
            repacked(bomb=bytes(100_000_001)),
            "It unpacks to more than 100 million bytes or 10,000 files: no article does.",
            id="zip bomb",
        ),
        pytest.param(
            repacked(document=DEEP.encode()),
            "Its paragraphs are nested too deeply to be an article's.",
            id="deeply nested Word document",
        ),
        pytest.param(
            GOOD["a.rtf"][:-20], "It is cut off: groups that it opens never close; save it again.", id="half an RTF"
        ),
        pytest.param(
            b"{\\rtf1" + b"{" * 100_000 + b"Steg" + b"}" * 100_001,
            "Its groups are nested too deeply to be an article's.",
            id="deeply nested RTF",
        ),
        pytest.param(
            b"{\\rtf1{\\fonttbl" + b"\\f1" * 300_000 + b"}Steg}",
            "Its RTF is damaged or in an encoding that is not known; save it again.",
            id="RTF with endless fonts",
        ),
        pytest.param(
            b"{\\rtf1" + rb"{\field{\*\fldinst{HYPERLINK " * 900 + b"}" * 2_700 + b"}",
            "Its groups are nested too deeply to be an article's.",
            id="RTF with links in links",
        ),
        pytest.param(GOOD["a.pdf"][:-80], "The PDF is cut off: its end is missing; save it again.", id="half a PDF"),
        pytest.param(b"%PDF-1.7\n%%EOF", "The PDF is damaged; save it again.", id="PDF without objects"),
        pytest.param(
            PAGE.encode()[:-40].replace(b"</p>", b""),
            "The page is cut off: parts that it opens never close; save it again.",
            id="half a page",
        ),
        pytest.param(
            b"<html><body>" + b"<div>" * 100_000 + b"Steg" + b"</div>" * 100_000 + b"</body></html>",
            "Its elements are nested too deeply to be an article's.",
            id="deeply nested page",
        ),
        pytest.param(b"<html></html>", "There is no article on this page.", id="empty page"),
    ],
)
def test_a_damaged_document_says_what_is_wrong(tmp_path: Path, contents: bytes, reason: str) -> None:
    assert [reason] == reasons(tmp_path / "a", contents)


@pytest.mark.parametrize("xml", [BILLION_LAUGHS, SECRET], ids=["billion laughs", "a file of the system"])
def test_entities_in_a_word_document_are_not_followed(tmp_path: Path, xml: str) -> None:
    (tmp_path / "a.docx").write_bytes(repacked(document=xml.encode()))
    (item,) = read([str(tmp_path / "a.docx")])
    assert isinstance(item, SkippedInput) or item.text == "Steg"


@pytest.mark.parametrize("name", GOOD)
def test_mutated_documents_cost_no_other_article(tmp_path: Path, name: str) -> None:
    chance = random.Random(name)
    for number in range(40):
        contents = bytearray(GOOD[name])
        for _ in range(chance.choice((1, 5, 50))):
            contents[chance.randrange(8, len(contents))] = chance.randrange(256)
        if number % 4 == 0:
            del contents[chance.randrange(8, len(contents)) :]
        (tmp_path / f"b{number}{name[1:]}").write_bytes(contents)
    (tmp_path / f"z{name[1:]}").write_bytes(GOOD[name])

    items = list(read([str(tmp_path)]))
    assert 41 == len(items)
    assert isinstance(items[-1], Article)
    assert "«Er bleibt zu», sagte Präsidentin Regula Ammann" in items[-1].text
    assert all(item.reason.endswith(".") for item in items if isinstance(item, SkippedInput))


@pytest.mark.parametrize(
    ("name", "module", "package"),
    [
        ("a.docx", "docx", "python-docx"),
        ("a.rtf", "striprtf.striprtf", "striprtf"),
        ("a.pdf", "pypdf", "pypdf"),
        ("a.html", "trafilatura", "trafilatura"),
    ],
)
def test_a_missing_library_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, package: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    expected = f"Reading it needs {package}: pip install 'quote-tracker[documents]'."
    assert [expected] == reasons(tmp_path / name, GOOD[name])
