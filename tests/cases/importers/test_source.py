from __future__ import annotations

import io
import json
import time
import zipfile
from pathlib import Path

import pytest

from course_utils.cases.importers import open_source
from course_utils.cases.importers.source import BadValue
from course_utils.problem import Problem

TABLE = "auteur;texte;date\nana;Été à la plage;2026-01-05\nbo;Ça va?;2026-01-06\n"
ROWS = [(2, {"auteur": "ana", "texte": "Été à la plage", "date": "2026-01-05"}),
        (3, {"auteur": "bo", "texte": "Ça va?", "date": "2026-01-06"})]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_encoding_is_found(opened, encoding: str) -> None:
    assert list(opened(TABLE.encode(encoding)).rows()) == ROWS


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_is_found(opened, mark: str) -> None:
    assert list(opened(TABLE.replace(";", mark)).rows()) == ROWS


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_any_line_end_will_do(opened, end: str) -> None:
    assert list(opened(TABLE.replace("\n", end)).rows()) == ROWS


def test_what_excel_says_of_the_separator_is_heeded(opened) -> None:
    assert opened("sep=;\na,x;b\n1,5;2\n").columns == ("a,x", "b")


def test_title_rows_above_the_header_are_skipped(opened) -> None:
    source = opened("Report;;\nPeriod: May;;\n;;\n" + TABLE)
    assert source.columns == ("auteur", "texte", "date")
    assert [line for line, _ in source.rows()] == [5, 6]


def test_two_rows_that_name_the_columns_together_are_one_header(opened) -> None:
    source = opened("Author,Engagement,,Text\n,Likes,Shares,\nana,1,2,hi\nbo,3,4,ho\n")
    assert source.columns == ("Author", "Likes", "Shares", "Text")
    assert len(source.head) == 2


def test_column_names_that_repeat_become_different(opened) -> None:
    assert opened("a,a,,b\n1,2,3,4\n").columns == ("a", "a (2)", "column 3", "b")


def test_nul_bytes_are_left_out(opened) -> None:
    assert opened(b"author,text\nana,he\x00llo\n").head[0]["text"] == "hello"


def test_a_quote_that_nobody_closed_costs_its_row_only(opened) -> None:
    rows = "".join(f'u{n},"text {n}"\n' for n in range(500))
    source = opened('author,text\nana,"never closed\n' + rows)
    assert [row["author"] for _, row in source.rows()][:2] == ["u0", "u1"]
    assert [(one.line, one.kind) for one in source.unreadable] == [(2, "unreadable")]
    assert sum(1 for _ in source.rows()) == 500


def test_a_paragraph_in_quotes_is_one_row(opened) -> None:
    assert opened('author,text\nana,"one\ntwo, three"\nbo,x\n').head[0]["text"] == "one\ntwo, three"


def test_rows_too_short_and_too_long_are_read(opened) -> None:
    rows = [row for _, row in opened("a,b,c\n1\n1,2,3,4\n1,2,3\n1,2,3\n").rows()]
    assert rows[0] == {"a": "1", "b": "", "c": ""}
    assert rows[1] == {"a": "1", "b": "2", "c": "3"}


def test_prose_is_no_table(opened) -> None:
    prose = "Once, upon a time, there was.\nNobody knew\nAnd then, it was over.\nThe end\nFin\n"
    assert opened(prose).shape == "text"


@pytest.mark.parametrize(
    ("content", "values"),
    [
        ('{"a": 1}\n{"a": 2}\n', [(1, {"a": 1}), (2, {"a": 2})]),
        ('[{"a": 1},\n {"a": "]}, \\" x"}]', [(1, {"a": 1}), (2, {"a": '"]}, " x'[1:]})]),
        ('{\n "a": [1, 2]\n}', [(1, {"a": [1, 2]})]),
        ('window.YTD.tweets.part0 = [ {"a": 1} ]', [(1, {"a": 1})]),
        ("[]", []),
    ],
)
def test_json_is_read_value_by_value(opened, content: str, values: list) -> None:
    source = opened(content, "x.json")
    assert source.shape == "json"
    assert list(source.values()) == values


def test_a_bad_line_among_json_lines_is_said_and_passed(opened) -> None:
    values = list(opened('{"a": 1}\n{"a": \n{"a": 3}\n', "x.jsonl").values())
    assert [line for line, _ in values] == [1, 2, 3]
    assert values[1][1].reason == "unreadable"


def test_half_a_list_gives_what_is_whole(opened) -> None:
    values = [value for _, value in opened('[{"a": 1}, {"a": 2}, {"a": ', "x.json").values()]
    assert values[:2] == [{"a": 1}, {"a": 2}]
    assert values[2].reason == "cut-off"


def test_a_list_longer_than_a_piece_is_cut_where_its_elements_end(opened) -> None:
    items = [{"n": n, "text": 'a "quoted\\" ] } ' * (n % 60)} for n in range(4000)]
    assert [value for _, value in opened(json.dumps(items), "x.json").values()] == items


def test_a_list_on_one_endless_line_is_still_a_list(opened) -> None:
    source = opened("[" + ",".join(['{"text": "' + "x" * 1000 + '"}'] * 17_000) + "]", "x.json")
    assert sum(isinstance(value, dict) for _, value in source.values()) == 17_000


@pytest.mark.parametrize("bomb", ["[" * 100_000, '{"a":' * 100_000, "[" * 5000 + "]" * 5000])
def test_deep_json_is_refused_without_recursion(opened, bomb: str) -> None:
    values = [value for _, value in opened('{"a": 1}\n{"a":' + bomb + "}\n", "x.jsonl").values()]
    assert values[-1].reason in ("too-deep", "unreadable")
    assert all(isinstance(value, BadValue) for _, value in opened(bomb, "x.json").values())


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"", "x.csv", "empty"),
        (b"  \n \n", "x.csv", "empty"),
        (b"%PDF-1.7 \x01\x02", "x.csv", "not-text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(300), "x.csv", "not-text"),
        (b"PK\x03\x04 half of a workbook", "x.xlsx", "unreadable"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "x.xls", "other-workbook"),
    ],
)
def test_what_is_no_export_gets_one_sentence(refused, content: bytes, name: str, kind: str) -> None:
    assert refused(content, name) == kind


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.csv", tmp_path):
        with pytest.raises(Problem) as raised:
            open_source(path)
        assert raised.value.kind == "no-file"


def archive(**members: str | bytes) -> bytes:
    """A zip archive with these members; two underscores stand for a slash, a last one for the point."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name.replace("__", "/").replace("_DOT_", "."), content)
    return stream.getvalue()


SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'


def test_a_zip_bomb_is_refused_at_once(refused) -> None:
    bomb = archive(xl__workbook_DOT_xml="<x/>", xl__worksheets__sheet1_DOT_xml=b" " * 300_000_000)
    start = time.perf_counter()
    assert refused(bomb, "x.xlsx") == "bomb"
    assert time.perf_counter() - start < 5


def test_two_cells_at_the_ends_of_a_sheet_are_refused(refused) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert (
        refused(
            archive(xl__workbook_DOT_xml="<x/>", xl__worksheets__sheet1_DOT_xml=SHEET.format(cells)), "x.xlsx"
        )
        == "too-big"
    )


@pytest.mark.parametrize(
    "sheet",
    [
        SHEET.format('<row r="1"><c r="A1"/><c r="xxxxxxxxxxxxxxxx1"/></row>'),
        SHEET.format('<row r="1"><c r="A1"/><c r="A99999999999"/></row>'),
        '<!DOCTYPE worksheet [<!ENTITY b "c">]>' + SHEET.format('<row r="1"><c r="A1"/></row>'),
        "<worksheet><a></b>" + SHEET.format('<row r="1"><c r="A1"/><c r="ZZZZZ1"/></row>'),
        SHEET.format('<row r="1"><c r="A1"/>')[:-20],
    ],
    ids=["columns", "rows", "entities", "before", "half"],
)
@pytest.mark.parametrize("name", ["xl__worksheets__sheet1_DOT_xml", "xl__media__logo_DOT_png"])
def test_a_sheet_that_no_spreadsheet_writes_is_refused(refused, sheet: str, name: str) -> None:
    assert refused(archive(xl__workbook_DOT_xml="<x/>", **{name: sheet}), "x.xlsx") == "unreadable"


@pytest.mark.parametrize("member", ["content_DOT_xml", "xl__workbook_DOT_bin"])
def test_a_spreadsheet_of_another_kind_is_sent_back(refused, member: str) -> None:
    assert refused(archive(**{member: "<x/>"}), "x.ods") == "other-workbook"


@pytest.mark.parametrize("name", ["../x.csv", "/etc/x.csv", "a/../../x.csv", "C:\\x.csv"])
def test_a_path_out_of_an_archive_is_refused(refused, name: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr(name, TABLE)
    assert refused(stream.getvalue(), "x.zip") == "escapes"


def test_the_one_table_of_an_archive_is_read_in_place(opened, tmp_path: Path) -> None:
    assert list(opened(archive(data__talk_DOT_csv=TABLE, READ_DOT_md="x"), "x.zip").rows()) == ROWS
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]


def test_an_account_archive_gives_its_owner_then_its_posts(opened) -> None:
    parts = {
        "data__tweets_DOT_js": 'window.YTD.tweets.part0 = [{"tweet": {"id": "1"}}]',
        "data__account_DOT_js": 'window.YTD.account.part0 = [{"account": {"username": "ana"}}]',
    }
    values = [value for _, value in opened(archive(**parts), "x.zip").values()]
    assert [next(iter(value)) for value in values] == ["account", "tweet"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><gexf>&b;</gexf>', "entities"),
        ("<gexf>" + "<a>" * 500 + "</a>" * 500 + "</gexf>", "too-deep"),
        ("<gexf><graph>", "unreadable"),
        ('<gexf xmlns="http://gexf.{}.net/1.3"/>', "unreadable"),
    ],
)
def test_xml_that_expands_or_never_ends_is_refused(refused, content: str, kind: str) -> None:
    assert refused(content, "x.gexf", act=lambda path: open_source(path).xml()) == kind


def test_plain_xml_may_be_opened(opened) -> None:
    source = opened('<?xml version="1.0"?><g:graphml xmlns:g="x"/>', "x.graphml")
    assert (source.shape, source.root, source.xml()) == ("xml", "graphml", source.path)
