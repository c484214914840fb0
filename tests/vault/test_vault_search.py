"""The index follows what changes, in steps, and what was erased leaves no trace in it."""

import pytest
from vault_pages import decrypted
from vault_records import begin, keep, sealed

from hrdoc.records.ids import RecordId
from hrdoc.records.query import parse_query
from hrdoc.records.revision import State
from hrdoc.signed.revision import Revision
from hrdoc.vault.database import Version, migrations
from hrdoc.vault.matching import Filters, mark
from hrdoc.vault.search import Entry, Waiting
from hrdoc.vault.vault import DATABASE, Vault


def index(vault: Vault) -> list[RecordId]:
    """Index everything that waits by its title, and tell what waited."""
    waiting = vault.search.waiting(1000)
    for change in waiting:
        vault.search.put(change, entry(vault, change))
    return [change.record for change in waiting]


def entry(vault: Vault, change: Waiting) -> Entry | None:
    found = vault.search.passages.read(change.record)
    if found is None:
        return None
    return Entry(
        record=found.record,
        kind=found.kind,
        state=found.state,
        heads=found.heads,
        words=" ".join(str(text.fields.get("title", "")) for text in found.texts),
        other=mark("kind", found.kind),
        facets=frozenset(("case", case) for case in found.cases),
        spans=frozenset(),
        names=frozenset(),
    )


def hits(vault: Vault, typed: str) -> list[RecordId]:
    page = vault.search.page(parse_query(typed), Filters(), limit=50, offset=0)
    return [each.record for each in page.records]


def test_a_record_waits_once_however_often_it_changes(vault: Vault) -> None:
    record = begin(vault, "case", {"title": "first"})
    for title in ("second", "third"):
        draft = vault.drafts.get(record)
        assert draft is not None
        vault.drafts.put(record, {"title": title}, parents=(), form=draft.form)

    assert vault.search.pending() == 1
    assert index(vault) == [record]
    assert vault.search.pending() == 0
    assert hits(vault, "third ") == [record]
    assert hits(vault, "first ") == []


def test_everything_that_changes_a_record_lets_it_wait(vault: Vault) -> None:
    revision = keep(vault, "case", {"title": "first"})
    assert index(vault) == [revision.record]

    after = sealed(vault, revision.record, {"title": "after"}, revision.name)
    vault.revisions.put(after)
    assert index(vault) == [revision.record]
    vault.revisions.accept(after.name)
    assert index(vault) == [revision.record]
    vault.drafts.put(revision.record, {"title": "draft"}, parents=(after.name,), form=after.form)
    assert index(vault) == [revision.record]
    vault.drafts.discard(revision.record)
    assert index(vault) == [revision.record]
    vault.revisions.erase(after.name)
    assert index(vault) == [revision.record]


def test_text_that_is_disclosed_later_is_found_then(vault: Vault) -> None:
    record = begin(vault, "case", {})
    whole = sealed(vault, record, {"title": "disclosed"})
    vault.revisions.put(whole.reduced(lambda _: False))
    vault.drafts.discard(record)
    index(vault)
    assert hits(vault, "disclosed ") == []

    vault.revisions.put(whole)
    index(vault)

    assert hits(vault, "disclosed ") == [record]


def test_a_draft_that_is_discarded_leaves_the_index_with_its_record(vault: Vault) -> None:
    record = begin(vault, "case", {"title": "gone"})
    index(vault)

    vault.drafts.discard(record)

    assert hits(vault, "gone ") == []
    assert vault.search.pending() == 0


def test_the_newest_change_comes_first_and_words_of_a_title_before_it(vault: Vault) -> None:
    old, middle = (keep(vault, "case", {"title": "word"}) for _ in range(2))
    index(vault)
    assert hits(vault, "word ") == [middle.record, old.record]

    vault.revisions.put(sealed(vault, old.record, {"title": "a word"}, old.name), accepted=True)
    index(vault)

    assert hits(vault, "word ") == [old.record, middle.record]


def test_a_record_that_is_sealed_as_it_was_keeps_its_place(vault: Vault) -> None:
    record = begin(vault, "case", {"title": "word"})
    index(vault)
    newer = keep(vault, "case", {"title": "word"}).record
    index(vault)
    vault.revisions.put(sealed(vault, record, {"title": "word"}), accepted=True)
    vault.drafts.discard(record)
    index(vault)

    page = vault.search.page(parse_query("word "), Filters(), limit=9, offset=0)
    assert [(each.record, each.state) for each in page.records] == [
        (newer, "sealed"),
        (record, "sealed"),
    ]
    assert page.records[1].heads


@pytest.mark.parametrize("few", [0, 1000])
def test_records_are_found_by_how_they_stand_be_they_few_or_many(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("hrdoc.vault.search._FEW", few)
    draft = begin(vault, "case", {"title": "word"})
    other = keep(vault, "case", {"title": "word"}).record
    index(vault)

    for typed in ("word ", ""):
        for states, found in (
            (("draft",), [draft]),
            (("sealed",), [other]),
            (("draft", "sealed"), [other, draft]),
            (("withdrawn",), []),
        ):
            page = vault.search.page(parse_query(typed), Filters(states=states), limit=9, offset=0)
            assert [each.record for each in page.records] == found


def test_states_follow_drafts_and_withdrawals(vault: Vault) -> None:
    revision = keep(vault, "case", {"title": "word"})
    states = []
    for change in (
        lambda: vault.drafts.put(
            revision.record, {"title": "word"}, parents=(revision.name,), form=revision.form
        ),
        lambda: vault.drafts.discard(revision.record),
        lambda: vault.revisions.put(
            sealed(vault, revision.record, {"title": "word"}, revision.name, state=State.WITHDRAWN),
            accepted=True,
        ),
    ):
        change()
        index(vault)
        page = vault.search.page(parse_query("word "), Filters(), limit=1, offset=0)
        states.append(page.records[0].state)

    assert states == ["changed", "sealed", "withdrawn"]


@pytest.mark.parametrize("step", [1, 7, 50])
def test_pages_follow_one_another_without_gap_or_repetition(vault: Vault, step: int) -> None:
    with vault.transaction():
        for number in range(60):
            keep(vault, "case", {"title": "word" if number % 3 else "other word"})
    index(vault)
    whole = vault.search.page(parse_query("word "), Filters(), limit=100, offset=0)
    assert (len(whole.records), whole.total, whole.at_least) == (60, 60, False)

    paged = [
        each
        for offset in range(0, 60, step)
        for each in vault.search.page(
            parse_query("word "), Filters(), limit=step, offset=offset
        ).records
    ]

    assert paged == list(whole.records)


def test_a_case_is_taken_over_by_what_points_at_its_records(vault: Vault) -> None:
    case = keep(vault, "case", {"title": "case"}).record
    testimony = begin(vault, "testimony", {"title": "told"})
    evidence = keep(vault, "evidence", {"title": "photo", "supports": [testimony]}).record
    index(vault)
    assert cases(vault, evidence) == set()

    draft = vault.drafts.get(testimony)
    assert draft is not None
    fields = {"title": "told", "case": case}
    vault.drafts.put(testimony, fields, parents=(), form=draft.form)
    index(vault)
    index(vault)

    assert cases(vault, testimony) == cases(vault, evidence) == cases(vault, case) == {case}


def cases(vault: Vault, record: RecordId) -> set[str]:
    return vault.search._facets_of(record, "case")


def seen(vault: Vault, text: str) -> bool:
    """Whether a text stands anywhere in the pages of the database, in use or not."""
    vault.database.flush()
    pages = decrypted(vault.path / DATABASE, vault.master.database_key())
    return text.encode() in pages


def many(vault: Vault, words: str) -> Revision:
    """A record among so many others that the index has pages of its own for its words."""
    with vault.transaction():
        for number in range(300):
            keep(vault, "case", {"title": f"word zyx{number} aab{number} {words[:5]}{number}"})
        revision = keep(vault, "case", {"title": words})
        for number in range(300):
            keep(vault, "case", {"title": f"more zyy{number} {words[:3]}{number}"})
    return revision


def test_no_erased_word_is_left_in_the_pages_of_the_database(vault: Vault) -> None:
    words = "qelsowitness zanzibarstreet aardvarkfirst zzzlast"
    revision = many(vault, words)
    index(vault)
    assert hits(vault, "qelsowitness ") == [revision.record]
    assert all(seen(vault, word) for word in words.split())

    vault.revisions.erase(revision.name, at=vault.now())

    assert hits(vault, "qelsowitness ") == []
    assert not [word for word in words.split() if seen(vault, word)]
    index(vault)
    assert not [word for word in words.split() if seen(vault, word)]


def test_words_of_an_earlier_draft_go_when_the_record_is_indexed_again(vault: Vault) -> None:
    record = begin(vault, "case", {"title": "formerword"})
    index(vault)
    draft = vault.drafts.get(record)
    assert draft is not None
    vault.drafts.put(record, {"title": "laterword"}, parents=(), form=draft.form)

    index(vault)

    assert not seen(vault, "formerword")
    assert seen(vault, "laterword")


def test_the_index_is_sound_after_many_changes(vault: Vault) -> None:
    revisions = [keep(vault, "case", {"title": f"word w{number}"}) for number in range(40)]
    index(vault)
    for revision in revisions[::2]:
        vault.revisions.erase(revision.name)
    index(vault)

    vault.database.execute("INSERT INTO search_text (search_text) VALUES ('integrity-check')")
    assert vault.database.is_sound()
    assert len(hits(vault, "word ")) == 20


def test_names_of_a_vault_of_an_older_schema_are_read_again(vault: Vault) -> None:
    named = [keep(vault, "person", {"pseudonym": "شاهد"}).record for _ in range(2)]
    keep(vault, "case", {"title": "a case"})
    index(vault)
    assert vault.search.pending() == 0

    (step,) = [each for each in migrations() if each.version == Version(2, 3)]
    vault.database.apply(step)

    assert index(vault) == named
