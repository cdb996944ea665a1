"""A stream of bytes read piece by piece; a gzip file of many members is read on past the damaged ones."""

from __future__ import annotations

import re
import zlib
from typing import BinaryIO

from tracker.errors import UnreadableInput

MEMBER = re.compile(rb"\x1f\x8b\x08[\0-\x1f]", re.DOTALL)
CHUNK = 64 * 1024
KEPT = 1024 * 1024
"""Bytes of a member that are kept to look for the next one in, should it be damaged."""
MOST_DAMAGED = 200
"""More damaged members than this are a file of something else."""


class GzipMembers:
    """The bytes that the members hold, one after the other.

    A member that is damaged or cut off raises UnreadableInput once; what is read next is the next member.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._waiting = b""  # not yet decompressed
        self._member = bytearray()  # what was taken of this member, up to a limit
        self._unpack = zlib.decompressobj(wbits=31)
        self._damaged = 0

    def piece(self) -> bytes:
        """Some of the bytes, b"" at the end."""
        while True:
            if self._unpack.eof:
                self._begin_member(self._unpack.unused_data.lstrip(b"\0"))
            if not self._waiting and not (waiting := self._stream.read(CHUNK)):
                if not self._member:
                    return b""
                self._leave_member()
                raise UnreadableInput("Its compressed data is cut off.")
            if not self._waiting:
                self._waiting = waiting if self._member else waiting.lstrip(b"\0")
            if made := self._decompressed():
                return made

    def _decompressed(self) -> bytes:
        taken = self._waiting
        if len(self._member) < KEPT:
            self._member += taken
        try:
            made = self._unpack.decompress(taken, CHUNK)
        except zlib.error as error:
            self._leave_member()
            raise UnreadableInput("Its compressed data is damaged.") from error
        self._waiting = self._unpack.unconsumed_tail
        if self._waiting and self._member.endswith(self._waiting):  # it comes again
            del self._member[-len(self._waiting) :]
        return made

    def _begin_member(self, waiting: bytes) -> None:
        self._waiting = waiting
        self._member.clear()
        self._unpack = zlib.decompressobj(wbits=31)

    def _leave_member(self) -> None:
        """Goes on where the next member seems to begin: in what is at hand, else in what comes."""
        self._damaged += 1
        at_hand = bytes(self._member)
        found = MEMBER.search(at_hand, 1) if self._damaged <= MOST_DAMAGED else None
        while found is None and (more := self._stream.read(CHUNK)):
            at_hand = at_hand[-3:] + more
            found = MEMBER.search(at_hand) if self._damaged <= MOST_DAMAGED else None
        self._begin_member(at_hand[found.start() :] if found else b"")


class PlainBytes:
    """The bytes of a stream, as they are."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._has_failed = False

    def piece(self) -> bytes:
        """Some of the bytes, b"" at the end; raises UnreadableInput once, and there it ends."""
        if self._has_failed:
            return b""
        try:
            return self._stream.read(CHUNK)
        except UnreadableInput:
            self._has_failed = True
            raise


class Lines:
    """Lines and stretches of a given length out of the pieces; a damaged piece takes what waits before it along."""

    def __init__(self, pieces: GzipMembers | PlainBytes) -> None:
        self._pieces = pieces
        self._buffer = bytearray()

    def _more(self) -> bool:
        try:
            piece = self._pieces.piece()
        except UnreadableInput:
            self._buffer.clear()
            raise
        self._buffer += piece
        return bool(piece)

    def line(self, most: int) -> bytes:
        """A line with its end, or as much of it as ``most`` bytes; b"" at the end."""
        looked = 0
        while (at := self._buffer.find(b"\n", looked, most)) < 0 and len(self._buffer) < most:
            looked = len(self._buffer)
            if not self._more():
                break
        return self._taken(at + 1 if at >= 0 else min(most, len(self._buffer)))

    def stretch(self, length: int) -> bytes:
        """So many bytes, fewer at the end."""
        while len(self._buffer) < length and self._more():
            pass
        return self._taken(min(length, len(self._buffer)))

    def skip(self, length: int) -> None:
        """Passes over so many bytes, without keeping them."""
        while length > 0 and (self._buffer or self._more()):
            length -= len(self._taken(min(length, len(self._buffer))))

    def _taken(self, length: int) -> bytes:
        taken = bytes(self._buffer[:length])
        del self._buffer[:length]
        return taken
