"""`tracker evaluate`: figures that can be worked out by hand, mistakes with their places, and floors."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from running import run

RIGHT = "«Der Steg bleibt zu», sagte Regula Ammann am Montag."
WRONG = "«Die Brücke ist offen», sagte Urs Keller am Dienstag."
INVENTED = "«Wir warten auf den Regen», sagte Vreni Hofer am Mittwoch."


def case(label: str, text: str, *quotations: tuple[str, str], **more: object) -> dict[str, Any]:
    """A case with quotations and the name accepted for each."""
    gold = [
        {"text": said, "kind": "direct", "speaker": {"name": name, "kind": "person"}, "accepted": [name]}
        for said, name in quotations
    ]
    return {"label": label, "comment": "", "text": text, "quotations": gold, "negatives": [], **more}


def write(path: Path, data: object) -> Path:
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two quotations annotated, three found: one as annotated, one with another speaker, one not annotated."""
    (tmp_path / "bridges").mkdir()
    write(
        tmp_path / "bridges" / "a.json",
        [
            case("right", RIGHT, ("«Der Steg bleibt zu»", "Regula Ammann")),
            case("wrong", WRONG, ("«Die Brücke ist offen»", "Beat Frei")),
        ],
    )
    write(tmp_path / "bridges" / "b.json", [case("invented", INVENTED)])
    return tmp_path / "bridges"


def wikinews(text: str, quotation: str, *mention: str) -> dict[str, Any]:
    """A record of the Wikinews data set with one direct quotation, whose speaker is named in these stretches."""

    def part(words: tuple[str, ...]) -> dict[str, Any]:
        return {"spans": [{"charBegin": text.index(each), "charEnd": text.index(each) + len(each)} for each in words]}

    tokens = text.replace("„", "„ ").replace("“", " “ ").replace(",", " , ").replace(".", " .").split()
    return {
        "documentName": "Steg",
        "originalText": text,
        "sentences": [{"charBegin": 0, "tokens": tokens}],
        "annotations": [{"type": "Direct", "quote": part((quotation,)), "speaker": part(mention), "cue": part(())}],
    }


def test_the_figures_of_a_folder_of_cases_are_those_worked_out_by_hand(corpus: Path) -> None:
    result = run("evaluate", corpus)

    assert (0, "") == (result.exit_code, result.stderr)
    assert [
        "cases bridges: 3 articles, 2 quotations annotated, 3 found, 2 right",
        "  quotation   P 0.6667  R 1.0000  F1 0.8000",
        "  speaker     0.5000 of those found (0 given none)",
        "  end to end  P 0.3333  R 0.5000  F1 0.4000",
        "  kind        1.0000 of those found",
    ] == result.stdout.splitlines()[2:]


def test_the_first_line_names_the_version_of_rules_and_weights(corpus: Path) -> None:
    assert run("evaluate", corpus).stdout.startswith("tracker 0.1.0, weights ")


def test_as_json_there_are_the_same_figures_and_the_fingerprint(corpus: Path) -> None:
    file = corpus / "a.json"
    (found,) = json.loads(run("evaluate", file, "--format", "json").stdout)["corpora"]

    assert hashlib.sha256(file.read_bytes()).hexdigest() == found["sha256"]
    assert ("cases a", "as written", 2) == (found["corpus"], found["style"], found["articles"])
    assert (2, 2, 2, 1) == tuple(found[name] for name in ("annotated", "found", "right", "right_speaker"))
    assert (1.0, 0.5, 0.5) == tuple(found[name] for name in ("quotation_f1", "speaker", "end_to_end_f1"))


def test_the_fingerprint_of_a_folder_changes_with_a_file_and_with_its_name(corpus: Path) -> None:
    def fingerprint() -> str:
        (found,) = json.loads(run("evaluate", corpus, "--format", "json").stdout)["corpora"]
        return str(found["sha256"])

    before = fingerprint()
    assert before == fingerprint()
    (corpus / "b.json").rename(corpus / "c.json")
    renamed = fingerprint()
    write(corpus / "c.json", [case("else", INVENTED)])

    assert 3 == len({before, renamed, fingerprint()})


def test_breakdowns_add_up_to_the_whole(corpus: Path) -> None:
    options = ["--by", "kind", "--by", "length", "--by", "confidence"]
    (found,) = json.loads(run("evaluate", corpus, "--format", "json", *options).stdout)["corpora"]

    assert {"direct": 3} == {name: counts["found"] for name, counts in found["by_kind"].items()}
    assert {"4-6 words": 3} == {name: counts["found"] for name, counts in found["by_length"].items()}
    assert 3 == sum(counts["found"] for counts in found["by_confidence"].values())
    text = run("evaluate", corpus, *options).stdout
    assert ["by kind", "by length", "by confidence"] == [
        line.strip().partition("  ")[0] for line in text.splitlines() if line.startswith("  by ")
    ]


def test_mistakes_are_listed_with_their_place_who_is_accepted_and_what_stands_around(corpus: Path) -> None:
    lines = run("evaluate", corpus, "--errors", 5).stdout.splitlines()

    assert [
        "  speaker: wrong [1:21], said by Beat Frei, given to Urs Keller",
        f"    …{WRONG}…",
        "  invented: invented [1:25], given to Vreni Hofer",
        f"    …{INVENTED}…",
    ] == lines[-4:]
    assert 1 == len([line for line in run("evaluate", corpus, "--errors", 1).stdout.splitlines() if "…" in line])


def test_quotations_inside_quotations_may_be_found_and_need_not_be(tmp_path: Path) -> None:
    text = "«Er rief ‹Halt dort drüben!› und lief davon», sagte Regula Ammann."
    inner = [{"text": "‹Halt dort drüben!›", "kind": "direct", "speaker": None}]
    said = ("«Er rief ‹Halt dort drüben!› und lief davon»", "Regula Ammann")
    result = run("evaluate", write(tmp_path / "a.json", [case("nested", text, said, inner=inner)]))

    assert "1 quotations annotated, 1 found, 1 right" in result.stdout


def test_articles_with_resolved_names_leave_disputed_spans_out(tmp_path: Path) -> None:
    text = f"{RIGHT} {WRONG}"
    at = text.index("«Die Brücke")
    spans = [
        {"start": 0, "end": 20, "speech": True, "kind": "direct", "names": ["Regula Ammann"]},
        {"start": at, "end": at + 22, "speech": True, "kind": "direct", "names": [], "disputed": True},
    ]
    path = tmp_path / "names.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "spans": spans}) + "\n", encoding="utf-8")

    assert "names: 1 articles, 1 quotations annotated, 1 found, 1 right" in run("evaluate", path).stdout


@pytest.mark.parametrize(
    ("mention", "share"),
    [
        pytest.param(("Regula Ammann",), "1.0000", id="the whole name"),
        pytest.param(("Ammann",), "1.0000", id="half of the words, which is enough"),
        pytest.param(("am Montag",), "0.0000", id="other words"),
        pytest.param(("Regula", "am Montag"), "0.0000", id="two stretches: what lies between does not count"),
        pytest.param((), "0.0000", id="nobody"),
    ],
)
def test_where_mentions_are_annotated_the_words_must_overlap_by_half(
    tmp_path: Path, mention: tuple[str, ...], share: str
) -> None:
    text = "„Der Steg bleibt zu“, sagte Regula Ammann am Montag."
    path = tmp_path / "wikinews.jsonl"
    path.write_text(json.dumps(wikinews(text, "„Der Steg bleibt zu“", *mention)), encoding="utf-8")

    assert f"  speaker     {share} of those found (0 given none)" in run("evaluate", path).stdout.splitlines()


SKY = "Der Himmel war am Abend blau. "
"""Nobody would take this for speech: where it is annotated, it is missed."""


@pytest.fixture
def without_marks(tmp_path: Path) -> Path:
    """One quotation in marks, and one without that is missed."""
    sky = {"text": SKY.strip(), "kind": "free-indirect", "speaker": {"name": "Beat Frei", "kind": "person"}}
    article = case("sky", SKY + RIGHT, ("«Der Steg bleibt zu»", "Regula Ammann"))
    article["quotations"].insert(0, sky)
    return write(tmp_path / "sky.json", [article])


def test_quotations_without_marks_have_figures_of_their_own_where_they_are_annotated(without_marks: Path) -> None:
    lines = run("evaluate", without_marks, "--by", "kind").stdout.splitlines()

    assert [
        "cases sky: 1 articles, 1 quotations annotated, 1 found, 1 right",
        "  quotation   P 1.0000  R 1.0000  F1 1.0000",
        "  speaker     1.0000 of those found (0 given none)",
        "  end to end  P 1.0000  R 1.0000  F1 1.0000",
        "  kind        1.0000 of those found",
        "  without marks: 1 annotated, 0 found, 0 right",
        "    quotation   P 0.0000  R 0.0000  F1 0.0000",
        "    speaker     0.0000 of those found (0 given none)",
        "    end to end  P 0.0000  R 0.0000  F1 0.0000",
        "    kind        0.0000 of those found",
    ] == lines[2:12]
    assert ["by", "direct", "free-indirect"] == [line.split()[0] for line in lines[12:]]


def test_mistakes_without_marks_are_listed_with_their_kind(without_marks: Path) -> None:
    lines = run("evaluate", without_marks, "--errors", 3).stdout.splitlines()
    (found,) = json.loads(run("evaluate", without_marks, "--format", "json", "--errors", 3).stdout)["corpora"]

    assert ["  missed (free-indirect): sky [0:29], said by Beat Frei", f"    …{SKY}{RIGHT}…"] == lines[-2:]
    assert [("missed", "free-indirect")] == [(each["cause"], each["kind"]) for each in found["mistakes"]]
    assert (1, 0) == (found["without_marks"]["annotated"], found["without_marks"]["right"])


def test_where_mentions_are_annotated_the_words_of_all_parts_are_compared(tmp_path: Path) -> None:
    text = "„Der Steg bleibt zu“, sagte Regula Ammann am Montag."
    path = tmp_path / "wikinews.jsonl"
    path.write_text(json.dumps(wikinews(text, "„Der Steg bleibt zu“", "Ammann")), encoding="utf-8")
    lines = run("evaluate", path, "--by", "kind").stdout.splitlines()
    (found,) = json.loads(run("evaluate", path, "--by", "kind", "--format", "json").stdout)["corpora"]

    assert "  message     P 1.0000  R 1.0000  F1 1.0000" in lines
    assert [name for name in ("message", "roles", "joint") if 1.0 == found[name]["recall"]] == [
        "message",
        "roles",
        "joint",
    ]
    assert 0 < found["roles"]["precision"] < found["joint"]["precision"] < 1  # „Regula“ and the cue are too much
    assert {"direct or partial": {name: found[name] for name in ("message", "roles", "joint")}} == found[
        "words_by_kind"
    ]
    assert ["    direct or partial", "1.0000"] == [lines[-1][:21], lines[-1].split()[3]]


def test_there_are_floors_for_the_words_of_all_parts_and_for_speech_without_marks(
    without_marks: Path, tmp_path: Path
) -> None:
    below = run(
        "evaluate", without_marks, "--floor", floor_file(without_marks, unmarked_end_to_end_f1=0.1, joint_f1=0.2)
    )

    assert 1 == below.exit_code
    assert [
        "bridges: end to end F1 without marks is 0.0000, below the floor of 0.1000.",
        "bridges: joint F1 is 0.0000, below the floor of 0.2000.",
    ] == below.stderr.splitlines()


def test_a_corpus_in_german_marks_can_be_measured_in_every_style(tmp_path: Path) -> None:
    text = "„Der Steg bleibt zu“, sagte Regula Ammann am Montag."
    path = write(tmp_path / "a.json", [case("steg", text, ("„Der Steg bleibt zu“", "Regula Ammann"))])
    found = json.loads(run("evaluate", path, "--style", "all", "--format", "json", "--errors", 1).stdout)["corpora"]

    assert ["german", "swiss", "inward", "straight"] == [each["style"] for each in found]
    assert [1.0] * 4 == [each["end_to_end_f1"] for each in found]
    assert "cases a, swiss marks: 1 articles" in run("evaluate", path, "--style", "swiss").stdout


def test_a_corpus_in_other_marks_is_measured_as_written_or_refused(corpus: Path) -> None:
    assert "cases bridges: 3 articles" in run("evaluate", corpus, "--style", "all").stdout
    refused = run("evaluate", corpus, "--style", "straight")

    assert 1 == refused.exit_code
    message = f"Error: The marks of {corpus} cannot be changed: its quotations do not all stand in „…“.\n"
    assert message == refused.stderr


@pytest.mark.parametrize(
    ("name", "contents", "reason"),
    [
        pytest.param("a.json", "[{", "is no annotated corpus that this program knows (JSONDecodeError", id="half"),
        pytest.param("a.jsonl", '{"text": "Steg"}', "a record has no annotations or spans.", id="not annotated"),
        pytest.param("a.jsonl", "", "holds no articles.", id="empty"),
        pytest.param("a.jsonl.xz", "Steg", "is no annotated corpus that this program knows (LZMAError", id="not xz"),
        pytest.param("a.json", '[{"label": "a", "text": "b"}]', "(KeyError: 'quotations').", id="half a case"),
    ],
)
def test_what_is_no_corpus_is_refused_in_one_sentence(tmp_path: Path, name: str, contents: str, reason: str) -> None:
    (tmp_path / name).write_text(contents, encoding="utf-8")
    result = run("evaluate", tmp_path / name)

    assert 1 == result.exit_code
    assert result.stderr.startswith(f"Error: {tmp_path / name}")
    assert reason in result.stderr
    assert 1 == result.stderr.count("\n")


def test_a_folder_without_articles_and_a_path_without_anything_are_refused(tmp_path: Path) -> None:
    assert f"Error: There is no corpus at {tmp_path}/a.\n" == run("evaluate", tmp_path / "a").stderr
    assert f"Error: {tmp_path} holds no annotated articles: expected " in run("evaluate", tmp_path).stderr


def test_no_corpus_is_a_usage_error() -> None:
    assert (2, True) == ((result := run("evaluate")).exit_code, "Name a corpus." in result.stderr)


def test_weights_that_are_not_there_are_refused(corpus: Path) -> None:
    result = run("evaluate", corpus, "--weights", "nowhere.json")

    assert (1, "") == (result.exit_code, result.stdout)
    assert "Error: There are no weights 'nowhere.json'" in result.stderr


def floor_file(corpus: Path, **figures: float) -> Path:
    """Floors for the corpus as it is now, beside it."""
    (found,) = json.loads(run("evaluate", corpus, "--format", "json").stdout)["corpora"]
    floor = {"quotation_f1": 0.8, "speaker": 0.5, "end_to_end_f1": 0.4, **figures}
    entry = {"path": corpus.name, "sha256": found["sha256"], "floor": floor}
    return write(corpus.parent / "floor.json", {"corpora": {"bridges": entry}})


def test_figures_at_their_floor_are_fine(corpus: Path) -> None:
    result = run("evaluate", corpus, "--floor", floor_file(corpus))

    assert (0, "") == (result.exit_code, result.stderr)


def test_one_sentence_for_each_figure_below_its_floor_and_the_exit_code_is_1(corpus: Path) -> None:
    result = run("evaluate", corpus, "--floor", floor_file(corpus, quotation_f1=0.9, end_to_end_f1=0.41))

    assert 1 == result.exit_code
    assert [
        "bridges: quotation F1 is 0.8000, below the floor of 0.9000.",
        "bridges: end to end F1 is 0.4000, below the floor of 0.4100.",
    ] == result.stderr.splitlines()
    assert "  quotation   P 0.6667" in result.stdout


def test_without_a_corpus_all_that_the_floors_name_are_measured_where_they_are(corpus: Path) -> None:
    file = floor_file(corpus)
    data = json.loads(file.read_text(encoding="utf-8"))
    data["corpora"]["gone"] = {**data["corpora"]["bridges"], "path": "gone"}
    result = run("evaluate", "--floor", write(file, data))

    assert 0 == result.exit_code
    assert f"Not measured: gone; there is nothing at {corpus.parent / 'gone'}.\n" == result.stderr
    assert "cases bridges: 3 articles" in result.stdout


def test_a_corpus_that_has_changed_since_is_noticed(corpus: Path) -> None:
    file = floor_file(corpus)
    write(corpus / "c.json", [case("more", RIGHT, ("«Der Steg bleibt zu»", "Regula Ammann"))])
    result = run("evaluate", "--floor", file)

    assert 1 == result.exit_code
    assert "bridges has changed since its floor was set: measure it anew and set the floor again.\n" == result.stderr


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param({}, "holds no floors: expected corpora with path, sha256 and floor", id="something else"),
        pytest.param(
            {"corpora": {"a": {"path": "a", "sha256": "", "floor": {"speed": 1}}}},
            "a floor is for quotation_f1",
            id="speed",
        ),
        pytest.param({"corpora": {}}, "has no floor for", id="no floor for the corpus"),
    ],
)
def test_floors_that_say_nothing_are_refused(corpus: Path, data: object, reason: str) -> None:
    result = run("evaluate", corpus, "--floor", write(corpus.parent / "floor.json", data))

    assert 1 == result.exit_code
    assert reason in result.stderr
