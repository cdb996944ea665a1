"""What agencies deliver: dpa-digitalwires, ninjs, NewsML-G2 and NITF, with what is private left unread."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tracker.model import PART_BREAK, Article, ArticleStatus, SkippedInput
from tracker.sources import read

URN = "urn:newsml:uferdienst.example:20240301:240301-99-671785"
STEG = "«Der Steg bleibt zu», sagte Regula Ammann."
PRIVATE = "livia.braendli@uferdienst.example"
DIGITALWIRES: dict[str, Any] = {
    "format": "digitalwires@0.9.1",
    "type": "composite",
    "entry_id": "abc",
    "urn": URN,
    "version": 2,
    "version_created": "2024-03-01T15:59:24+01:00",
    "pubstatus": "usable",
    "signal": None,
    "language": "de",
    "kicker": "Seeufer",
    "headline": "Steg gesperrt",
    "teaser": "Am See sind die Pfähle morsch.",
    "byline": "Von Livia Brändli, Uferdienst",
    "article_html": f"<section class='main'><p><span>Uttwil (ud) - </span>{STEG}</p><h2>«Zu spät</h2><p>Urs "
    "Kern&nbsp;sagt: «Das&#173;war klar.»</p><figure><figcaption>Der Steg «Lerche» (Archiv)</figcaption></figure>"
    "<p>Im Mai wird<br/>gebaut.</p><section class='linkbox'><p>uferdienst.example</p></section></section>",
    "infobox_html": "<section class='infobox'><h2>Der Steg</h2><p>Gebaut 1911.</p></section>",
    "creditline": "Uferdienst",
    "notepad": {"nonpublic_html": f"<p>{PRIVATE}</p>", "public_html": f"<p>{PRIVATE}</p>"},
    "ednotes": [{"role": "dpaednoterole:dpacontacts", "ednote": PRIVATE}],
    "categories": [{"type": "dnltype:creator", "name": PRIVATE}],
    "associations": [{"type": "image", "headline": "Bild 1", "caption": "Regula Ammann am Quai.", "creator": PRIVATE}],
}
PARTS = (
    "Am See sind die Pfähle morsch.",
    f"Uttwil (ud) - {STEG}",
    "«Zu spät",
    "Urs Kern sagt: «Daswar klar.»\n\nIm Mai wird\n\ngebaut.",
    "Der Steg\n\nGebaut 1911.",
    "Der Steg «Lerche» (Archiv)",
    "Regula Ammann am Quai.",
)


def read_file(path: Path, contents: str | bytes, format: str | None = None) -> list[Article | SkippedInput]:
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    return list(read([str(path)], format))


def articles(path: Path, contents: str | bytes) -> list[Article]:
    """The articles of a file with these contents, all of which must be readable."""
    found = []
    for item in read_file(path, contents):
        assert isinstance(item, Article), item
        found.append(item)
    return found


# ------------------------------------------------------------------------------------------------------- JSON


def test_a_digitalwires_entry_keeps_lead_running_text_boxes_and_captions_apart(tmp_path: Path) -> None:
    path = tmp_path / "entry.json"

    expected = Article(
        PART_BREAK.join(PARTS),
        id=URN,
        title="Steg gesperrt",
        outlet="Uferdienst",
        published=date(2024, 3, 1),
        byline="Von Livia Brändli, Uferdienst",
        language="de",
        source=f"{path}:1",
    )
    assert [expected] == articles(path, json.dumps(DIGITALWIRES, indent=1))


def test_notes_contacts_and_user_names_are_in_no_field_of_an_article(tmp_path: Path) -> None:
    for name, contents in (("a.json", json.dumps(DIGITALWIRES)), ("a.xml", newsml())):
        assert all(PRIVATE not in str(article) for article in articles(tmp_path / name, contents))


@pytest.mark.parametrize(
    "contents",
    [
        pytest.param(lambda each: json.dumps([each, each], indent=2), id="a list"),
        pytest.param(lambda each: f"{json.dumps(each)}\n\n{json.dumps(each)}\n", id="lines"),
        pytest.param(lambda each: json.dumps({"entries": [each, each], "next": None}), id="the answer of a service"),
        pytest.param(lambda each: json.dumps([each, each], ensure_ascii=False).encode("utf-16"), id="utf-16"),
    ],
)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.txt", "a"])
def test_several_entries_are_told_by_what_they_hold_and_not_by_the_file_s_name(
    tmp_path: Path, contents: Any, name: str
) -> None:
    found = articles(tmp_path / name, contents(DIGITALWIRES))

    assert ["Steg gesperrt"] * 2 == [each.title for each in found]


NINJS_1 = {
    "uri": URN,
    "type": "text",
    "pubstatus": "usable",
    "versioncreated": "2024-03-02T06:00:00Z",
    "firstcreated": "2024-03-01T06:00:00Z",
    "headline": "Steg gesperrt",
    "byline": "Urs Kern",
    "language": "de-CH",
    "provider": "Uferdienst",
    "ednote": PRIVATE,
    "body_xhtml": f"<div><p>{STEG}</p></div>",
    "body_text": "Anderes",
}
NINJS_2 = {
    **{name: NINJS_1[name] for name in ("uri", "type", "pubstatus", "firstcreated", "byline", "language")},
    "versioncreated": "2024-03-02T06:00:00Z",
    "headlines": [{"role": "kicker", "value": "See"}, {"role": "main", "value": "Steg gesperrt"}],
    "infosources": [{"name": "Uferdienst"}],
    "bodies": [
        {"contenttype": "text/plain", "value": "Anderes"},
        {"contenttype": "text/html", "value": f"<p>{STEG}</p>"},
    ],
}
NINJS_3 = {
    **{name: NINJS_1[name] for name in ("uri", "type", "byline", "language")},
    "pubStatus": "usable",
    "versionCreated": "2024-03-01T06:00:00Z",
    "headlines": [{"value": "Steg gesperrt"}],
    "infoSources": [{"name": "Uferdienst"}],
    "bodies": [{"contentType": "text/plain", "value": f"{STEG}\n"}],
}


@pytest.mark.parametrize("record", [NINJS_1, NINJS_2, NINJS_3])
def test_each_version_of_ninjs_says_the_same(tmp_path: Path, record: dict[str, Any]) -> None:
    path = tmp_path / "a.json"

    expected = Article(
        STEG,
        id=URN,
        title="Steg gesperrt",
        outlet="Uferdienst",
        published=date(2024, 3, 1),
        byline="Urs Kern",
        language="de-CH",
        source=f"{path}:1",
    )
    assert [expected] == articles(path, json.dumps(record))


def test_an_entry_that_has_only_a_teaser_is_an_excerpt_and_a_picture_is_no_article(tmp_path: Path) -> None:
    teaser = {"uri": URN, "pubstatus": "usable", "description_text": STEG}
    found = articles(tmp_path / "a.json", json.dumps([teaser, {**NINJS_1, "type": "picture"}, NINJS_1]))

    assert [True, False] == [each.is_excerpt for each in found]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, "current"),
        ({"signal": "sig:update"}, "current"),
        ({"signal": "sig:correction"}, "corrected"),
        ({"signals": [{"qcode": "sig:correction"}]}, "corrected"),
        ({"pubstatus": "canceled"}, "withdrawn"),
        ({"pubstatus": "withheld", "signal": "sig:correction"}, "withdrawn"),
        ({"updateCode": "kill"}, "withdrawn"),
    ],
)
def test_corrections_and_kill_notices_keep_the_id_of_the_article_they_are_about(
    tmp_path: Path, fields: dict[str, Any], status: str
) -> None:
    found = articles(tmp_path / "a.json", json.dumps({**DIGITALWIRES, **fields}))

    assert [(URN, ArticleStatus(status))] == [(each.id, each.status) for each in found]


def test_a_kill_notice_without_a_word_is_read(tmp_path: Path) -> None:
    found = articles(tmp_path / "a.json", json.dumps({"uri": URN, "pubstatus": "canceled"}))

    assert [("", ArticleStatus.WITHDRAWN)] == [(each.text, each.status) for each in found]


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ('{"uri": "urn:1", "pubst', "The record is not JSON ("),
        ('{"uri": ' + "[" * 100_000, "The record is not JSON that a program can hold."),
        ('{"uri": ' + "9" * 10_000 + "}", "The record is not JSON that a program can hold."),
        ('{"uri": 7, "body_text": "a"}', "The field “uri” must be text, not a number."),
        ('{"uri": "urn:1", "body_text": "Übüng\udcfc"}', "The record's UTF-8 is damaged; save it again as UTF-8."),
        ('{"uri": "urn:1", "pubstatus": "usable"}', "There is no text in it."),
        ('{"body_text": "a", "versioncreated": "gestern"}', "“gestern” is not a date"),
        ('{"body_text": "a", "bodies": 3, "headlines": {}, "associations": [4], "signal": {"a": 1}}', ""),
    ],
)
def test_a_damaged_record_costs_none_of_the_others(tmp_path: Path, broken: str, reason: str) -> None:
    good = json.dumps(NINJS_1)
    for contents in (f"{good}\n{broken}\n{good}\n", f"[{good},\n{broken},\n{good}]"):
        found = read_file(tmp_path / "a.json", contents.encode("utf-8", errors="surrogateescape"))
        skipped = [item for item in found if isinstance(item, SkippedInput)]
        assert [STEG] * 2 == [item.text for item in found if isinstance(item, Article) and item.text != "a"]
        assert len(skipped) == bool(reason)
        assert all(item.reason.startswith(reason) and item.source.endswith("a.json:2") for item in skipped)


@pytest.mark.parametrize("cut", range(40, 700, 60))
def test_a_list_that_is_cut_off_keeps_its_whole_records(tmp_path: Path, cut: int) -> None:
    whole = json.dumps([NINJS_1, DIGITALWIRES], ensure_ascii=False).encode()
    found = read_file(tmp_path / "a.json", whole[: len(json.dumps(NINJS_1, ensure_ascii=False).encode()) + cut])

    assert [Article, SkippedInput] == [type(item) for item in found]


def test_of_a_folder_only_files_that_show_their_format_are_read(tmp_path: Path) -> None:
    for name, contents in {
        "a.json": json.dumps(NINJS_1),
        "a.gold.json": '{"quotations": []}',
        "b.xml": newsml(),
        "sitemap.xml": "<urlset/>",
    }.items():
        (tmp_path / name).write_text(contents, encoding="utf-8")

    found = list(read([str(tmp_path)]))
    assert [f"{tmp_path}/a.json:1", f"{tmp_path}/b.xml:1"] == [item.source for item in found]


# -------------------------------------------------------------------------------------------------------- XML


def newsml(content: str | None = None, *, status: str = "usable", signal: str = "", kind: str = "text") -> str:
    """A NewsML-G2 message of one item."""
    inline = f"""<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
      <head><title>Steg gesperrt</title></head><body><header><time>1.3.2024</time><h1>Steg gesperrt</h1></header>
      <section class="main"><p class="teaser">Am See sind die Pfähle morsch.</p>
      <p>Uttwil (ud) - {STEG}</p><h2>«Zu spät</h2><p>Urs <b>Kern</b> sagt:
      «Das war klar.»</p><figure><figcaption>Der Steg (Archiv)</figcaption></figure><p>Im Mai wird gebaut.</p>
      </section><footer>{PRIVATE}</footer></body></html></inlineXML>"""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
 <newsItem guid="{URN}" version="2" standard="NewsML-G2" xml:lang="de">
  <itemMeta><itemClass qcode="ninat:{kind}"/><provider qcode="prov:ud"><name>Uferdienst</name></provider>
   <versionCreated>2024-03-02T15:59:24+01:00</versionCreated><firstCreated>2024-03-01T08:00:00+01:00</firstCreated>
   <pubStatus qcode="stat:{status}"/>{signal and f'<signal qcode="sig:{signal}"/>'}
   <edNote role="x:contacts">{PRIVATE}</edNote></itemMeta>
  <contentMeta><creator><name>{PRIVATE}</name></creator><contributor><name>{PRIVATE}</name></contributor>
   <by>Livia Brändli</by><language tag="de-CH"/><headline rank="3">Seeufer</headline>
   <headline rank="1">Steg gesperrt</headline><description role="drol:teaser">Am See.</description></contentMeta>
  <contentSet>{inline if content is None else content}</contentSet>
 </newsItem></itemSet></newsMessage>"""


def test_a_newsml_item_is_an_article_with_its_parts_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    parts = [
        "Am See sind die Pfähle morsch.",
        f"Uttwil (ud) - {STEG}",
        "«Zu spät",
        "Urs Kern sagt: «Das war klar.»\n\nIm Mai wird gebaut.",
        "Der Steg (Archiv)",
    ]
    expected = Article(
        PART_BREAK.join(parts),
        id=URN,
        title="Steg gesperrt",
        outlet="Uferdienst",
        published=date(2024, 3, 1),
        byline="Livia Brändli",
        language="de-CH",
        source=f"{path}:1",
    )
    assert [expected] == articles(path, newsml())


@pytest.mark.parametrize(
    "content",
    [
        f"<inlineData contenttype='text/plain'>{STEG}\n\nIm Mai.</inlineData>",
        f"<inlineData contenttype='text/html'>&lt;p>{STEG}&lt;p>Im Mai.</inlineData>",
        f"<inlineXML><nitf xmlns='x'><body><body.head><hedline><hl1>Steg</hl1></hedline></body.head>"
        f"<body.content><p>{STEG}</p><p>Im <em>Mai</em>.</p></body.content></body></nitf></inlineXML>",
    ],
)
def test_newsml_may_hold_plain_text_html_or_nitf(tmp_path: Path, content: str) -> None:
    expected = f"Am See.{PART_BREAK}{STEG}\n\nIm Mai."
    assert [expected] == [each.text for each in articles(tmp_path / "a.xml", newsml(content))]


def test_a_newsml_item_in_another_encoding_under_another_name_is_told_by_its_content(tmp_path: Path) -> None:
    for encoding in ("utf-16", "windows-1252"):
        contents = newsml().replace("UTF-8", encoding).encode(encoding)
        assert ["Livia Brändli"] == [each.byline for each in articles(tmp_path / "a.dat", contents)]


def test_an_item_without_its_content_is_an_excerpt_and_a_picture_is_no_article(tmp_path: Path) -> None:
    assert [("Am See.", True)] == [(each.text, each.is_excerpt) for each in articles(tmp_path / "a.xml", newsml(""))]
    path = str(tmp_path / "b.xml")
    assert [SkippedInput(path, "There is no article in it.")] == read_file(Path(path), newsml(kind="picture"))


@pytest.mark.parametrize(
    ("status", "signal", "expected"),
    [("usable", "", "current"), ("usable", "correction", "corrected"), ("canceled", "", "withdrawn")],
)
def test_newsml_tells_corrections_and_kill_notices(tmp_path: Path, status: str, signal: str, expected: str) -> None:
    found = articles(tmp_path / "a.xml", newsml(status=status, signal=signal))

    assert [(URN, expected)] == [(each.id, each.status.value) for each in found]


def test_an_nitf_document_is_an_article(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    contents = f"""<nitf xml:lang="de"><head><docdata management-status="usable"><doc-id id-string="ud-7"/>
    <date.issue norm="20240301T063000+0100"/><ed-msg info="{PRIVATE}"/></docdata></head><body><body.head><hedline>
    <hl1>Steg gesperrt</hl1></hedline><byline>Urs Kern</byline><distributor>Uferdienst</distributor></body.head>
    <body.content><p>{STEG}</p><hl2>Lage</hl2><media><media-caption>Am Quai.</media-caption></media><p>Im Mai.</p>
    </body.content><body.end>{PRIVATE}</body.end></body></nitf>"""
    expected = Article(
        PART_BREAK.join((STEG, "Lage", "Im Mai.", "Am Quai.")),
        id="ud-7",
        title="Steg gesperrt",
        outlet="Uferdienst",
        published=date(2024, 3, 1),
        byline="Urs Kern",
        language="de",
        source=f"{path}:1",
    )
    assert [expected] == articles(path, contents)


DAMAGED = "Its XML is damaged in line 1: it is cut off, or in another encoding than it says."
ENTITIES = "Its XML defines entities of its own, which no news needs; it was not read."
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("before", "reason"),
    [
        pytest.param(f'<!DOCTYPE n [<!ENTITY a0 "ha">{LAUGHS}]><newsItem>&a9;</newsItem>', ENTITIES, id="laughs"),
        pytest.param(
            '<!DOCTYPE n [<!ENTITY a SYSTEM "file:///etc/passwd">]><newsItem>&a;</newsItem>', ENTITIES, id="file"
        ),
        pytest.param('<?xml version="1.0" encoding="utf-8"?><newsItem>\xfc</newsItem>', DAMAGED, id="wrong encoding"),
        pytest.param("<newsItem></itemMeta>", DAMAGED, id="crossed tags"),
        pytest.param("<newsItem>&uuml;</newsItem>", DAMAGED, id="an entity of HTML"),
        pytest.param(
            '<?xml version="1.0" encoding="klingon"?><newsItem/>',
            "Its XML names an encoding that is not known; save it as UTF-8.",
            id="no encoding",
        ),
    ],
)
def test_xml_that_is_harmful_or_damaged_is_one_sentence(tmp_path: Path, before: str, reason: str) -> None:
    path = tmp_path / "a.xml"
    contents = f"{before}<!-- http://iptc.org/std/nar/2006-10-01/ -->".encode("latin-1")

    assert [SkippedInput(f"{path}:1", reason)] == read_file(path, contents)


def test_a_message_that_is_cut_off_keeps_its_whole_items(tmp_path: Path) -> None:
    item = newsml().split("<itemSet>")[1].split("</itemSet>")[0]
    whole = newsml().replace(item, item * 2)
    for cut in range(len(item) + 400, len(whole) - 60, 300):
        found = read_file(tmp_path / "a.xml", whole[:cut])
        assert [Article, SkippedInput] == [type(each) for each in found]


def test_elements_in_elements_in_elements_are_read(tmp_path: Path) -> None:
    depth = 20_000
    deep = f"<inlineXML>{'<div>' * depth}{STEG}{'</div>' * depth}</inlineXML>"

    assert [f"Am See.{PART_BREAK}{STEG}"] == [each.text for each in articles(tmp_path / "a.xml", newsml(deep))]


def test_without_the_package_for_xml_one_sentence_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "defusedxml.common", None)

    expected = "Reading XML needs the extra “agencies”: pip install 'quote-tracker[agencies]'."
    assert [SkippedInput(f"{tmp_path / 'a.xml'}:1", expected)] == read_file(tmp_path / "a.xml", newsml())
