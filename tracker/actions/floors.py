"""Floors: figures that a corpus must not fall below, kept in a JSON file beside the tests.

``{"corpora": {NAME: {"path": …, "sha256": …, "floor": {"quotation_f1": …, "speaker": …, "end_to_end_f1": …}}}}``,
and more figures where a corpus has them (``FIGURES``); paths are relative to the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.actions.evaluate import Measured
from tracker.errors import EvaluationError

FIGURES = {
    "quotation_f1": "quotation F1",
    "speaker": "speaker of those found",
    "end_to_end_f1": "end to end F1",
    "unmarked_end_to_end_f1": "end to end F1 without marks",
    "message_f1": "message F1",
    "roles_f1": "roles F1",
    "joint_f1": "joint F1",
}
"""Every corpus has the first three, those after them only one that annotates quotations without marks."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What the figures of the corpus at ``path``, as long as it has this fingerprint, must not fall below."""

    name: str
    path: Path
    fingerprint: str
    figures: dict[str, float]


def read_floors(file: Path) -> tuple[Floor, ...]:
    """The floors in a file, by the names of the corpora; raises EvaluationError when it is no such file."""
    try:
        corpora = json.loads(file.read_text(encoding="utf-8"))["corpora"]
        return tuple(_floor(file, name, each) for name, each in sorted(corpora.items()))
    except FileNotFoundError as error:
        raise EvaluationError(f"There are no floors at {file}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(
            f"{file} holds no floors: expected corpora with path, sha256 and floor ({type(error).__name__}: {error})."
        ) from error


def _floor(file: Path, name: str, entry: dict[str, object]) -> Floor:
    figures = entry["floor"]
    if not isinstance(figures, dict) or set(figures) - set(FIGURES):
        raise ValueError(f"a floor is for {', '.join(FIGURES)}")
    path = (file.parent / str(entry["path"])).resolve()
    return Floor(name, path, str(entry["sha256"]), {figure: float(least) for figure, least in figures.items()})


def floor_for(path: Path, floors: Iterable[Floor], file: Path) -> Floor:
    """The floor of the corpus at a path; raises EvaluationError when there is none."""
    for floor in floors:
        if floor.path == path.resolve():
            return floor
    raise EvaluationError(f"{file} has no floor for {path}.")


def shortfalls(measured: Measured, floor: Floor) -> Iterator[str]:
    """One sentence for each figure below its floor, or for a corpus that has changed since the floor was set."""
    title = f"{floor.name}, {measured.style} marks" if measured.style else floor.name
    if measured.corpus.fingerprint != floor.fingerprint:
        yield f"{title} has changed since its floor was set: measure it anew and set the floor again."
    figures = measured.evaluation.figures()
    for figure, least in floor.figures.items():
        measured_now = figures.get(figure, 0.0)
        if measured_now < least:
            yield f"{title}: {FIGURES[figure]} is {measured_now:.4f}, below the floor of {least:.4f}."
