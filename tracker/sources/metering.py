"""How far the reading of files has come, in bytes: what a progress bar needs to say how much time is left."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path


class Meter:
    """The bytes of the files read so far; of the one that is being read, up to the farthest place in it."""

    def __init__(self) -> None:
        self.position = 0

    def advance(self, number: int) -> None:
        """Counts some more bytes."""
        self.position += number


_METER: ContextVar[Meter | None] = ContextVar("meter", default=None)


@contextmanager
def metered() -> Iterator[Meter]:
    """While the ``with`` lasts, files that are opened here count on its meter."""
    meter = Meter()
    token = _METER.set(meter)
    try:
        yield meter
    finally:
        _METER.reset(token)


class _MeteredFile(io.FileIO):
    """A file whose bytes are counted once, however often a reader goes back."""

    def __init__(self, path: Path, meter: Meter) -> None:
        super().__init__(path)
        self._meter, self._farthest = meter, 0

    def readinto(self, buffer: object) -> int:
        number = super().readinto(buffer)  # type: ignore[arg-type]
        self._count()
        return number

    def readall(self) -> bytes:
        found = super().readall()
        self._count()
        return found

    def _count(self) -> None:
        place = self.tell()
        if place > self._farthest:
            self._meter.advance(place - self._farthest)
            self._farthest = place


def opened(path: Path, buffering: int = io.DEFAULT_BUFFER_SIZE) -> io.BufferedReader:
    """The file's bytes, counted where somebody wants to know."""
    meter = _METER.get()
    return io.BufferedReader(_MeteredFile(path, meter) if meter else io.FileIO(path), buffering)
