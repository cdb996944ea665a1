"""Compressed inputs (xz, gzip, bzip2, ZIP), unpacked as they are read, with limits against archive bombs."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from tracker.errors import UnreadableInput

SIGNATURES = {b"\xfd7zXZ\0": "xz", b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"PK\x03\x04": "ZIP", b"PK\x05\x06": "ZIP"}
ENDINGS = (".xz", ".gz", ".bz2", ".zip")
OFFICE_MEMBERS = {"[Content_Types].xml", "mimetype", "META-INF/container.xml"}
"""What only a document has in it that is a ZIP archive under its own name."""

ALWAYS_ALLOWED = 100_000_000
MOST_EXPANSION = 200
"""A stream that grows beyond ALWAYS_ALLOWED bytes may be this many times its packed size; text is 3 to 20 times."""
MOST_MEMBERS = 1_000_000
BUFFER = 65_536
XZ_MEMORY = 1 << 30
"""Bytes that an xz stream may ask for: ``xz -9`` needs 65 MB, and a forged heading asks for 4 GB."""

DAMAGE = (EOFError, lzma.LZMAError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile)


def packing_of(beginning: bytes) -> str | None:
    """How the bytes are compressed, None when they are not.

    >>> packing_of(gzip.compress(b"Steg")), packing_of(b"BZh, so die Abteilung")
    ('gzip', None)
    """
    if beginning.startswith(b"BZh") and beginning[4:10] != b"1AY&SY" and beginning[4:10] != b"\x17rE8P\x90":
        return None
    return next((name for signature, name in SIGNATURES.items() if beginning.startswith(signature)), None)


def unpacked_name(path: str) -> str:
    """The name of what is in a compressed file: ``march.tsv`` of ``march.tsv.xz``."""
    ending = next((each for each in ENDINGS if path.lower().endswith(each)), "")
    return path[: len(path) - len(ending)]


@contextmanager
def unpacked(stream: BinaryIO, packing: str) -> Iterator[io.BufferedReader]:
    """The unpacked bytes of an xz, gzip or bzip2 stream; reading it raises UnreadableInput where it is damaged."""
    packed = _Counting(stream)
    if packing == "gzip":
        inner: Any = gzip.GzipFile(fileobj=packed)
    else:
        inner = _Streams(packed, _xz_decompressor if packing == "xz" else bz2.BZ2Decompressor)
    yield io.BufferedReader(_Unpacking(inner.read1, lambda: packed.count, packing), BUFFER)


@contextmanager
def zip_archive(stream: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """The archive; raises UnreadableInput when it is damaged, cannot be read in any order, or holds a document."""
    if not stream.seekable():
        raise UnreadableInput("It is a ZIP archive, which cannot be read from stdin; name the file.")
    try:
        archive = zipfile.ZipFile(stream)
    except (*DAMAGE, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableInput("It is a ZIP archive, but cut off or damaged.") from error
    with archive:
        if len(archive.infolist()) > MOST_MEMBERS:
            raise UnreadableInput(f"It is a ZIP archive of more than {MOST_MEMBERS:,} files; unpack it first.")
        yield archive


def is_document(stream: BinaryIO) -> bool:
    """Whether a ZIP archive is a document (Office, EPUB); what cannot be told is none."""
    if not stream.seekable():
        return False
    try:
        with zipfile.ZipFile(stream) as archive:
            found = not OFFICE_MEMBERS.isdisjoint(archive.namelist())
    except (*DAMAGE, OSError, ValueError, NotImplementedError):
        found = False
    stream.seek(0)
    return found


@contextmanager
def zip_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[io.BufferedReader]:
    """The bytes of one file in an archive; raises UnreadableInput when it cannot be unpacked."""
    if member.flag_bits & 1:
        raise UnreadableInput("It is encrypted; unpack the archive first.")
    try:
        file: Any = archive.open(member)
    except (*DAMAGE, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise UnreadableInput(
            "It is damaged, or packed in a way that is not known; unpack the archive first."
        ) from error
    with file:
        yield io.BufferedReader(_Unpacking(file.read1, lambda: member.compress_size, "ZIP"), BUFFER)


def _xz_decompressor() -> lzma.LZMADecompressor:
    return lzma.LZMADecompressor(memlimit=XZ_MEMORY)


class _Counting(io.RawIOBase):
    """A stream that counts the packed bytes that were taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self.stream.read(size)
        self.count += len(data)
        return data


class _Streams:
    """What one compressed stream after another unpacks to: ``xz`` and ``bzip2`` files may hold several."""

    def __init__(self, packed: _Counting, new: Callable[[], Any]) -> None:
        self.packed, self.new = packed, new
        self.decompressor = new()

    def read1(self, size: int) -> bytes:
        """Some bytes, as soon as there are any: what stands before a damaged place is not lost with it."""
        while True:
            given = b""
            if self.decompressor.eof:
                given = self.decompressor.unused_data.lstrip(b"\0") or self.packed.read(BUFFER).lstrip(b"\0")
                if not given:
                    return b""
                self.decompressor = self.new()
            elif self.decompressor.needs_input:
                given = self.packed.read(BUFFER)
                if not given:
                    raise EOFError
            data: bytes = self.decompressor.decompress(given, size)
            if data:
                return data


class _Unpacking(io.RawIOBase):
    """Unpacked bytes, up to where they are damaged or far too many."""

    def __init__(self, read: Callable[[int], bytes], packed: Callable[[], int], packing: str) -> None:
        self.take, self.packed, self.packing = read, packed, packing
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self.take(min(len(buffer), BUFFER))
        except (*DAMAGE, OSError, ValueError) as error:
            raise UnreadableInput(
                f"It is compressed ({self.packing}), but cut off or damaged; the articles before that are read."
            ) from error
        self.count += len(data)
        if self.count > ALWAYS_ALLOWED and self.count > MOST_EXPANSION * self.packed():
            raise UnreadableInput(
                f"It unpacks to more than {MOST_EXPANSION} times its size, which no text does; what came first is read."
            )
        buffer[: len(data)] = data
        return len(data)
