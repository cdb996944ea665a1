"""Analysing in several processes: articles go out in pieces, what was found comes back in their order."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from types import TracebackType
from typing import Generic, TypeVar

from tracker.errors import TrackerError
from tracker.model import Article

Found = TypeVar("Found")
Given = TypeVar("Given")
Started = TypeVar("Started")

PIECE = 8
"""Articles that travel together: a process is asked less often, and none waits long for the last one."""

MANY = 256
"""Articles from which on other processes, which take a second to start, are worth while."""


def cores() -> int:
    """The processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Analysts(Generic[Found]):
    """Those who do the work: this process alone, or so many others; None starts one a core when there is much to do.

    The ``work`` on an article is sent to them, and what it makes comes back: the less there is of it, the better.
    """

    def __init__(self, work: Callable[[Article], Found], workers: int | None = None) -> None:
        self._work = work
        self._workers = workers or cores()
        self._worth_while = MANY if workers is None else 0
        self._given = 0
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Analysts[Found]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    @property
    def ahead(self) -> int:
        """How many batches to give out before the first is asked for, so that nobody is without work."""
        return 2 + self._workers // 4 if self._pool else 0

    def give(self, articles: Sequence[Article]) -> Iterator[Found]:
        """Hands articles out at once; whoever goes through what was found waits for each, in the articles' order.

        This process alone does the work when it is asked for. Raises TrackerError when a process was killed.
        """
        self._given += len(articles)
        if self._pool is None and articles and self._workers > 1 and self._given > self._worth_while:
            self._pool = _start(self._workers)
        if self._pool is None:
            return map(self._work, articles)
        pieces = [list(articles[first : first + PIECE]) for first in range(0, len(articles), PIECE)]
        with _explained():
            return _collected([self._pool.submit(_done, self._work, piece) for piece in pieces])

    def started(self, batches: Iterable[Given], start: Callable[[Given], Started]) -> Iterator[Started]:
        """Starts batches so far ahead that everybody has work, gives the oldest; after Ctrl-C, what was started."""
        waiting: deque[Started] = deque()
        try:
            for batch in batches:
                waiting.append(start(batch))
                while len(waiting) > self.ahead:
                    yield waiting.popleft()
        except KeyboardInterrupt:
            yield from waiting
            raise
        yield from waiting


def _collected(futures: Sequence[Future[list[Found]]]) -> Iterator[Found]:
    for future in futures:
        with _explained():
            found = future.result()
        yield from found


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except BrokenProcessPool as error:
        raise TrackerError(
            "A process that analyses was killed, perhaps for want of memory; what was finished before is on file:"
            " run it again, with fewer --workers."
        ) from error


def _done(work: Callable[[Article], Found], articles: list[Article]) -> list[Found]:
    return list(map(work, articles))


def _start(workers: int) -> ProcessPoolExecutor:
    """Fresh processes, alike on every system: a copy of this one would share its threads' locks and its database."""
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Ctrl-C is for the process that files; when that one is gone, killed even, its workers go too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent:
        threading.Thread(target=_end_after, args=(parent.join, os._exit), daemon=True).start()


def _end_after(wait: Callable[[], object], end: Callable[[int], object]) -> None:
    wait()
    end(1)
