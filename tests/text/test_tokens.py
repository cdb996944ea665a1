"""Tokens: the cases as data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tracker.text.tokens import tokenize

CASES = json.loads((Path(__file__).parents[1] / "cases" / "tokens.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_a_text_falls_into_its_tokens(case: dict[str, Any]) -> None:
    assert case["expect"] == [token.text for token in tokenize(case["text"])]
