"""How a table is written is found by its structure; no letter is spoiled, and what cannot be told is refused."""

from __future__ import annotations

import codecs
import io
from typing import TYPE_CHECKING

import pytest

from kundtui.desk.refused import Refused
from kundtui.exchange.sheet import fitted, form_of, rows

if TYPE_CHECKING:
    from kundtui.exchange.sheet import Form

NORDIC = "Företag;Kontaktperson;Ort\r\nBerglunds snabbköp;Åsa Öberg;Luleå\r\nØrsta Fisk AS;Ægir Sørensen;Ålesund\r\n"
TABBED = NORDIC.replace(";", "\t")


def read(content: bytes | str, encoding: str = "") -> tuple[Form, list[list[str]]]:
    file = io.BytesIO(content.encode() if isinstance(content, str) else content)
    form = form_of(file, "list.csv", encoding)
    return form, [row.cells for row in rows(file, form)]


def refused(content: bytes, encoding: str = "") -> str:
    with pytest.raises(Refused) as caught:
        read(content, encoding)
    return caught.value.code


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (NORDIC.encode(), "utf-8"),
        (codecs.BOM_UTF8 + NORDIC.encode(), "utf-8-sig"),
        (NORDIC.encode("cp1252"), "cp1252"),
        (TABBED.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TABBED.encode("utf-16-be"), "utf-16"),
        (TABBED.encode("utf-16-le"), "utf-16-le"),
        (TABBED.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_no_letter_is_spoiled_in_any_encoding(content: bytes, encoding: str) -> None:
    form, found = read(content)
    assert form.encoding == encoding
    assert found[1] == ["Berglunds snabbköp", "Åsa Öberg", "Luleå"]
    assert found[2] == ["Ørsta Fisk AS", "Ægir Sørensen", "Ålesund"]


def test_an_encoding_that_is_told_is_used() -> None:
    assert read(NORDIC.encode("mac_roman"), "mac_roman")[1][1][0] == "Berglunds snabbköp"
    assert read(NORDIC.encode("latin-1"), "latin-1")[1][2][1] == "Ægir Sørensen"


def test_an_encoding_that_does_not_fit_is_refused() -> None:
    assert refused(NORDIC.encode("cp1252"), "utf-8") == "wrong_encoding"
    assert refused(NORDIC.encode(), "klingon") == "unknown_encoding"
    assert refused(NORDIC.encode(), "base64") == "unknown_encoding"
    assert refused(b"Kund\n\x81\x8d\n") == "wrong_encoding"


def test_a_file_in_two_encodings_is_refused_with_the_line() -> None:
    with pytest.raises(Refused) as caught:
        read("Företag;Ort\nÅmåls Rör;Åmål\n".encode() + "Växjö El;Växjö\n".encode("cp1252"))
    assert (caught.value.code, caught.value.facts["row"]) == ("mixed_encoding", 3)


@pytest.mark.parametrize(("encoding", "end"), [("cp850", "\r\n"), ("cp865", "\n"), ("mac_roman", "\r")])
@pytest.mark.parametrize("name", ["Mårten", "Björn", "Gällivare"])
def test_letters_of_an_older_encoding_are_not_taken_for_signs(encoding: str, end: str, name: str) -> None:
    content = f"Kund;Ort{end}Acme;Oslo{end}{name};Oslo{end}".encode(encoding)
    with pytest.raises(Refused) as caught:
        read(content)
    assert (caught.value.code, caught.value.facts["row"]) == ("doubtful_letters", 3)
    assert read(content, encoding)[1][2][0] == name


@pytest.mark.parametrize(
    "name", ["O\u2019Brien", "Dušan Šimek", "Cœur", "Mårten \u201dMåns\u201d Å", "5\u20136 Ärenden", "Åsa & Öst \u2020"]
)
def test_signs_and_letters_that_cp1252_has_are_left_alone(name: str) -> None:
    form, found = read(f"Kund;Ort\r\n{name};Umeå\r\n".encode("cp1252"))
    assert (form.encoding, found[1][0]) == ("cp1252", name)


def test_several_files_behind_one_another_keep_no_mark_between_them() -> None:
    one = codecs.BOM_UTF8 + b'"Kund";"Ort"\n"Acme";"Oslo"\n'
    assert read(one + one)[1] == [["Kund", "Ort"], ["Acme", "Oslo"]] * 2


def test_what_is_no_text_is_refused() -> None:
    assert refused(b"PK\x03\x04" + bytes(100)) == "workbook_file"
    assert refused(b"Kund;Ort\n\0\0\1\2A;B\n") == "binary_table"
    assert refused("\ufeff".encode("utf-16-le") + "Kund;Ort\n".encode("utf-32-le")) == "binary_table"
    assert refused(b"") == "empty_table"
    assert refused(b" \r\n \r\n") == "empty_table"


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_separator_and_line_end_is_found(separator: str, end: str) -> None:
    table = end.join((separator.join(("Kund", "Telefon", "Note")), separator.join(("Acme", "070-1", '"two' + end + 'lines"')), ""))
    form, found = read(table)
    assert form.separator == separator
    assert found[1] == ["Acme", "070-1", f"two{end}lines"]
    assert len(found) == 2


def test_a_comma_in_amounts_does_not_part_columns() -> None:
    form, found = read("Kund;Omsättning;Rabatt\nAcme;1000,50;2,5\nBeta;2000,00;3,5\n")
    assert form.separator == ";"
    assert found[1] == ["Acme", "1000,50", "2,5"]


def test_a_first_line_may_name_the_separator() -> None:
    form, found = read("sep=|\nKund|Ort\nA;B|C,D\n")
    assert (form.separator, found[0], found[1]) == ("|", ["Kund", "Ort"], ["A;B", "C,D"])
    assert read('"sep=;"\nKund;Ort\nA,B;C\n')[1] == [["Kund", "Ort"], ["A,B", "C"]]


def test_quotes_are_doubled_or_stand_behind_a_backslash() -> None:
    assert read('Kund,Ort\n"The ""Best"" Account","x, y"\n')[1][1] == ['The "Best" Account', "x, y"]
    assert read('Kund;Ort\n"Venture \\"Extended; Large\\"";Oslo\n')[1][1] == ['Venture "Extended; Large"', "Oslo"]


def test_a_backslash_that_escapes_nothing_stays() -> None:
    assert read('Kund,Mapp\nAcme,C:\\kunder\\acme\n"B ""x""",D:\n')[1][1] == ["Acme", "C:\\kunder\\acme"]


def test_blanks_behind_every_separator_are_no_part_of_the_cells() -> None:
    assert read('Kund, Ort\nAcme, "Oslo, sentrum"\n')[1][1] == ["Acme", "Oslo, sentrum"]


def test_blank_rows_and_remarks_are_passed_over_but_counted() -> None:
    file = io.BytesIO(b"# export of today\n\nKund;Ort\n;\n# half time\nAcme;Oslo\n")
    found = list(rows(file, form_of(file, "x")))
    assert [(row.number, row.cells) for row in found] == [(3, ["Kund", "Ort"]), (6, ["Acme", "Oslo"])]


def test_a_quote_that_is_never_closed_is_told_where_it_opens() -> None:
    file = io.BytesIO(b'Kund;Ort\nAcme;Oslo\n"Beta;Bergen\nGamma;Bod\xc3\xb8\n')
    assert [(row.number, row.problem) for row in rows(file, form_of(file, "x"))] == [(1, ""), (2, ""), (3, "open_quote")]


def test_a_cell_without_end_does_not_take_in_the_whole_file() -> None:
    file = io.BytesIO(b'Kund;Ort\n"Acme;' + b"x;\n" * 600_000)
    assert [row.problem for row in rows(file, form_of(file, "x"))] == ["", "open_quote"]


def test_a_short_row_is_filled_and_blank_cells_behind_are_left() -> None:
    assert fitted(["a"], 3, ",") == ["a", "", ""]
    assert fitted(["a", "b", "", " "], 2, ",") == ["a", "b"]


def test_a_separator_in_an_unquoted_text_is_told_by_the_blank_behind_it() -> None:
    assert fitted(["Blondesddsl", "24", " place Kléber", "Strasbourg"], 3, ",") == ["Blondesddsl", "24, place Kléber", "Strasbourg"]
    assert fitted(["Blondesddsl", "24", "place Kléber", "Strasbourg"], 3, ",") is None
    assert fitted([" a", " b", " c", " d"], 3, ",") is None
