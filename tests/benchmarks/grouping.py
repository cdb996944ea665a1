"""How long grouping takes, how it grows, and how well it finds what it should, on agency reports and altered copies.

python tests/benchmarks/grouping.py --numbers 10000 100000
python tests/benchmarks/grouping.py --numbers 10000 --postgresql postgresql://…/an_empty_database

A pair of quotations is right when both are the same quotation of the same report. “More” is a hundredth that is filed
later. The seconds are the processor's: others who use the machine do not count; with PostgreSQL, the wall clock's.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from agency_copies import SAYINGS, Delivered, Truth, reports
from million_quotations import empty

from tracker.actions.variants import group_all
from tracker.model import GroupQuery, QuotationQuery
from tracker.store.archive import open_archive
from tracker.store.bulk import in_parts
from tracker.store.preparing import prepared

NUMBERS = (10_000, 100_000)
ARTICLES_A_REPORT = 1.9
"""With its copies, about."""

ALL = QuotationQuery(kinds=())


def deliveries(quotations: int) -> list[Delivered]:
    """Articles with about so many quotations, in no order."""
    found = [each for report in reports(int(quotations / SAYINGS / ARTICLES_A_REPORT)) for each in report]
    random.Random(2).shuffle(found)
    return found


def file(place: str, some: Iterable[Delivered], truths: dict[int, Truth]) -> None:
    """Files articles, and notes which quotation each one is."""
    for part in in_parts(some):
        with open_archive(place) as archive:
            numbers = [archive.add_article(each.article).id for each in part]
            found = [prepared(each.article, each.analysis) for each in part]
            archive.record_all(list(zip(numbers, found, strict=True)))
        with open_archive(place) as archive:
            for number, each in zip(numbers, part, strict=True):
                filed = archive.article(number).quotations
                truths |= {quotation.id: truth for quotation, truth in zip(filed, each.truths, strict=True)}


def seconds(place: str, work: Callable[[], object]) -> float:
    """How long something takes."""
    clock = time.perf_counter if "://" in place else time.process_time
    start = clock()
    work()
    return clock() - start


def group(place: str) -> float:
    """Seconds that grouping takes."""
    return seconds(place, lambda: list(group_all(lambda: open_archive(place))))


def ask(place: str, query: QuotationQuery) -> float:
    """Seconds that the first groups take."""
    with open_archive(place) as archive:
        return seconds(place, lambda: list(archive.groups(GroupQuery(query))))


def groups(place: str) -> Iterator[list[int]]:
    """The quotations of each group."""
    with open_archive(place) as archive:
        for found in archive.groups(GroupQuery(ALL)):
            yield [quotation.id for quotation in found.quotations]


def quality(found: Iterable[list[int]], truths: dict[int, Truth]) -> tuple[float, float]:
    """Precision and recall of pairs."""
    right = together = 0
    for numbers in found:
        together += pairs(len(numbers))
        right += sum(map(pairs, Counter(truths[number] for number in numbers).values()))
    return right / together, right / sum(map(pairs, Counter(truths.values()).values()))


def pairs(number: int) -> int:
    """How many pairs so many things make."""
    return number * (number - 1) // 2


def measure(place: str, how_many: int) -> dict[str, float]:
    """Fills a database, groups, files a little more, groups again, and asks."""
    truths: dict[int, Truth] = {}
    everything = deliveries(how_many)
    later = len(everything) // 100
    file(place, everything[later:], truths)
    taken = {"quotations": float(len(truths)), "grouping": group(place)}
    file(place, everything[:later], truths)
    taken["grouping more"] = group(place)
    taken["grouping nothing"] = group(place)
    precision, recall = quality(groups(place), truths)
    with open_archive(place) as archive:
        (speaker,) = archive.speakers(limit=1)
    taken["the first 50"] = ask(place, QuotationQuery(limit=50))
    taken["a speaker's first 50"] = ask(place, QuotationQuery(speaker_id=speaker.id, limit=50))
    return taken | {"precision": precision, "recall": recall}


def main() -> None:
    """Prints the seconds at each size, and how they grow."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--numbers", type=int, nargs="+", default=NUMBERS, metavar="N")
    parser.add_argument("--postgresql", metavar="URL", help="A database whose schema “public” may be thrown away.")
    options = parser.parse_args()
    found = []
    for how_many in options.numbers:
        with tempfile.TemporaryDirectory() as folder:
            place = options.postgresql or str(Path(folder, "news.db"))
            if options.postgresql:
                empty(place)
            found.append(measure(place, how_many))
        print(f"{found[-1]['quotations']:9,.0f} quotations measured", flush=True)
    for name in found[0]:
        figures = "  ".join(f"{each[name]:12,.3f}" for each in found)
        print(f"{name:20} {figures}   ratio {found[-1][name] / (found[0][name] or 1):6.2f}")


if __name__ == "__main__":
    main()
