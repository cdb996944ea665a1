"""The front matter of a text: the lines between two ``---`` at its top that say what it is (YAML)."""

from __future__ import annotations

from typing import Any

from tracker.errors import UnreadableInput

DELIMITER = "---"
LONGEST = 20_000
"""Characters of a front matter; what is longer between two rules is text, and would keep a YAML parser for hours."""


def split_front_matter(text: str) -> tuple[dict[str, object], str]:
    """The fields, in lower case, and the body; no fields and the whole text when it has no front matter.

    All values are text, as written: a date stays for us to read, and ``id: 007`` keeps its zeros.
    Raises UnreadableInput when the lines are there but broken.

    >>> split_front_matter("---\\ntitle: Nein\\nid: 007\\n---\\n\\nDer Steg ist zu.")
    ({'title': 'Nein', 'id': '007'}, 'Der Steg ist zu.')
    >>> split_front_matter("--- Der Steg ist zu.")
    ({}, '--- Der Steg ist zu.')
    """
    if not text.startswith(DELIMITER):
        return {}, text
    from frontmatter.default_handlers import YAMLHandler  # imported late: most texts have none

    handler = YAMLHandler()
    if not handler.detect(text):
        return {}, text
    try:
        yaml, body = handler.split(text)
    except ValueError:  # no second line of ---: it is a text that begins with a rule
        return {}, text
    fields = _load(handler, yaml) if len(yaml) <= LONGEST else None
    if not isinstance(fields, dict):
        return {}, text
    return {str(name).lower(): value for name, value in fields.items()}, body.lstrip("\r\n")


def _load(handler: Any, yaml: str) -> object:
    """What the YAML says, every value as text."""
    from yaml import BaseLoader, YAMLError  # type: ignore[import-untyped]

    try:
        loaded: object = handler.load(yaml, Loader=BaseLoader)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 1})" if mark else ""
        raise UnreadableInput(
            f"Its front matter is not YAML{where}; put values with a colon or quotation marks in quotes."
        ) from error
    except RecursionError as error:
        raise UnreadableInput("Its front matter is nested too deeply to be one.") from error
    return loaded
