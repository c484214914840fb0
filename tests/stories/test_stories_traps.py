"""The traps a hostile sender sets, or a careless one walks into; each test is named by its trap."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_making import (
    IMAGE,
    WEAK,
    MovingClock,
    Person,
    World,
    account,
    bytes_of,
    grant,
    holds,
    leaving,
)

from hrdoc.casebook.accepting import accept_revision
from hrdoc.casebook.book import form_ref
from hrdoc.casebook.errors import NoSuchRevision, SenderUnknown
from hrdoc.casebook.exporting import to_passphrase, write_export
from hrdoc.casebook.reading import show_record
from hrdoc.casebook.recording import erase_record, withdraw_record
from hrdoc.casebook.verifying import keys_of_passphrase, verified
from hrdoc.crypto import ed25519
from hrdoc.crypto.sdjwt import compose
from hrdoc.records import shipped
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId
from hrdoc.records.journal import folder
from hrdoc.records.revision import Claims, State
from hrdoc.signed.errors import RevisionInvalid
from hrdoc.signed.revision import seal, verify_revision
from hrdoc.vault.vault import create, open_vault

PUBLIC = Party("public")
LAWYER = Party("lawyer")


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    made = World(tmp_path, clock, doc="organisation", lawyer="lawyer", other="organisation")
    yield made
    made.close()


def texts(person: Person, testimony: RecordId) -> list[str]:
    """The paragraphs of a testimony as one vault reads it."""
    paragraphs = show_record(person.book, testimony).fields["paragraphs"]
    assert isinstance(paragraphs, list)
    return [str(each["text"]) for each in paragraphs if isinstance(each, dict)]


# --- hostile children -------------------------------------------------------------------------


@pytest.mark.parametrize("state", [State.ACTIVE, State.WITHDRAWN])
@pytest.mark.parametrize("names_the_head", [True, False])
@pytest.mark.parametrize("known", [True, False])
def test_a_hostile_child_revision_of_somebodys_testimony_does_not_become_its_text(
    world: World, state: State, names_the_head: bool, known: bool
) -> None:
    doc = world["doc"]
    hostile = world["lawyer"] if known else world.stranger("stranger")
    if not known:
        hostile.trust(doc)
    made = account(doc, grant(), grant("public"))
    hostile.take(doc.write(doc.plan(made.case, PUBLIC)))
    vault = hostile.book.vault
    form = shipped.form("testimony")
    head = vault.revisions.standing(made.testimony).heads
    child = seal(
        form=form,
        fields={"title": "I lied", "paragraphs": [{"text": "nothing happened"}]},
        claims=Claims(
            "testimony", made.testimony, form_ref(form), head if names_the_head else (), state
        ),
        key=vault.record_key(made.testimony),
        author=vault.keys.identity,
        claimed_at=None,
    )
    vault.revisions.put(child, accepted=True)
    sent = hostile.write(hostile.plan(made.testimony, PUBLIC))
    if not known:
        with pytest.raises(SenderUnknown):
            doc.take(sent)
    imported = doc.take(sent, accept_unknown=True)
    shown = show_record(doc.book, made.testimony)
    assert texts(doc, made.testimony) == ["first words", "second words"]
    assert shown.state == "sealed"
    assert not shown.conflict
    assert imported.amendments == (made.testimony,)
    assert shown.amendments == (child.name,)


def test_an_accepted_amendment_becomes_the_text_and_takes_back_what_it_removed(
    world: World,
) -> None:
    doc, lawyer, other = world["doc"], world["lawyer"], world["other"]
    made = account(doc, grant(), grant("organisation"), title="Told by مریم احمدی")
    lawyer.take(doc.send(made.case, lawyer))
    lawyer.edit(made.testimony, title="Told", paragraphs=[{"text": "first words"}])
    assert show_record(lawyer.book, made.testimony).fields["title"] == "Told"
    doc.take(lawyer.write(lawyer.plan(made.case, LAWYER)))
    with pytest.raises(NoSuchRevision):
        accept_revision(
            doc.book, made.case, doc.book.vault.revisions.standing(made.testimony).amendments[0]
        )
    accept_revision(
        doc.book, made.testimony, doc.book.vault.revisions.standing(made.testimony).amendments[0]
    )
    assert texts(doc, made.testimony) == ["first words"]
    path = doc.send(made.case, other)
    data = bytes_of(path, other)
    assert not holds(data, "احمدی")
    assert not holds(data, "second words")
    assert holds(data, "first words")
    other.take(path)


# --- names that were removed --------------------------------------------------------------------


@pytest.mark.parametrize("history", [False, True])
def test_a_name_sealed_and_later_removed_is_in_no_byte_of_a_new_export(
    world: World, history: bool
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(identity="I3"), title="What مریم احمدی told")
    doc.edit(made.testimony, title="What she told")
    doc.edit(made.case, title="The case of مریم احمدی")
    doc.edit(made.case, title="The case of a teacher")
    doc.edit(made.person, names=[{"text": "another name", "lang": "en"}])
    for identity in ("I1", "I3"):
        path = doc.send(made.case, lawyer, identity=identity, history=history)
        data = bytes_of(path, lawyer)
        assert not holds(data, "مریم")
        assert not holds(data, "احمدی")
        lawyer.take(path)


def test_an_earlier_text_with_a_closed_place_leaves_as_its_signature_alone(world: World) -> None:
    """Who is responsible for a case never leaves, not even that nobody is."""
    doc, lawyer = world["doc"], world["lawyer"]
    case = doc.add("case", title="An early title")
    doc.edit(case, title="A late title")
    path = doc.send(case, lawyer, history=True)
    assert not holds(bytes_of(path, lawyer), "An early title")
    lawyer.take(path)
    assert len(show_record(lawyer.book, case).revisions) == 2


def test_history_does_not_bring_back_what_an_earlier_text_said_delicately(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    case = doc.add("case", title="A case", place="the house at the corner")
    doc.edit(case, place=None)
    path = doc.send(case, lawyer, history=True)
    assert not holds(bytes_of(path, lawyer), "the house at the corner")


# --- reach --------------------------------------------------------------------------------------


def test_a_person_in_two_cases_does_not_drag_the_second_case_out(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    second = doc.add("case", title="The second case")
    told = doc.add(
        "testimony",
        title="Told elsewhere",
        case=second,
        person=made.person,
        paragraphs=[{"text": "other words"}],
    )
    doc.edit(made.consent, covers=[made.testimony, told])
    evidence = doc.attach(told)
    plan = doc.plan(made.case, LAWYER)
    assert leaving(plan) == {made.case, made.testimony, made.person, made.consent}
    data = bytes_of(doc.write(plan))
    for record in (second, told, evidence):
        assert record.encode() not in data
    assert not holds(data, "The second case")


# --- slots --------------------------------------------------------------------------------------


def test_a_withheld_first_paragraph_leaves_the_second_its_number(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc)
    lawyer.take(doc.send(made.case, lawyer, withhold=frozenset({"paragraphs.0"})))
    shown = show_record(lawyer.book, made.testimony)
    assert "fields.paragraphs.0" in shown.withheld
    paragraphs = shown.fields["paragraphs"]
    assert isinstance(paragraphs, list)
    assert paragraphs[0] is None
    assert texts(lawyer, made.testimony) == ["second words"]


def test_two_disclosures_cannot_tell_two_stories(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made, other = account(doc), account(doc, title="Another story")
    one = doc.book.vault.revisions.head(made.testimony)
    two = doc.book.vault.revisions.head(other.testimony)
    assert one
    assert two
    told = one.fields["title"].disclosure
    stranger = two.fields["title"].disclosure
    assert told
    assert stranger
    rest = [each for each in one.sdjwt.disclosures.values() if each != told]
    for disclosures in ([*rest, stranger], [*rest, told, stranger], [*rest, told, told]):
        with pytest.raises(RevisionInvalid):
            verify_revision(compose(one.sdjwt.signed, disclosures))
    lawyer.take(doc.send(made.case, lawyer, withhold=frozenset({"title"})))
    lawyer.take(doc.send(made.case, lawyer))
    assert show_record(lawyer.book, made.testimony).fields["title"] == "Told"


# --- erasure ------------------------------------------------------------------------------------


def test_an_erased_text_does_not_come_back_by_re_import(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc)
    evidence = doc.attach(made.testimony, IMAGE + b"a street at dusk")
    path = doc.send(made.case, lawyer)
    lawyer.take(path)
    assert list(lawyer.book.vault.files.all())
    for record in (made.testimony, evidence):
        erase_record(lawyer.book, record)
    assert not list(lawyer.book.vault.files.all())
    again = lawyer.take(path)
    reasons = {(each.record, each.reason) for each in again.refused}
    assert reasons == {
        (made.testimony, "erased"),
        (evidence, "erased"),
        (evidence, "erased-file"),
    }
    assert all(each.count > 0 for each in again.refused)
    assert again.files_new == 0
    assert not list(lawyer.book.vault.files.all())
    revisions = lawyer.book.vault.revisions
    assert revisions.standing(made.testimony).withdrawn
    told = [each for each in revisions.of(made.testimony) if each.is_founder]
    assert told
    assert not any(each.sdjwt.disclosures for each in told)
    data = bytes_of(lawyer.write(lawyer.plan([made.case, made.testimony, evidence], LAWYER)))
    assert not holds(data, "first words")
    assert b"a street at dusk" not in data


def test_a_withdrawal_of_consent_reaches_people_who_got_it_earlier(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc)
    lawyer.take(doc.send(made.case, lawyer))
    assert not lawyer.plan(made.case, LAWYER).refused
    withdraw_record(doc.book, made.consent)
    lawyer.take(doc.send(made.consent, lawyer))
    assert show_record(lawyer.book, made.consent).state == "withdrawn"
    assert lawyer.plan(made.case, LAWYER).refused


# --- authors ------------------------------------------------------------------------------------


def test_a_withheld_author_cannot_be_linked_across_two_bundles(world: World) -> None:
    """An organisation hands on two accounts by one documenter, the author withheld in both."""
    doc, other, lawyer = world["doc"], world["other"], world["lawyer"]
    one, two = account(doc), account(doc, name="حسین رضایی")
    other.take(doc.write(doc.plan([one.case, two.case], LAWYER)))
    quiet = frozenset({"author"})
    paths = [other.send(each.case, lawyer, withhold=quiet) for each in (one, two)]
    bundles = [bytes_of(path, lawyer) for path in paths]
    assert all(holds(data, "first words") for data in bundles)
    card = doc.book.vault.keys
    linking = [
        ed25519.public_bytes(card.identity),
        ed25519.public_bytes(card.journal),
        doc.book.vault.journal.origin.encode(),
        folder(doc.book.vault.journal.origin).encode(),
        *(each.id.encode() for each in other.book.vault.bundles.received()),
        *(each.seal.encode() for each in other.book.vault.bundles.received()),
    ]
    for data in bundles:
        for value in linking:
            assert value not in data
    # Whatever else both have in common, the exporter's bundle about something else has too.
    unrelated = account(other, name="کس دیگر")
    own = _tokens(bytes_of(other.send(unrelated.case, lawyer, withhold=quiet), lawyer))
    assert _tokens(bundles[0]) & _tokens(bundles[1]) <= own
    for path in paths:
        lawyer.take(path)
    assert show_record(lawyer.book, one.testimony).revisions[0].author is None


def _tokens(data: bytes) -> set[bytes]:
    """Everything in a bundle long enough to be a key, a hash, an id or an origin.

    Without the paths of inclusion proofs, which are inner nodes of the exporter's own tree, and the
    hash of the padding, which is that of so many zeros.
    """
    other = re.sub(rb'"path":\[[^]]*\]|[0-9a-f]{64}  data/padding|\.txt', b" ", data)
    return set(re.findall(rb"[A-Za-z0-9+/_-]{16,}", other))


def test_a_known_authors_log_travels_on_with_the_record(world: World) -> None:
    doc, other, lawyer = world["doc"], world["other"], world["lawyer"]
    made = account(doc, grant(), grant("organisation"))
    other.take(doc.send(made.case, other))
    data = bytes_of(other.send(made.case, lawyer), lawyer)
    assert folder(doc.book.vault.journal.origin).encode() in data


def test_a_withheld_time_is_not_told_by_the_journal(world: World, clock: MovingClock) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    clock.advance(-9_000_000)
    told_at = doc.book.now()
    made = account(doc)
    clock.advance(9_000_000)
    assert holds(bytes_of(doc.send(made.case, lawyer), lawyer), told_at)
    path = doc.send(made.case, lawyer, withhold=frozenset({"claimed_at"}))
    assert not holds(bytes_of(path, lawyer), told_at)
    lawyer.take(path)


def test_the_journal_names_no_file_that_is_withheld(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc)
    doc.attach(made.testimony)
    digest = next(iter(doc.book.vault.files.all())).sha256
    assert holds(bytes_of(doc.send(made.case, lawyer), lawyer), digest)
    path = doc.send(made.case, lawyer, withhold=frozenset({"file"}))
    assert not holds(bytes_of(path, lawyer), digest)
    lawyer.take(path)


# --- passphrases --------------------------------------------------------------------------------

PERSIAN = "یک کتاب کهنه در کوچه ۴۵"
ARABIC = "يك كتاب كهنه در كوچه ٤٥"


def test_a_persian_passphrase_typed_on_an_arabic_layout_opens_the_vault(
    tmp_path: Path, clock: MovingClock
) -> None:
    vault, _ = create(tmp_path / "v.vault", PERSIAN, cost=WEAK, recovery=False, clock=clock)
    vault.close()
    assert PERSIAN != ARABIC
    with open_vault(tmp_path / "v.vault", ARABIC, clock=clock) as opened:
        assert opened.vault_id == vault.vault_id


def test_a_persian_passphrase_typed_on_an_arabic_layout_opens_a_bundle(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    path = doc.folder / "closed.age"
    write_export(doc.book, doc.plan(case, PUBLIC), to_passphrase(PERSIAN), path)
    with verified(path, keys_of_passphrase(ARABIC)) as verification:
        assert verification.verified
