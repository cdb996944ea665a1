"""`tracker extract`: the output that scripts rely on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from running import run

STEG = "«Der Steg bleibt zu», sagte Regula Ammann am Montag. Der «Talbote» schweigt."


def extracted(*arguments: object, stdin: str | bytes | None = None) -> list[dict[str, Any]]:
    """The objects that the command prints, where it reads everything."""
    result = run("extract", *arguments, stdin=stdin)
    assert (0, "") == (result.exit_code, result.stderr)
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_an_article_is_one_object_with_exactly_the_fields_of_the_contract() -> None:
    (article,) = extracted(stdin=json.dumps({"id": "steg-1", "title": "Steg", "text": STEG}))
    (quotation,) = article["quotations"]
    speaker, cue = quotation["speaker"], quotation["cue"]

    assert ["id", "title", "quotations", "rejected"] == list(article)
    assert ("steg-1", "Steg") == (article["id"], article["title"])
    place = ["start", "end", "text", "kind"]
    fields = [*place, "speaker", "cue", "frame", "addressee", "nested", "confidence", "reasons"]
    assert fields == list(quotation)
    assert (0, 20, "«Der Steg bleibt zu»", "direct") == tuple(quotation[name] for name in place)
    assert {"name": "Regula Ammann", "kind": "person"} == {name: speaker[name] for name in ("name", "kind")}
    assert {"start": 28, "end": 41, "text": "Regula Ammann"} == speaker["mention"]
    assert {"start": 22, "end": 27, "text": "sagte"} == cue
    assert (False, True) == (quotation["nested"], 0 < quotation["confidence"] <= 1)
    assert quotation["confidence"] == round(quotation["confidence"], 4)
    assert quotation["reasons"]
    assert all(["feature", "contribution"] == list(reason) for reason in quotation["reasons"])
    (rejected,) = article["rejected"]
    assert (57, 66, "«Talbote»") == (rejected["start"], rejected["end"], rejected["text"])
    assert rejected["reason"]


def test_objects_come_in_the_order_of_the_input_with_a_name_for_each(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(STEG, encoding="utf-8")
    lines = [json.dumps({"id": "z", "text": STEG}), json.dumps({"text": STEG})]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")

    found = extracted(tmp_path / "b.txt", tmp_path / "a.jsonl")
    assert [f"{tmp_path}/b.txt", "z", f"{tmp_path}/a.jsonl:2"] == [each["id"] for each in found]


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("Zeile.\r\n\r\n", id="Windows line ends"),
        pytest.param("Bu\u0308hne und Bun\u00addesrat. ", id="decomposed letters and soft hyphens"),
        pytest.param("😀 \u2028\u00a0\ufeff", id="characters beyond 16 bits"),
        pytest.param("\0\x1b[31m", id="control characters"),
        pytest.param("Halb \ud83d ", id="half of a surrogate pair"),
    ],
)
def test_offsets_count_the_characters_of_the_text_as_it_was_given(before: str) -> None:
    text = before + STEG
    (article,) = extracted("--from", "jsonl", stdin=json.dumps({"text": text}))

    assert ["«Der Steg bleibt zu»"] == [text[each["start"] : each["end"]] for each in article["quotations"]]
    assert [each["text"] for each in article["quotations"]] == ["«Der Steg bleibt zu»"]


def test_half_of_a_surrogate_pair_comes_out_as_it_came_in() -> None:
    (article,) = extracted(stdin=json.dumps({"id": "a\ud83d", "text": STEG}))

    assert "a\ud83d" == article["id"]


def test_only_the_kinds_asked_for_are_printed() -> None:
    (article,) = extracted("--kinds", "indirect, reported", stdin=STEG)

    assert [] == article["quotations"]


def test_a_kind_that_there_is_not_is_a_usage_error() -> None:
    result = run("extract", "--kinds", "direct,shouted", stdin=STEG)

    assert 2 == result.exit_code
    assert "“shouted” is no kind of quotation; choose among direct, partial," in result.stderr


def test_as_json_the_articles_are_one_list() -> None:
    lines = "\n".join(json.dumps({"id": name, "text": STEG}) for name in "abc")
    result = run("extract", "--format", "json", stdin=lines)

    assert ["a", "b", "c"] == [each["id"] for each in json.loads(result.stdout)]


def test_a_file_takes_the_output_and_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "found.jsonl"
    path.write_text("old", encoding="utf-8")

    assert [] == extracted("-o", path, stdin=STEG)
    assert 1 == len(json.loads(path.read_text(encoding="utf-8"))["quotations"])
    assert ["found.jsonl"] == [each.name for each in tmp_path.iterdir()]


def test_no_database_is_touched(tmp_path: Path) -> None:
    extracted(stdin=STEG)

    assert [] == list(tmp_path.iterdir())


def test_the_front_matter_of_a_file_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\nid: a\n---\n\n# Steg\n\n{STEG}", encoding="utf-8")
    (article,) = extracted(tmp_path / "a.md")

    assert ("a", "Steg", 0) == (article["id"], article["title"], article["quotations"][0]["start"])


def test_a_speaker_has_role_and_organisation_where_the_article_reports_them() -> None:
    (article,) = extracted(stdin="«Nein», sagte SP-Nationalrätin Lea Gut. «Doch», rief Beat Frei.")
    first, second = (each["speaker"] for each in article["quotations"])

    assert {"name": "Lea Gut", "kind": "person", "role": "Nationalrätin", "organisation": "SP"} == {
        name: value for name, value in first.items() if name != "mention"
    }
    assert ["name", "kind", "mention"] == list(second)


def test_articles_in_other_languages_are_counted_and_not_read_as_german(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id;Text;Sprache\n1;«Ja», sagte Rolf Ammann.;de\n2;«Oui», dit-il.;fr\n", encoding="utf-8")
    result = run("extract", path)

    assert ["1"] == [json.loads(line)["id"] for line in result.stdout.splitlines()]
    assert "Not analysed: 1 article in the language “fr”; only German (de) is understood.\n" == result.stderr


def test_a_map_of_columns_that_is_none_is_wrong_usage() -> None:
    result = run("extract", "--map", "wort=Inhalt", "a.csv")

    assert (2, True) == (result.exit_code, "must be FIELD=COLUMN" in result.stderr)
