"""ZIP containers (DOCX and its like), opened only when they unpack to a bearable size."""

from __future__ import annotations

import zipfile
from io import BytesIO

from tracker.errors import UnreadableInput
from tracker.sources.parts import MOST_BYTES

MOST_FILES = 10_000
DAMAGED = "It is cut off or damaged; save it again."


def names_in(raw: bytes) -> frozenset[str]:
    """The names of the files in a ZIP; raises UnreadableInput for one that is damaged, encrypted or a bomb."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            files = packed.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OverflowError) as error:
        raise UnreadableInput(DAMAGED) from error
    if any(each.flag_bits & 1 for each in files):
        raise UnreadableInput("It is protected by a password; save it without one.")
    if len(files) > MOST_FILES or sum(each.file_size for each in files) > MOST_BYTES:
        raise UnreadableInput(
            f"It unpacks to more than {MOST_BYTES // 1_000_000} million bytes or {MOST_FILES:,} files: no article does."
        )
    return frozenset(each.filename for each in files)
