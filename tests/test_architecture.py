"""The one direction of imports, as the design draws it; a sentence in a document would not hold it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import tracker

PACKAGE = Path(tracker.__file__).parent
VALUES = {"errors", "model", "resources", "__version__"}
"""What everybody may import."""
READING = {"languages", "text", "attribution", "pipeline", "evaluation"}
"""From the knowledge of German to the figures; each may import those before it."""
EDGES = {"sources", "store", "reports"}
"""What touches files and databases: never each other, never what reads German."""

MAY_IMPORT = {
    "": VALUES | {"pipeline"},  # tracker/__init__.py, whose `analyse` is the Python API
    "errors": set(),
    "resources": set(),
    "model": {"errors"},
    "languages": VALUES | {"languages"},
    "text": VALUES | {"languages", "text"},
    "attribution": VALUES | {"languages", "text", "attribution"},
    "pipeline": VALUES | {"languages", "text", "attribution"},
    "evaluation": VALUES | READING,
    "sources": VALUES | {"sources"},
    "store": VALUES | {"store"},
    "reports": VALUES | {"reports"},
    "actions": VALUES | READING | EDGES | {"actions"},
    "cli": VALUES | READING | EDGES | {"actions", "cli"},
    "web": VALUES | READING | EDGES | {"actions", "web"},
}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), path


def imported(path: Path) -> Iterator[str]:
    """The modules of ours that a module imports, wherever in it, with what it takes of them: `store.tables.HEAD`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides where it leads"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        yield from (name.removeprefix("tracker.") for name in names if name.startswith("tracker."))


def part(name: str) -> str:
    """The part of the program that a file or module belongs to."""
    return name.replace("/", ".").removesuffix(".py").removesuffix("__init__").split(".")[0]


def test_imports_run_in_one_direction() -> None:
    against = [
        f"{name} imports {target}"
        for name, path in modules()
        for target in imported(path)
        if part(target) not in MAY_IMPORT[part(name)]
    ]
    assert not against


def test_only_the_store_knows_sqlalchemy_and_its_tables() -> None:
    knowing = [
        name
        for name, path in modules()
        if part(name) != "store"
        and ("sqlalchemy" in path.read_text(encoding="utf-8") or any("store.tables" in each for each in imported(path)))
    ]
    assert not knowing
