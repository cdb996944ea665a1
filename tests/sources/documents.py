"""Documents made by code, so that no binary file lies in the project: PDF, Word, RTF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

from docx import Document

Printed = tuple[int, int, int, str]
"""Where words are printed on a page: x, y, size of type, words."""


def pdf(*pages: Sequence[Printed]) -> bytes:
    """A PDF with these words on its pages, in Windows-1252 and one font."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        content = b"".join(
            b"BT /F1 %d Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % (size, x, y, words.encode("cp1252"))
            for x, y, size, words in page
        )
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    file, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return file + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        len(file),
    )


def column(x: int, top: int, *lines: str) -> list[Printed]:
    """Lines of running text below each other."""
    return [(x, top - 12 * number, 10, line) for number, line in enumerate(lines)]


def docx(paragraphs: Iterable[tuple[str, str]]) -> bytes:
    """A Word document of paragraphs with the names of their styles."""
    document = Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    return saved(document)


def saved(document: object) -> bytes:
    """The bytes of a Word document."""
    file = BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


def rtf(paragraphs: Iterable[str]) -> bytes:
    """An RTF document as Word writes it: letters beyond ASCII as numbers of their own."""
    coded = [
        "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in each)
        .replace("{", "\\{")
        .replace("}", "\\}")
        for each in paragraphs
    ]
    body = "".join(f"\\pard\\plain {each}\\par\n" for each in coded)
    head = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}\\uc1\n"
    return (head + body + "}").encode("ascii")
