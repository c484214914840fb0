"""A record to be read: labels and words instead of codes, what is closed in its place."""

import pytest
from pytestqt.qtbot import QtBot

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.dates import understand
from hrdoc.ui.look import look_for
from hrdoc.ui.widgets.media_words import media_word
from hrdoc.ui.widgets.record_lines import Line, Manner, RecordText, record_lines
from hrdoc.ui.widgets.record_view import RecordView

OTHER = "a" * 52


def _lines(kind: str, fields: dict[str, Json], *withheld: str, **names: str) -> list[Line]:
    told = RecordText(shipped.form(kind), fields, withheld, names)
    return list(record_lines(look_for("en"), told))


def test_a_code_is_shown_by_its_word_in_the_language_of_the_window() -> None:
    told = RecordText(shipped.form("case"), {"status": "open"})
    words = [line.text for line in record_lines(look_for("fa"), told)]
    assert "باز" in words


def test_what_is_withheld_is_said_in_its_place() -> None:
    lines = _lines("person", {"names": None, "pseudonym": "K-1"}, "fields.names")
    closed = [line for line in lines if line.manner is Manner.WITHHELD]
    assert [line.text for line in closed] == ["Withheld: it is not in this copy"]
    assert any("K-1" in line.text for line in lines)


def test_places_in_a_row_that_are_withheld_say_so_once_and_are_all_named() -> None:
    reason = "identity-not-consented"
    paths = {"fields.father_name": reason, "fields.mother_name": reason, "fields.names": "other"}
    told = RecordText(shipped.form("person"), {}, paths)
    closed = [line for line in record_lines(look_for("en"), told) if line.manner is Manner.WITHHELD]
    together, _ = sorted((line.label for line in closed), key=len, reverse=True)
    names = [each.strip("\u200e\u2068\u2069") for each in together.split(" · ")]
    assert names == ["Father's name", "Mother's name"]


def test_what_one_can_read_stands_above_sections_that_are_withheld_as_a_whole() -> None:
    first, second, *_ = shipped.form("person").sections
    paths = [f"fields.{each.name}" for each in first.fields]
    lines = _lines("person", {second.fields[0].name: {"answer": "refused"}}, *paths)
    headings = [line.label for line in lines if line.manner is Manner.SECTION]
    look = look_for("en")
    assert headings == [look.label(second.labels), look.label(first.labels)]


def test_one_withheld_paragraph_stands_among_the_open_ones_with_its_number() -> None:
    paragraphs: list[Json] = [{"text": "first"}, None, {"text": "third"}]
    lines = _lines("testimony", {"paragraphs": paragraphs}, "fields.paragraphs.1")
    told = [(line.label, line.manner) for line in lines if line.manner is not Manner.SECTION]
    assert ("No. 2", Manner.WITHHELD) in told
    assert ("No. 3", Manner.ITEM) in told


def test_what_was_declined_is_not_the_same_as_what_is_empty() -> None:
    lines = _lines("person", {"names": {"answer": "refused"}, "father_name": None})
    assert [line.text for line in lines if line.manner is Manner.ANSWER] == ["Declined to say"]
    assert all("father" not in line.label.lower() for line in lines)


def test_a_link_leads_only_to_a_record_that_is_here() -> None:
    known = _lines("testimony", {"case": OTHER}, **{OTHER: "The benches"})
    unknown = _lines("testimony", {"case": OTHER})
    assert [line.target for line in known if line.manner is Manner.LINK] == [OTHER]
    assert [line.target for line in unknown if line.manner is Manner.LINK] == [""]
    assert OTHER not in "".join(line.text for line in unknown)


def test_a_grant_is_told_in_words_and_one_that_is_unclear_allows_nothing() -> None:
    grant: Json = {
        "purpose": "P8",
        "recipient": "lawyer",
        "identity": "I1",
        "scope": ["paragraphs:1-3", "voice"],
        "until": None,
    }
    words = " | ".join(line.text for line in _lines("consent", {"grants": [grant, {"x": 1}]}))
    assert "Criminal investigation" in words
    assert "paragraphs 1 to 3" in words
    assert "allows nothing" in words
    assert "P8" not in words


@pytest.mark.usefixtures("qapp")
def test_text_of_a_record_is_never_markup(qtbot: QtBot) -> None:
    view = RecordView(look_for("en"))
    qtbot.addWidget(view)
    markup = '<b>bold</b> <img src="file:///etc/passwd"> <a href="record:x">go</a>'
    view.show_record(RecordText(shipped.form("case"), {"summary": markup}))
    assert markup in view.toPlainText()


@pytest.mark.usefixtures("qapp")
def test_following_a_name_gives_the_id_of_the_record(qtbot: QtBot) -> None:
    view = RecordView(look_for("en"))
    qtbot.addWidget(view)
    told = RecordText(shipped.form("testimony"), {"case": OTHER}, names={OTHER: "The benches"})
    view.show_record(told)
    found = view.document().find("benches")
    with qtbot.waitSignal(view.followed) as followed:
        view.anchorClicked.emit(found.charFormat().anchorHref())
    assert followed.args == [OTHER]


def test_a_record_of_millions_of_letters_is_shown_whole_and_a_little_at_a_time(
    qtbot: QtBot,
) -> None:
    told = RecordText(shipped.form("testimony"), {"exposure": "word " * 100_000})
    view = RecordView(look_for("en"))
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.filled, timeout=30_000):
        view.show_record(told)
        assert 0 < view.document().characterCount() < 200_000
    assert view.toPlainText().count("word") == 100_000


DIGEST = "0123456789abcdef" * 4


def _of_a_file(media_type: str) -> list[Line]:
    file: dict[str, Json] = {"sha256": DIGEST, "size": 3, "media_type": media_type, "name": "a.png"}
    return _lines("evidence", {"title": "The gate", "file": file, "notes": "Ask for the next one."})


@pytest.mark.parametrize(
    ("media_type", "words"),
    [
        ("image/png", "Picture (PNG)"),
        ("application/pdf", "Document (PDF)"),
        ("application/octet-stream", "A file of an unknown kind"),
    ],
)
def test_what_a_file_is_stands_in_plain_words(media_type: str, words: str) -> None:
    assert words in [line.text.strip("\u200e") for line in _of_a_file(media_type)]


def test_the_words_for_a_file_run_as_the_window_does_beside_others() -> None:
    look = look_for("fa")
    assert media_word(look, "image/png").startswith("\u200f")


def test_the_digest_of_a_file_is_the_last_line_and_in_one_piece() -> None:
    lines = _of_a_file("image/png")
    assert (lines[-1].manner, lines[-1].text) == (Manner.DIGEST, DIGEST)
    assert [line.text for line in lines].count(DIGEST) == 1


def test_a_date_keeps_its_words_and_its_meaning_stands_beside_them(qtbot: QtBot) -> None:
    stated = understand("۴ آبان ۱۴۰۳").to_json()
    told = RecordText(shipped.form("testimony"), {"title": "Account", "date": stated})
    view = RecordView(look_for("en"))
    qtbot.addWidget(view)
    view.show_record(told)
    block = next(line for line in view.toPlainText().split("\n") if "آبان" in line)
    assert "۴ آبان ۱۴۰۳" in block
    assert "25 October 2024" in block
    (line,) = [each for each in record_lines(look_for("en"), told) if each.note]
    assert line.text == "۴ آبان ۱۴۰۳"
    assert not [each for each in record_lines(look_for("fa"), told) if each.note]
