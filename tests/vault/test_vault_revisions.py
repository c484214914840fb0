"""Sealed revisions and drafts: the same union whatever comes when, and erased text stays gone."""

import io
import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from vault_records import begin, form_ref, keep, sealed

from hrdoc.crypto.owner import OwnerKeys
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.ids import RecordId, is_founder, is_record_id
from hrdoc.records.reach import Link
from hrdoc.records.revision import Claims, State
from hrdoc.signed.revision import Revision, seal
from hrdoc.vault.errors import RevisionNotKept, VaultDamaged
from hrdoc.vault.revisions import Stored
from hrdoc.vault.vault import Vault

Fields = dict[str, Json]


def told(vault: Vault) -> list[object]:
    """Everything the vault says about its sealed records."""
    found: list[object] = [vault.revisions.kinds(), list(vault.revisions.links())]
    for record in vault.revisions.records():
        found.append(vault.revisions.standing(record))
        found += [revision.compact() for revision in vault.revisions.of(record)]
        found += vault.revisions.nodes(record)
    found += vault.revisions.summaries()
    return [*found, list(vault.index.files_named()), sorted(vault.revisions.erased())]


# --- drafts ---------------------------------------------------------------------------------


def test_a_draft_is_kept_as_it_was_written(vault: Vault) -> None:
    fields: Fields = {"title": "پرونده", "note": None, "list": [1, {"a": True}]}
    record = begin(vault, "case", fields)
    draft = vault.drafts.get(record)
    assert draft is not None
    assert (draft.record, draft.kind, draft.parents) == (record, "case", ())
    assert (draft.fields, draft.form) == (fields, form_ref("case"))
    vault.drafts.put(record, {"title": "b"}, parents=["b" * 64, "a" * 64], form=form_ref("case"))
    after = vault.drafts.get(record)
    assert after is not None
    assert (after.fields, after.parents) == ({"title": "b"}, ("a" * 64, "b" * 64))


def test_a_record_of_ours_is_founded_by_a_key_only_we_have(vault: Vault) -> None:
    record = begin(vault, "case", {})
    public = vault.record_key(record).public_key().public_bytes_raw()
    assert is_record_id(record)
    assert is_founder(record, public)
    assert vault.founds(record)
    other = OwnerKeys(b"x" * 32)
    assert vault.record_key(record) != other.amendment_key(record)


def test_drafts_come_in_the_order_they_were_begun(vault: Vault) -> None:
    records = [begin(vault, "case", {"title": str(number)}) for number in range(5)]
    vault.drafts.put(records[0], {"title": "again"}, parents=[], form=form_ref("case"))
    assert list(vault.drafts.ids()) == records


def test_a_discarded_draft_takes_a_record_never_sealed_with_it(vault: Vault) -> None:
    record = begin(vault, "case", {"title": "x"})
    assert vault.drafts.discard(record)
    assert vault.drafts.get(record) is None
    assert vault.revisions.kind(record) is None
    assert not vault.drafts.discard(record)
    kept = keep(vault, "case", {"title": "y"})
    vault.drafts.put(kept.record, {}, parents=[kept.name], form=form_ref("case"))
    vault.drafts.discard(kept.record)
    assert vault.revisions.kind(kept.record) == "case"
    assert vault.founds(kept.record)


def test_a_draft_of_a_record_nobody_knows_is_a_bug(vault: Vault) -> None:
    with pytest.raises(KeyError):
        vault.drafts.put(RecordId("x"), {}, parents=[], form=form_ref("case"))


# --- union ----------------------------------------------------------------------------------


def test_a_sealed_revision_is_read_back_with_all_it_discloses(vault: Vault) -> None:
    revision = keep(vault, "case", {"title": "A case"})
    assert vault.revisions.get(revision.name) == revision
    assert vault.revisions.head(revision.record) == revision
    assert vault.revisions.kind(revision.record) == "case"
    (summary,) = vault.revisions.summaries()
    assert (summary.title, summary.is_sealed, summary.is_drafted) == ("A case", True, False)


def test_putting_twice_is_putting_once(vault: Vault) -> None:
    record = begin(vault, "case", {"title": "x"})
    revision = sealed(vault, record, {"title": "x"})
    count = len(revision.sdjwt.disclosures)
    assert vault.revisions.put(revision) == Stored(True, count, 0)
    before = told(vault)
    assert vault.revisions.put(revision) == Stored(False, 0, 0)
    assert told(vault) == before


def test_disclosures_come_together_from_several_imports(vault: Vault) -> None:
    record = begin(vault, "case", {})
    whole = sealed(vault, record, {"title": "x"})
    closed = whole.reduced(lambda _: False)
    titled = whole.reduced(lambda path: path == ("fields", "title"))
    assert vault.revisions.put(closed).disclosures_added == 0
    assert vault.revisions.put(titled).disclosures_added == 1
    assert vault.revisions.get(whole.name).values()["title"] == "x"
    assert vault.revisions.get(whole.name).author is None
    vault.revisions.put(whole)
    assert vault.revisions.get(whole.name).author is not None


def test_a_revision_nobody_put_is_said_so(vault: Vault) -> None:
    with pytest.raises(RevisionNotKept):
        vault.revisions.get("0" * 64)  # type: ignore[arg-type]
    with pytest.raises(RevisionNotKept):
        vault.revisions.accept("0" * 64)  # type: ignore[arg-type]
    assert vault.revisions.head(RecordId("x")) is None
    assert vault.revisions.kind(RecordId("x")) is None


def test_a_row_that_was_changed_is_damage(vault: Vault) -> None:
    one = keep(vault, "case", {"title": "x"})
    two = keep(vault, "case", {"title": "y"})
    vault.database.execute(
        "UPDATE revision SET signed = (SELECT signed FROM revision WHERE name = ?) WHERE name = ?",
        (two.name, one.name),
    )
    with pytest.raises(VaultDamaged):
        vault.revisions.get(one.name)


def test_a_stranger_who_amends_changes_nothing_until_accepted(
    new_vault: Callable[[str], Vault],
) -> None:
    ours, theirs = new_vault("ours"), new_vault("theirs")
    mine = keep(ours, "testimony", {"title": "What I said"})
    theirs.revisions.put(mine)
    child = sealed(theirs, mine.record, {"title": "What they say"}, mine.name, kind="testimony")
    assert not child.is_founder
    before = ours.revisions.summaries()
    ours.revisions.put(child)
    head = ours.revisions.head(mine.record)
    assert head == mine
    assert ours.revisions.summaries() == before
    assert ours.revisions.standing(mine.record).amendments == (child.name,)
    ours.revisions.accept(child.name)
    assert ours.revisions.is_accepted(child.name)
    assert ours.revisions.head(mine.record) == child


def test_of_two_signatures_over_one_text_the_same_is_kept_in_any_order(
    new_vault: Callable[[str], Vault],
) -> None:
    source = new_vault("source")
    revision = keep(source, "case", {"title": "x"})
    twin = replace(
        revision, sdjwt=replace(revision.sdjwt, signed=revision.sdjwt.signed[:-4] + b"AAAA")
    )
    lesser = min(revision.sdjwt.signed, twin.sdjwt.signed)
    signed = []
    for number, order in enumerate(([revision, twin], [twin, revision])):
        vault = new_vault(str(number))
        vault.index.ensure(revision.record, "case")
        vault.revisions._insert(order[0], accepted=False, closed=False)
        vault.revisions._keep_lesser(order[1])
        row = vault.database.row("SELECT signed FROM revision")
        assert row is not None
        signed.append(row[0])
    assert signed == [lesser, lesser]


NUMBERS = itertools.count()
OPENED = st.sets(st.sampled_from(["title", "summary", "author", "all", "none"]), min_size=1)


def variants(revision: Revision, opened: set[str]) -> list[Revision]:
    """The same revision as several bundles would bring it."""
    cut: dict[str, Callable[[tuple[str, ...]], bool]] = {
        "title": lambda path: path[:2] == ("fields", "title"),
        "summary": lambda path: path[:2] == ("fields", "summary"),
        "author": lambda path: path == ("author",),
        "none": lambda _: False,
        "all": lambda _: True,
    }
    return [revision.reduced(cut[name]) for name in sorted(opened)]


def history(vaults: Sequence[Vault], forks: Sequence[tuple[int, int]]) -> list[Revision]:
    """A record founded in the first vault and continued, amended and withdrawn in all of them."""
    founder = vaults[0]
    record = begin(founder, "case", {})
    made = [sealed(founder, record, {"title": "first", "summary": "s"})]
    for number, (who, parent) in enumerate(forks):
        vault = vaults[who % len(vaults)]
        made.append(
            seal(
                form=shipped.form("case"),
                fields={"title": f"revision {number}", "summary": None},
                claims=Claims(
                    "case",
                    record,
                    form_ref("case"),
                    (made[parent % len(made)].name,),
                    State.WITHDRAWN if number == 4 else State.ACTIVE,
                ),
                key=vault.record_key(record),
                author=vault.keys.identity,
                claimed_at=None,
            )
        )
    return made


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    forks=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9)), max_size=5),
    opened=st.lists(OPENED, min_size=6, max_size=6),
    erased=st.sets(st.integers(0, 5), max_size=2),
    data=st.data(),
)
def test_any_order_of_imports_and_erasures_gives_the_same_vault(
    new_vault: Callable[[str], Vault],
    forks: list[tuple[int, int]],
    opened: list[set[str]],
    erased: set[int],
    data: st.DataObject,
) -> None:
    names = [str(next(NUMBERS)) for _ in range(4)]
    writers = [new_vault(name) for name in names[:2]]
    made = history(writers, forks)
    arriving = [
        variant
        for revision, choice in zip(made, opened, strict=False)
        for variant in variants(revision, choice)
    ]
    gone = [made[number].name for number in sorted(erased) if number < len(made)]
    results = []
    for name in names[2:]:
        reader = new_vault(name)
        for step in data.draw(st.permutations([*arriving, *arriving[:3], *gone])):
            if isinstance(step, Revision):
                reader.revisions.put(step)
            else:
                reader.revisions.erase(step)
        results.append(told(reader))
        reader.close()
    for vault in writers:
        vault.close()
    assert results[0] == results[1]


# --- erasure --------------------------------------------------------------------------------


def test_erased_text_is_gone_and_does_not_come_back(vault: Vault) -> None:
    revision = keep(vault, "testimony", {"title": "Said in fear"})
    count = len(revision.sdjwt.disclosures)
    assert vault.revisions.erase(revision.name) == count
    left = vault.revisions.get(revision.name)
    assert left.compact() == revision.signed_part()
    assert vault.revisions.put(revision) == Stored(False, 0, count, erased=True)
    assert vault.revisions.get(revision.name).values()["title"] is None
    assert vault.revisions.erased() == {revision.name}
    (summary,) = vault.revisions.summaries()
    assert summary.title == ""


def test_a_name_can_be_erased_before_it_arrives(new_vault: Callable[[str], Vault]) -> None:
    one, other = new_vault("one"), new_vault("other")
    revision = keep(one, "case", {"title": "x"})
    assert other.revisions.erase(revision.name) == 0
    stored = other.revisions.put(revision)
    assert (stored.new, stored.disclosures_refused > 0) == (True, True)
    assert other.revisions.get(revision.name).compact() == revision.signed_part()


def test_erasing_one_revision_leaves_the_others(vault: Vault) -> None:
    first = keep(vault, "case", {"title": "one"})
    second = sealed(vault, first.record, {"title": "two"}, first.name)
    vault.revisions.put(second)
    vault.revisions.erase(first.name)
    assert vault.revisions.head(first.record) == second
    assert not vault.revisions.standing(first.record).incomplete


# --- links and files ------------------------------------------------------------------------


def test_links_are_those_of_the_heads(vault: Vault) -> None:
    case = keep(vault, "case", {"title": "c"})
    other = keep(vault, "case", {"title": "d"})
    first = keep(vault, "testimony", {"title": "t", "case": case.record})
    assert list(vault.revisions.links()) == [Link(first.record, "testimony", "case", case.record)]
    vault.revisions.put(
        sealed(vault, first.record, {"case": other.record}, first.name, kind="testimony")
    )
    assert [link.target for link in vault.revisions.links()] == [other.record]
    assert list(vault.revisions.paths_to(other.record)) == ["case"]
    assert list(vault.index.sources_of(case.record)) == []


def test_links_follow_what_is_disclosed(new_vault: Callable[[str], Vault]) -> None:
    one, other = new_vault("one"), new_vault("other")
    case = keep(one, "case", {"title": "c"})
    said = keep(one, "testimony", {"title": "t", "case": case.record})
    other.revisions.put(said.reduced(lambda _: False))
    assert list(other.revisions.links()) == []
    other.revisions.put(said)
    assert [link.target for link in other.revisions.links()] == [case.record]


def test_links_of_drafts_are_given_when_asked_for(vault: Vault) -> None:
    case = keep(vault, "case", {"title": "c"})
    draft = begin(vault, "testimony", {"case": case.record})
    assert list(vault.revisions.links()) == []
    assert [link.source for link in vault.revisions.links(drafts=True)] == [draft]
    assert list(vault.index.sources_of(case.record)) == [draft]


def test_a_file_is_in_use_while_any_revision_or_draft_names_it(vault: Vault) -> None:
    stored = vault.files.take_in(io.BytesIO(b"photo"))
    reference: Json = {"sha256": stored.sha256, "size": 5, "media_type": None, "name": None}
    record = begin(vault, "evidence", {"file": reference})
    assert vault.index.records_naming(stored.sha256)
    revision = sealed(vault, record, {"file": reference}, kind="evidence")
    vault.revisions.put(revision)
    vault.drafts.discard(record)
    assert list(vault.index.files_named()) == [(stored.sha256, record)]
    vault.revisions.erase(revision.name)
    assert not vault.index.records_naming(stored.sha256)


# --- the small stores -----------------------------------------------------------------------


def test_a_definition_is_found_by_its_hash(vault: Vault) -> None:
    form = shipped.form("case")
    assert vault.definitions.put(form.definition) == form.sha256
    vault.definitions.put(form.definition)
    assert vault.definitions.get(form.sha256) == form.definition
    assert vault.definitions.get("0" * 64) is None
    assert list(vault.definitions.all()) == [form.sha256]
    assert list(vault.definitions.damaged()) == []
