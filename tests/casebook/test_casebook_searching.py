"""What a person asks for is found by words and by what a record is, shown as it was written."""

from collections.abc import Callable

import pytest
from casebook_making import Person, World, account
from vault_pages import decrypted

from hrdoc.casebook.errors import (
    NoSuchKind,
    NoSuchRecord,
    NoSuchSearch,
    NoSuchState,
    NoSuchViolation,
    SearchDatesReversed,
    SearchDateUnclear,
    SearchNameEmpty,
)
from hrdoc.casebook.indexing import index_all, index_some
from hrdoc.casebook.recording import (
    add_record,
    edit_record,
    erase_record,
    seal_records,
    withdraw_record,
)
from hrdoc.casebook.searching import (
    SNIPPET,
    Found,
    SearchRequest,
    facets,
    forget_query,
    save_query,
    saved_queries,
    search,
    suggest_names,
)
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.vault.vault import DATABASE


@pytest.fixture
def doc(world: World) -> Person:
    """Give the documenter."""
    return world["doc"]


def found(doc: Person, text: str = "", **asked: object) -> list[RecordId]:
    index_all(doc.book)
    request = SearchRequest(text, **asked)  # type: ignore[arg-type]
    return [hit.record for hit in search(doc.book, request).hits]


def test_every_text_of_every_kind_of_record_is_searched(doc: Person) -> None:
    case = doc.add("case", title="Case", notes="marginal note")
    event = doc.add(
        "event",
        title="E",
        acts=[{"type": "KIL.EXJ", "victims": [{"handle": "V1", "consequence": "blinded"}]}],
    )
    evidence = doc.attach(case)
    date = doc.add("action", title="A", date="۲۵ آبان ۱۳۹۸")

    assert found(doc, "marginal ") == [case]
    assert found(doc, "blinded ") == [event]
    (file,) = doc.folder.glob("file-*")
    assert found(doc, f"{file.name} ") == [evidence]
    assert found(doc, "آبان ") == [date]
    assert found(doc, "extrajudicial ") == [event]
    assert found(doc, "فراقضایی ") == [event]


def test_a_hit_is_shown_as_it_was_written_and_marked(doc: Person) -> None:
    text = "پیش از آن هیچ نمی‌دانستیم. " * 10 + "آن شب كتاب‌هايش را بردند. " + "بعد رفتند. " * 30
    doc.add("testimony", title="گفتهٔ نخست", paragraphs=[{"text": "x"}, {"text": text}])
    index_all(doc.book)

    (hit,) = search(doc.book, SearchRequest("کتابهایش ")).hits

    assert hit.field == "paragraphs.1.text"
    assert hit.snippet == text[hit.begins : hit.begins + len(hit.snippet)]
    assert len(hit.snippet) <= SNIPPET
    assert hit.is_cut
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["كتاب‌هايش"]
    assert hit.title == "گفتهٔ نخست"
    assert hit.title_marks == ()


def test_words_in_several_fields_are_found_together(doc: Person) -> None:
    record = doc.add("case", title="Café", summary="one", notes="two")

    assert found(doc, "one two cafe") == [record]
    assert found(doc, '"one two"') == []
    assert found(doc, "one three") == []


def test_records_with_the_words_in_their_title_come_first(doc: Person) -> None:
    titled = doc.add("case", title="prison")
    newer = doc.add("case", title="x", notes="prison")
    newest = doc.add("case", title="y", notes="prison")

    assert found(doc, "prison ") == [titled, newest, newer]
    assert found(doc, "pri") == [titled, newest, newer]


def test_one_letter_finds_titles_that_begin_with_it(doc: Person) -> None:
    titled = doc.add("case", title="zebra")
    doc.add("case", title="x", notes="zebra")

    assert found(doc, "z") == [titled]


def test_a_draft_is_found_by_what_it_says_now(doc: Person) -> None:
    record = doc.add("case", title="sealed")
    assert found(doc, "sealed ") == [record]
    edit_record(doc.book, record, {"notes": "drafted"})

    assert found(doc, "drafted ") == [record]
    assert found(doc, states=("changed",)) == [record]


def test_records_are_filtered_by_what_they_are(doc: Person) -> None:
    told = account(doc)
    other = doc.add("case", title="Other")
    draft = add_record(doc.book, "event", {"title": "E", "case": other})
    place = doc.add("place", name="Evin")
    event = doc.add("event", title="F", case=told.case, place_record=place)
    withdraw_record(doc.book, event)

    assert found(doc, kinds=("case",)) == [other, told.case]
    assert set(found(doc, kinds=("case", "place"))) == {other, told.case, place}
    assert found(doc, states=("draft",)) == [draft]
    assert found(doc, states=("withdrawn",)) == [event]
    assert set(found(doc, case=told.case)) == {told.case, told.testimony, told.consent, event}
    assert found(doc, case=other) == [draft, other]
    assert set(found(doc, person=told.person)) == {told.person, told.testimony, told.consent}
    assert set(found(doc, place=place)) == {place, event}
    assert found(doc, "told ", case=other) == []
    assert found(doc, "told ", case=told.case, kinds=("testimony",)) == [told.testimony]


def test_a_violation_finds_what_is_narrower_and_not_what_is_broader(doc: Person) -> None:
    narrow = doc.add("event", title="A", acts=[{"type": "KIL.EXJ"}])
    broad = doc.add("event", title="B", acts=[{"type": "KIL"}])

    assert set(found(doc, violation="KIL")) == {narrow, broad}
    assert found(doc, violation="KIL.EXJ") == [narrow]
    assert found(doc, violation="KIL.SUM") == []


@pytest.mark.parametrize(
    ("date", "since", "until", "is_found"),
    [
        ("2019-11-16", "2019-11-16", "2019-11-16", True),
        ("2019-11-16", "2019-11-17", None, False),
        ("2019-11-16", None, "2019-11-15", False),
        ("2019-11-16", "2019", "2019", True),
        ("2019-11-16", "۱۳۹۸/۰۸/۲۵", "۱۳۹۸/۰۸/۲۵", True),
        ("2019-11-16", "آبان ۱۳۹۸", None, True),
        ("2019-11-16", "1398/08/26", "1398", False),
        ("۱۳۹۸", "2019-03-20", "2019-03-20", False),
        ("۱۳۹۸", "2020-03-19", "2020-03-19", True),
        ("2019-11", "2019-11-30", None, True),
        ("2019-11", None, "2019-11-01", True),
        ("2010/2025", "2015-06-01", "2015-06-02", True),
        ("1988-07/1988-09", "1980", "1989", True),
        ("../1979-02-11", "1950", "1950", True),
        ("../1979-02-11", "1979-02-12", None, False),
        ("2022-09-16/..", "2300", None, True),
        ("2022-09-16/..", None, "2022-09-15", False),
        ("1850/1950", "1900", "1900", True),
        ("1850/1950", "1951", None, False),
        ("2019-11-16", "1200-01-01 gregorian", "9999", True),
    ],
)
def test_a_time_finds_every_date_that_touches_it(
    doc: Person, date: str, since: str | None, until: str | None, *, is_found: bool
) -> None:
    record = doc.add("event", title="E", date=date)
    doc.add("event", title="elsewhen", date="1700-01-01")
    doc.add("event", title="never")

    assert (record in found(doc, since=since, until=until)) is is_found
    assert (record in found(doc, "E ", since=since, until=until)) is is_found


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        ({"kinds": ("nothing",)}, NoSuchKind),
        ({"states": ("asleep",)}, NoSuchState),
        ({"violation": "XYZ"}, NoSuchViolation),
        ({"case": RecordId("0" * 36)}, NoSuchRecord),
        ({"since": "yesterday"}, SearchDateUnclear),
        ({"until": "2019-02-30"}, SearchDateUnclear),
        ({"since": "2020", "until": "2019"}, SearchDatesReversed),
    ],
)
def test_a_filter_that_means_nothing_is_refused_with_words(
    doc: Person, asked: dict[str, object], refusal: type[HrdocError]
) -> None:
    for ask in (search, facets):
        with pytest.raises(refusal):
            ask(doc.book, SearchRequest(**asked))  # type: ignore[arg-type]


def test_facets_count_what_the_hits_are(doc: Person) -> None:
    told = account(doc)
    doc.add("event", title="E", case=told.case, date="2019-11", acts=[{"type": "KIL.EXJ"}])
    add_record(doc.book, "event", {"title": "F", "acts": [{"type": "KIL.EXJ"}]})
    index_all(doc.book)

    counted = facets(doc.book, SearchRequest(kinds=("event", "testimony")))

    assert counted.kinds == (("event", 2), ("testimony", 1))
    assert counted.states == (("sealed", 2), ("draft", 1))
    assert counted.cases == ((told.case, 2),)
    assert counted.violations == (("KIL.EXJ", 2),)
    assert counted.years == (("2019", 1),)
    assert not counted.at_least


def test_names_are_suggested_across_spellings_and_scripts(doc: Person) -> None:
    person = doc.add("person", pseudonym="W-1", names=[{"text": "محمد حسینی", "lang": "fa"}])
    doc.add("person", pseudonym="W-2", names=[{"text": "مریم احمدی", "lang": "fa"}])
    index_all(doc.book)

    for typed in ("Mohammad Hosseini", "Muhammad Husayni", "الحسيني", "mohamed hos", "حسینی"):
        assert [(each.record, each.name) for each in suggest_names(doc.book, typed)] == [
            (person, "محمد حسینی")
        ]
    assert suggest_names(doc.book, "Parviz") == ()
    assert suggest_names(doc.book, "?") == ()
    assert [each.name for each in suggest_names(doc.book, "W-1")] == ["W-1"]


def test_searches_are_kept_and_forgotten(doc: Person) -> None:
    request = SearchRequest("زندان", kinds=("event",), since="1398")
    save_query(doc.book, "  my   search ", request)
    save_query(doc.book, "other", SearchRequest())
    assert saved_queries(doc.book) == {"my search": request, "other": SearchRequest()}
    save_query(doc.book, "other", request)
    forget_query(doc.book, "my search")
    assert saved_queries(doc.book) == {"other": request}

    with pytest.raises(NoSuchSearch):
        forget_query(doc.book, "my search")
    with pytest.raises(SearchNameEmpty):
        save_query(doc.book, " ", request)
    with pytest.raises(SearchDateUnclear):
        save_query(doc.book, "x", SearchRequest(since="?"))


def test_a_search_whose_case_is_gone_is_still_kept(doc: Person) -> None:
    case = add_record(doc.book, "case", {"title": "x"})
    save_query(doc.book, "of a case", SearchRequest(case=case))
    doc.book.vault.drafts.discard(case)

    assert saved_queries(doc.book)["of a case"].case == case


def test_steps_index_what_waits_and_say_what_is_left(doc: Person) -> None:
    records = [add_record(doc.book, "case", {"title": f"word {n}"}) for n in range(5)]
    before = search(doc.book, SearchRequest("word "))
    assert (before.total, before.pending) == (0, 5)

    left = [index_some(doc.book, seconds=0) for _ in records]

    assert left == [4, 3, 2, 1, 0]
    assert index_some(doc.book) == 0
    after = search(doc.book, SearchRequest("word "))
    assert (after.total, after.pending) == (5, 0)
    assert [hit.record for hit in after.hits] == records[::-1]


def test_progress_is_told_while_everything_is_indexed(doc: Person) -> None:
    for number in range(3):
        add_record(doc.book, "case", {"title": str(number)})
    told: list[tuple[int, int]] = []

    index_all(doc.book, progress=lambda done, total: told.append((done, total)))

    assert told[-1] == (3, 3)


def test_what_was_erased_is_found_no_more_at_once(doc: Person) -> None:
    record = doc.add("case", title="secretword")
    assert found(doc, "secretword ") == [record]

    erase_record(doc.book, record)

    answer = search(doc.book, SearchRequest("secretword "))
    assert answer.hits == ()
    assert suggest_names(doc.book, "secretword") == ()
    index_all(doc.book)
    assert found(doc, states=("withdrawn",)) == [record]


def test_no_word_of_an_erased_record_is_left_in_the_pages_of_the_database(doc: Person) -> None:
    vault = doc.book.vault
    for number in range(200):
        doc.add("case", title=f"kept {number}", notes=f"zanzib{number} qelso{number} word{number}")
    names = [{"text": "Qelsovar Zanzibari", "lang": "en"}]
    record = add_record(doc.book, "person", {"names": names, "activity": "formerwordonce"})
    index_all(doc.book)
    edit_record(doc.book, record, {"activity": "nowanotherone", "occupation": "كفاشةالحي"})
    assert found(doc, "nowanotherone ") == [record]
    seal_records(doc.book, [record])
    assert found(doc, "qelsovar ") == [record]
    folded = ["qelsovar", "Qelsovar", "zanzibari", "formerwordonce", "nowanotherone", "کفاشهالحی"]
    vault.database.flush()
    pages = decrypted(vault.path / DATABASE, vault.master.database_key())
    assert [word for word in folded if word.encode() not in pages] == ["formerwordonce"]

    erase_record(doc.book, record)

    for _ in range(2):
        vault.database.flush()
        pages = decrypted(vault.path / DATABASE, vault.master.database_key())
        assert not [word for word in folded if word.encode() in pages]
        index_all(doc.book)


@pytest.mark.parametrize("damage", ["signed = x'00'", "signed = x'2e412e'", "disclosures = x'41'"])
def test_a_damaged_record_does_not_keep_others_from_being_found(doc: Person, damage: str) -> None:
    doc.add("case", title="word first")
    damaged = doc.add("case", title="word second")
    draft = add_record(doc.book, "case", {"title": "word third"})
    database = doc.book.vault.database
    database.execute(f"UPDATE revision SET {damage} WHERE record = ?", (damaged,))  # noqa: S608
    database.execute("UPDATE draft SET fields = '{' WHERE record = ?", (draft,))

    assert len(found(doc, "first ")) == 1
    assert len(found(doc)) == 3


def test_counting_stops_where_it_would_take_long(
    doc: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hrdoc.vault.search.COUNTED", 3)
    monkeypatch.setattr("hrdoc.vault.search.TALLIED", 3)
    for number in range(5):
        add_record(doc.book, "case", {"title": f"word {number}"})
    index_all(doc.book)

    pages: list[Found] = [
        search(doc.book, SearchRequest(text), limit=2, offset=offset)
        for text in ("word ", "")
        for offset in (0, 2, 4)
    ]

    assert {(page.total, page.at_least) for page in pages} == {(3, True)}
    assert [len(page.hits) for page in pages] == [2, 2, 1] * 2
    for three in (pages[:3], pages[3:]):
        assert len({hit.record for page in three for hit in page.hits}) == 5
    assert facets(doc.book, SearchRequest("word ")).at_least


def test_nothing_of_a_record_is_told_by_the_repr_of_a_hit(doc: Person) -> None:
    doc.add("case", title="secretword")
    index_all(doc.book)
    request = SearchRequest("secretword ")

    told: list[Callable[[], object]] = [
        lambda: request,
        lambda: search(doc.book, request),
        lambda: suggest_names(doc.book, "secretword"),
    ]
    assert not any("secretword" in repr(each()) for each in told)


def test_records_that_came_in_a_bundle_are_found_by_who_took_them_in(world: World) -> None:
    told = account(world["doc"])
    path = world["doc"].send(told.testimony, world["lawyer"])

    world["lawyer"].take(path)

    assert told.testimony in found(world["lawyer"], '"second words"')
