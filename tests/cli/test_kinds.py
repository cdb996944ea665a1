"""Kinds of quotations on the command line: which are looked for and shown, and how those without marks look."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from filed_examples import HARBOUR_OFFICE, METHOD, REGULA_AMMANN, attributed
from running import run

from tracker.actions import finding
from tracker.model import (
    Analysis,
    Article,
    Attribution,
    Mention,
    QuotationKind,
    QuotationQuery,
    Span,
)
from tracker.store.archive import open_archive

KINDS = ("direct", "partial", "indirect", "reported", "free-indirect", "indirect-free")

JETTY = Article(
    id="mole",
    title="Die Mole wankt",
    outlet="Seeblick-Anzeiger",
    published=date(2024, 5, 4),
    text=(
        "Die Mole sei unterspült, sagte Regula Ammann dem Gemeinderat, und «bald ein Loch».\n\n"
        "Das Hafenamt Seewil äusserte sich zur Fähre. «Sie fährt», hiess es. Man sei gerüstet."
    ),
)
HULL = "Die Mole sei unterspült, sagte Regula Ammann dem Gemeinderat, und «bald ein Loch»"
FRAME = "sagte Regula Ammann dem Gemeinderat"


def span(words: str) -> Span:
    start = JETTY.text.index(words)
    return Span(start, start + len(words))


def unmarked(found: Attribution, *stretches: str) -> Attribution:
    return replace(found, quotation=replace(found.quotation, mark="", segments=tuple(map(span, stretches))))


def analysis() -> Analysis:
    """What a person finds in JETTY: an interrupted quotation without marks, one in marks inside it, and more."""
    whole = attributed(JETTY, HULL, REGULA_AMMANN, "Regula Ammann", "sagte", kind=QuotationKind.INDIRECT)
    whole = replace(
        unmarked(whole, "Die Mole sei unterspült", "und «bald ein Loch»"),
        frame=span(FRAME),
        addressee=Mention(*span("dem Gemeinderat"), "dem Gemeinderat"),
    )
    hole = attributed(JETTY, "«bald ein Loch»", REGULA_AMMANN, "Regula Ammann", kind=QuotationKind.PARTIAL)
    hole = replace(hole, quotation=replace(hole.quotation, nested=True))
    about = attributed(
        JETTY,
        "Das Hafenamt Seewil äusserte sich zur Fähre",
        HARBOUR_OFFICE,
        "Das Hafenamt Seewil",
        "äusserte",
        kind=QuotationKind.REPORTED,
        confidence=0.4,
    )
    sails = attributed(JETTY, "«Sie fährt»", HARBOUR_OFFICE, cue="hiess es")
    ready = attributed(JETTY, "Man sei gerüstet", kind=QuotationKind.INDIRECT_FREE, confidence=0.3)
    return Analysis(METHOD, (whole, hole, unmarked(about), sails, unmarked(ready)))


@dataclass(frozen=True)
class Database:
    """A database with JETTY in it."""

    place: str
    article: int

    def run(self, *arguments: object) -> str:
        """What the command prints, where it succeeds without a word on stderr."""
        result = run(*arguments, "--db", self.place)
        assert (0, "") == (result.exit_code, result.stderr)
        return result.stdout

    def number(self, words: str) -> int:
        """The number of the quotation with these words as they are shown."""
        with open_archive(self.place) as archive:
            (found,) = [each.id for each in archive.quotations(QuotationQuery(kinds=())) if each.words == words]
        return found


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """Filed once: nothing that uses it changes it."""
    place = tmp_path_factory.mktemp("kinds") / "news.db"
    with open_archive(place) as archive:
        number = archive.add_article(JETTY).id
        archive.record(number, analysis())
    return Database(str(place), number)


def rows(printed: str) -> list[dict[str, str]]:
    return list(csv.DictReader(printed.splitlines()))


# ------------------------------------------------------------------------------------------------------- lists


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), ["partial", "direct"]),
        (("--kind", "indirect"), ["indirect"]),
        (("--kind", "reported", "--kind", "direct"), ["reported", "direct"]),
        (("--kind", "all"), ["indirect", "partial", "reported", "direct", "indirect-free"]),
    ],
)
def test_lists_and_reports_show_the_kinds_asked_for_and_without_a_wish_those_in_marks(
    filed: Database, options: tuple[str, ...], expected: list[str]
) -> None:
    for command in ("quotes", "report"):
        assert expected == [row["kind"] for row in rows(filed.run(command, *options, "--format", "csv"))]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), {"Regula Ammann": "1", "Hafenamt Seewil": "1"}),
        (("--kind", "all"), {"Regula Ammann": "2", "Hafenamt Seewil": "2"}),
        (("--kind", "indirect"), {"Regula Ammann": "1"}),
    ],
)
def test_speakers_are_counted_by_the_kinds_asked_for(
    filed: Database, options: tuple[str, ...], expected: dict[str, str]
) -> None:
    found = rows(filed.run("speakers", *options, "--format", "csv"))
    assert expected == {row["speaker_name"]: row["quotations"] for row in found}


def test_a_list_with_speech_without_marks_names_the_kinds_and_invents_no_marks(
    filed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    in_marks, everything = filed.run("quotes"), filed.run("quotes", "--kind", "all")
    assert "Cue, kind" not in in_marks
    assert "indirect" not in in_marks
    assert "Cue, kind" in everything
    assert all(kind in everything for kind in ("indirect", "partial", "reported", "direct", "indirect-free"))
    assert "  Die Mole sei unterspült … und «bald ein Loch»  " in everything
    assert "  Das Hafenamt Seewil äusserte sich zur Fähre  " in everything


def test_exports_tell_stretches_nesting_and_addressee(filed: Database) -> None:
    first, second, *_ = rows(filed.run("quotes", "--kind", "all", "--format", "csv"))
    stretches = span("Die Mole sei unterspült"), span("und «bald ein Loch»")
    assert (HULL, "false", "dem Gemeinderat") == (first["text"], first["nested"], first["addressee"])
    assert " ".join(f"{start}-{end}" for start, end in stretches) == first["segments"]
    assert ("true", "", "") == (second["nested"], second["segments"], second["addressee"])
    lines = filed.run("quotes", "--kind", "all", "--format", "jsonl").splitlines()
    whole, nested = (json.loads(line) for line in lines[:2])
    assert [list(each) for each in stretches] == whole["segments"]
    assert (False, True, []) == (whole["nested"], nested["nested"], nested["segments"])


# ----------------------------------------------------------------------------------------------------- reports


def test_a_report_says_how_many_of_which_kinds_it_holds_and_whose_words_they_are(filed: Database) -> None:
    note = "stand in no quotation marks: their words are the article’s, not the speaker’s."
    plain, everything = filed.run("report"), filed.run("report", "--kind", "all")
    assert "- Kinds of quotations: direct, partial\n" in plain
    assert note not in plain
    counted = "direct (1), partial (1), indirect (1), reported (1), free-indirect (0), indirect-free (1)"
    assert f"- Kinds of quotations: {counted}\n" in everything
    assert note in everything
    assert "\n> Die Mole sei unterspült … und «bald ein Loch»\n" in everything
    made = json.loads(filed.run("report", "--kind", "indirect", "--kind", "reported", "--format", "json"))
    assert {"indirect": 1, "reported": 1} == made["summary"]["by_quotation_kind"]
    assert ["indirect", "reported"] == made["scope"]["kinds"]


def test_the_page_marks_the_stretches_in_the_words_of_the_article(filed: Database) -> None:
    page = filed.run("report", "--kind", "all", "--format", "html")
    assert (
        '<mark class="unmarked">Die Mole sei unterspült</mark>'
        '<span class="context">, sagte Regula Ammann dem Gemeinderat, </span>'
        '<mark class="unmarked">und «bald ein Loch»</mark>'
    ) in page
    assert "<mark>«bald ein Loch»</mark>" in page
    assert "partial, inside another quotation · confidence" in page
    assert 'to <i lang="de">dem Gemeinderat</i>' in page


# --------------------------------------------------------------------------------------------- show and explain


def test_show_puts_speech_without_marks_in_braces_and_numbers_every_stretch(filed: Database) -> None:
    shown = filed.run("show", filed.article)
    assert (
        "{Die Mole sei unterspült}[1], sagte Regula Ammann dem Gemeinderat, {und «bald ein Loch»[2]}[1].\n\n"
        "{Das Hafenamt Seewil äusserte sich zur Fähre}[3]. «Sie fährt»[4], hiess es. {Man sei gerüstet}[5].\n"
    ) in shown
    first, second = [line for line in shown.splitlines() if line.startswith(("[1] ", "[2] "))]
    assert "“Regula Ammann” … “sagte”, to “dem Gemeinderat”, indirect, 0.90," in first
    assert "partial, nested, 0.90," in second


def test_show_keeps_to_the_kinds_asked_for(filed: Database) -> None:
    shown = filed.run("show", filed.article, "--kind", "direct", "--kind", "partial")
    assert "{" not in shown
    assert "und «bald ein Loch»[1].\n\nDas Hafenamt Seewil äusserte sich zur Fähre. «Sie fährt»[2], hiess es." in shown


def test_on_a_terminal_speech_without_marks_is_underlined_and_what_is_in_marks_inside_it_is_not(
    filed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "200")
    shown = filed.run("show", filed.article)
    underlined_green, green = "\x1b[4;32m", "\x1b[32m"
    assert f"{underlined_green}Die Mole sei unterspült\x1b[0m" in shown
    assert f"{underlined_green}und \x1b[0m{green}«bald ein Loch»\x1b[0m" in shown
    assert "{" not in shown


def test_two_quotations_on_one_stretch_are_both_numbered(database_file: str) -> None:
    both = attributed(JETTY, "«Sie fährt»"), unmarked(attributed(JETTY, "«Sie fährt»", kind=QuotationKind.INDIRECT))
    with open_archive(database_file) as archive:
        number = archive.add_article(JETTY).id
        archive.record(number, Analysis(METHOD, both))
    assert "{«Sie fährt»[2]}[1], hiess es." in run("show", number, "--db", database_file).stdout


def test_explain_tells_frame_addressee_and_stretches(filed: Database) -> None:
    words = "Die Mole sei unterspült … und «bald ein Loch»"
    lines = filed.run("explain", filed.number(words)).splitlines()
    assert f"#{filed.number(words)}  {words}" == lines[0]
    assert lines[1].endswith("paragraph 1, indirect")
    (one, end), (start, other) = span("Die Mole sei unterspült"), span("und «bald ein Loch»")
    assert [
        "Mention        “Regula Ammann”",
        "Cue            “sagte”",
        f"Frame          “{FRAME}”",
        "Addressee      “dem Gemeinderat”",
        f"Stretches      {one}–{end}, {start}–{other}, in characters of the text",
        f"Method         {METHOD}",
    ] == lines[5:11]


def test_explain_tells_what_a_quotation_is_nested_in(filed: Database) -> None:
    outer = filed.number("Die Mole sei unterspült … und «bald ein Loch»")
    expected = f"Nested in      #{outer} Die Mole sei unterspült … und «bald ein Loch»"
    assert expected in filed.run("explain", filed.number("«bald ein Loch»")).splitlines()
    assert "Nested in" not in filed.run("explain", outer)


def test_explain_says_when_the_outer_quotation_is_not_on_file(database_file: str) -> None:
    with open_archive(database_file) as archive:
        number = archive.add_article(JETTY).id
        archive.record(number, replace(analysis(), attributions=analysis().attributions[1:2]))
    assert (
        "Nested in      another quotation, which is not on file"
        in run("explain", 1, "--db", database_file).stdout.splitlines()
    )


# ------------------------------------------------------------------------------------------------- looking for


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> list[frozenset[str]]:
    """Articles are analysed by hand; gives the kinds that each analysis was asked for."""
    asked: list[frozenset[str]] = []

    def analyse(article: Article, weights: str | None, kinds: Any) -> Analysis:
        asked.append(frozenset(kinds))
        from tracker.pipeline import method

        return replace(analysis(), method=method(weights)) if article.text == JETTY.text else Analysis(method(weights))

    monkeypatch.setattr(finding, "analyse", analyse)
    return asked


@pytest.fixture
def jetty(tmp_path: Path) -> Path:
    path = tmp_path / "mole.jsonl"
    path.write_text(json.dumps({"id": "mole", "text": JETTY.text}), encoding="utf-8")
    return path


def test_extract_gives_the_kinds_asked_for(jetty: Path, by_hand: list[frozenset[str]]) -> None:
    for options, expected in (
        ((), ["indirect", "partial", "reported", "direct", "indirect-free"]),
        (("--kinds", "all"), ["indirect", "partial", "reported", "direct", "indirect-free"]),
        (("--kinds", "direct, indirect"), ["indirect", "direct"]),
    ):
        found = json.loads(run("extract", jetty, *options).stdout)["quotations"]
        assert expected == [each["kind"] for each in found]
    assert [frozenset(KINDS), frozenset(KINDS), frozenset({"direct", "indirect"})] == by_hand


def test_extract_gives_stretches_frame_and_addressee(jetty: Path, by_hand: list[frozenset[str]]) -> None:
    whole, hole, *_ = json.loads(run("extract", jetty).stdout)["quotations"]
    assert [list(span("Die Mole sei unterspült")), list(span("und «bald ein Loch»"))] == whole["segments"]
    assert (FRAME, "dem Gemeinderat") == (whole["frame"]["text"], whole["addressee"]["text"])
    assert (False, True) == (whole["nested"], hole["nested"])
    assert "segments" not in hole


def test_what_was_ingested_with_fewer_kinds_is_analysed_again_for_the_rest(
    jetty: Path, by_hand: list[frozenset[str]], database_file: str
) -> None:
    def tracker(*arguments: object) -> str:
        result = run(*arguments, "--db", database_file)
        assert 0 == result.exit_code, result.stderr
        return result.stdout

    known = "Every article has its analysis; --again makes them anew.\n"
    assert "Analysed 1 article: 2 quotations.\n" in tracker("ingest", jetty, "--kinds", "direct,partial")
    assert 2 == len(rows(tracker("quotes", "--kind", "all", "--format", "csv")))
    assert "- Articles searched: 1, 1 of them not for all of these kinds\n" in tracker("report", "--kind", "indirect")
    assert "- Articles searched: 1\n" in tracker("report")
    assert known == tracker("analyse", "--kinds", "direct,partial")
    assert known == tracker("analyse", "--kinds", "partial")
    assert "Analysed 1 article: 2 quotations; without marks: 3.\n" == tracker("analyse", "--kinds", "all")
    assert 5 == len(rows(tracker("quotes", "--kind", "all", "--format", "csv")))
    for fewer in ((), ("--kinds", "direct,partial")):
        assert known == tracker("analyse", *fewer)
    tracker("analyse", "--again", "--kinds", "direct,partial")
    assert 2 == len(rows(tracker("quotes", "--kind", "all", "--format", "csv")))
    assert "Analysed 1 article: 2 quotations; without marks: 3.\n" == tracker("analyse")
    assert "Everything fits together.\n" == tracker("db", "check")
    assert "  without marks                  3\n" in tracker("db", "stats")


def test_a_list_of_what_was_not_looked_for_says_so(
    jetty: Path, by_hand: list[frozenset[str]], database_file: str
) -> None:
    run("ingest", jetty, "--kinds", "direct,partial", "--db", database_file)
    asked = run("quotes", "--kind", "indirect", "--db", database_file)
    expected = ["Not searched for all of these kinds: 1 article; “tracker analyse” does it.", "No quotation fits."]
    assert expected == asked.stderr.splitlines()
    assert "" == run("quotes", "--db", database_file).stderr


def test_a_dry_run_looks_for_the_kinds_asked_for(jetty: Path, by_hand: list[frozenset[str]]) -> None:
    assert "Analysed 1 article: 1 quotation.\n" in run("ingest", jetty, "--dry-run", "--kinds", "partial").stdout
    assert [frozenset({"partial"})] == by_hand


@pytest.mark.parametrize(
    "command",
    [
        lambda here: ("extract", here / "mole.jsonl"),
        lambda here: ("ingest", here / "mole.jsonl", "--db", here / "a.db"),
        lambda here: ("analyse", "--db", here / "a.db"),
        lambda here: ("demo", "--into", here / "demo"),
    ],
    ids=["extract", "ingest", "analyse", "demo"],
)
def test_a_kind_that_there_is_not_is_a_usage_error_before_anything_is_done(
    jetty: Path, command: Callable[[Path], tuple[object, ...]]
) -> None:
    result = run(*command(jetty.parent), "--kinds", "direct,shouted")
    assert 2 == result.exit_code
    assert "“shouted” is no kind of quotation; choose among direct, partial, indirect," in result.stderr
    assert [jetty] == list(jetty.parent.iterdir())


def test_the_demonstration_shows_what_it_looked_for(tmp_path: Path, by_hand: list[frozenset[str]]) -> None:
    result = run("demo", "--into", tmp_path / "demo", "--kinds", "indirect")
    assert 0 == result.exit_code
    assert {frozenset({"indirect"})} == set(by_hand)
    report = (tmp_path / "demo" / "report.html").read_text(encoding="utf-8")
    assert "<dt>Kinds of quotations</dt><dd>indirect (0)</dd>" in report
