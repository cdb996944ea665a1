"""Analysing in several processes: articles go out in pieces and come back in their order, however long each takes."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from types import TracebackType

from tracker.actions.finding import find_quotations
from tracker.errors import TrackerError
from tracker.model import ALL_KINDS, Analysis, Article, QuotationKind

PIECE = 8
"""Articles that travel together: a process is asked less often, and none waits long for the last one."""

MANY = 256
"""Articles from which on other processes, which take a second to start, are worth while."""


def cores() -> int:
    """The processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Analysts:
    """Those who analyse: this process alone, or so many others; None starts one a core when there is much to do."""

    def __init__(
        self,
        workers: int | None = None,
        weights: str | None = None,
        kinds: Collection[QuotationKind] = ALL_KINDS,
    ) -> None:
        self._workers = workers or cores()
        self._worth_while = MANY if workers is None else 0
        self._given = 0
        self._weights, self._kinds = weights, tuple(kinds)
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Analysts:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    @property
    def ahead(self) -> int:
        """How many batches to give out before the first is asked for, so that nobody is without work."""
        return 1 + self._workers // 4 if self._pool else 0

    def give(self, articles: Sequence[Article]) -> Iterator[Analysis]:
        """Hands articles out at once; whoever goes through the analyses waits for each, in the articles' order.

        This process alone makes each analysis when it is asked for. Raises TrackerError when a process was killed.
        """
        self._given += len(articles)
        if self._pool is None and articles and self._workers > 1 and self._given > self._worth_while:
            self._pool = _start(self._workers)
        if self._pool is None:
            return (find_quotations(article, self._weights, self._kinds) for article in articles)
        pieces = [list(articles[first : first + PIECE]) for first in range(0, len(articles), PIECE)]
        with _explained():
            return _collected([self._pool.submit(_analyse, piece, self._weights, self._kinds) for piece in pieces])


def _collected(futures: Sequence[Future[list[Analysis]]]) -> Iterator[Analysis]:
    for future in futures:
        with _explained():
            analyses = future.result()
        yield from analyses


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except BrokenProcessPool as error:
        raise TrackerError(
            "A process that analyses was killed, perhaps for want of memory; what was finished before is on file:"
            " run it again, with fewer --workers."
        ) from error


def _analyse(articles: list[Article], weights: str | None, kinds: tuple[QuotationKind, ...]) -> list[Analysis]:
    return [find_quotations(article, weights, kinds) for article in articles]


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
