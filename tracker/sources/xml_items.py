"""XML read element by element, without entities, files or the network; of a damaged file the good part stays."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, BinaryIO

from tracker.errors import UnreadableInput
from tracker.sources.blocks import local_name

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MISSING = "Reading XML needs the extra “agencies”: pip install 'quote-tracker[agencies]'."
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def items(stream: BinaryIO, names: Collection[str]) -> Iterator[tuple[Element, Element]]:
    """The elements of these local names, in lower case, each with the document's root; an item is emptied after use.

    Raises UnreadableInput where the XML is broken, or uses what no news needs; what stands before has been given.
    """
    try:
        from defusedxml.common import DefusedXmlException
        from defusedxml.ElementTree import iterparse
    except ImportError as error:
        raise UnreadableInput(MISSING) from error
    from xml.etree.ElementTree import ParseError

    root: Element | None = None
    depth = 0  # of items in items: the inner ones belong to the outer one
    try:
        for event, element in iterparse(stream, events=("start", "end")):
            root = element if root is None else root
            if local_name(element.tag) not in names:
                continue
            depth += 1 if event == "start" else -1
            if event == "end" and depth == 0:
                yield element, root
                element.clear()
    except ParseError as error:
        line = error.position[0]
        raise UnreadableInput(
            f"Its XML is damaged in line {line}: it is cut off, or in another encoding than it says."
        ) from error
    except DefusedXmlException as error:
        raise UnreadableInput("Its XML defines entities of its own, which no news needs; it was not read.") from error
    except (LookupError, ValueError) as error:  # an encoding that nobody knows
        raise UnreadableInput("Its XML names an encoding that is not known; save it as UTF-8.") from error


def children(element: Element | None, *path: str) -> Iterator[Element]:
    """The elements that a path of local names leads to, whatever their namespaces."""
    if element is None:
        return
    name, *rest = path
    for child in element:
        if local_name(child.tag) == name:
            if rest:
                yield from children(child, *rest)
            else:
                yield child


def first_text(element: Element | None, *path: str) -> str:
    """The text of the first element at the path that has any, on one line."""
    found = (" ".join("".join(child.itertext()).split()) for child in children(element, *path))
    return next((text for text in found if text), "")
