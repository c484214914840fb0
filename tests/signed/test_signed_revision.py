import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from revision_samples import (
    AUTHOR_KEY,
    CLAIMED_AT,
    FIELDS,
    RECORD,
    RECORD_KEY,
    TESTIMONY,
    key_of,
    sealed,
)
from sdjwt_writer import Draft, write_testimony

from hrdoc.crypto import base64url
from hrdoc.crypto.ed25519 import public_bytes
from hrdoc.ijson import Json, JsonRefused
from hrdoc.records.forms import Form
from hrdoc.records.revision import Claims, FormRef, State
from hrdoc.signed.errors import RevisionInvalid
from hrdoc.signed.revision import (
    Revision,
    WithheldSlot,
    check_form,
    check_shape,
    merge,
    read_again,
    seal,
    verify_revision,
)

texts = st.text(st.characters(min_codepoint=32, max_codepoint=0xD7FF), max_size=12)
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
handles = st.fixed_dictionaries({}, optional={"handle": plain, "person": plain})
acts = st.fixed_dictionaries({}, optional={"kind": plain, "victims": st.lists(handles, max_size=3)})
filled = st.fixed_dictionaries(
    {"person": texts},
    optional={
        "title": plain,
        "paragraphs": st.lists(plain, max_size=3),
        "acts": st.lists(acts, max_size=3),
        "unknown": plain,
    },
)


def told(revision: Revision) -> bytes:
    return b"".join(base64url.decode(each) for each in revision.sdjwt.disclosures.values())


def path_of(revision: Revision, path: str) -> str:
    return {".".join(p): slot.digest for p, slot in revision.slots()}[path]


def test_a_sealed_record_says_what_was_sealed() -> None:
    revision = verify_revision(sealed(parents=["b" * 64, "a" * 64, "b" * 64]).compact())

    assert revision.values() == FIELDS
    assert revision.record == RECORD
    assert revision.kind == "testimony"
    assert revision.form == FormRef(TESTIMONY.id, 1, TESTIMONY.sha256)
    assert revision.parents == ("a" * 64, "b" * 64)
    assert revision.state == State.ACTIVE
    assert revision.key == public_bytes(RECORD_KEY)
    assert revision.is_founder
    assert revision.author is not None
    assert revision.author.key == public_bytes(AUTHOR_KEY)
    assert revision.claimed_at == CLAIMED_AT
    assert revision.withheld() == ()
    assert revision.name == hashlib.sha256(revision.signed_part().rpartition(b".")[0]).hexdigest()


def test_every_rule_but_the_signatures_is_held_to_when_a_revision_is_read_again() -> None:
    whole = sealed()
    for compact in (
        whole.compact() + b"AA~",
        whole.compact()[:-1],
        whole.compact().replace(b"~", b"~~", 1),
        whole.compact().partition(b".")[2],
    ):
        with pytest.raises(RevisionInvalid):
            read_again(compact)


@given(filled)
def test_whatever_the_form_allows_comes_back_as_it_was_sealed(fields: dict[str, Json]) -> None:
    revision = sealed(fields)

    assert revision.values() == fields
    assert verify_revision(revision.compact()) == revision
    check_shape(revision, TESTIMONY.fields)


@given(filled, st.data())
def test_what_is_kept_stays_what_goes_is_a_place_and_merging_restores(
    fields: dict[str, Json], data: st.DataObject
) -> None:
    whole = sealed(fields)
    kept = data.draw(st.sets(st.sampled_from([path for path, _ in whole.slots()])))
    part = whole.reduced(kept.__contains__)

    assert part.name == whole.name
    assert verify_revision(part.compact()) == read_again(part.compact()) == part
    for path, slot in part.slots():
        assert slot.is_open == (path in kept)
    assert {each.path for each in part.withheld()} == {
        ".".join(path)
        for path, _ in whole.slots()
        if path not in kept and all(path[:n] in kept | {("fields",)} for n in range(1, len(path)))
    }
    other = whole.reduced(lambda path: path not in kept or path[:-1] in kept)
    assert merge(part, whole) == merge(whole, part) == whole
    assert merge(part, other) == merge(other, part)
    assert merge(part, part) == part
    check_shape(part, TESTIMONY.fields)


def test_withholding_closes_a_slot_and_everything_inside_it() -> None:
    whole = sealed()
    part = whole.reduced(lambda path: path != ("fields", "acts", "1", "victims"))

    assert part.withheld() == (
        WithheldSlot("fields.acts.1.victims", path_of(whole, "fields.acts.1.victims")),
    )
    assert b"V2" in told(whole)
    assert b'"V2"' not in told(part)
    assert part.values()["acts"] == [
        {"kind": "arrest", "victims": [{"handle": "V1", "person": None}]},
        {"kind": "beating", "victims": None},
    ]
    gone = len(whole.sdjwt.disclosures) - len(part.sdjwt.disclosures)
    assert gone == 1 + 2 + 2  # the list, its two objects, a handle in each


def test_keep_is_not_asked_about_what_is_inside_a_slot_that_goes() -> None:
    asked: list[tuple[str, ...]] = []

    def keep(path: tuple[str, ...]) -> bool:
        asked.append(path)
        return path != ("fields", "acts")

    sealed().reduced(keep)

    assert ("fields", "acts") in asked
    assert not [path for path in asked if path[:2] == ("fields", "acts") and len(path) > 2]


def test_a_withheld_first_paragraph_leaves_the_second_its_number() -> None:
    part = sealed().reduced(lambda path: path != ("fields", "paragraphs", "0"))

    assert part.values()["paragraphs"] == [None, {"text": "two"}, {"text": "three"}]
    assert [each.path for each in part.withheld()] == ["fields.paragraphs.0"]


def test_the_signed_part_alone_is_a_revision_without_a_word_of_its_text() -> None:
    whole = sealed()
    bare = verify_revision(whole.signed_part())

    assert bare.name == whole.name
    assert bare.author is None
    assert bare.claimed_at is None
    assert set(bare.values().values()) == {None}
    assert len(bare.withheld()) == len(FIELDS) + 2
    assert merge(bare, whole) == whole


def test_paths_name_every_slot_that_can_be_seen() -> None:
    paths = sealed().slot_paths()

    assert "fields.acts.1.victims.0.handle" in paths
    assert "fields.file.sha256" in paths
    assert "author" in paths
    assert "claimed_at" in paths
    assert len(paths) == len(set(paths)) == len(sealed().sdjwt.disclosures)


def test_the_order_of_disclosures_changes_nothing() -> None:
    whole = sealed()
    signed, *disclosures, _ = whole.compact().split(b"~")
    turned = verify_revision(b"~".join([signed, *reversed(disclosures), b""]))

    assert turned == whole
    assert turned.compact() == whole.compact()


def test_an_amendment_is_signed_by_another_key_and_says_so() -> None:
    amendment = sealed(key=key_of("other"))

    assert amendment.record == RECORD
    assert not amendment.is_founder
    assert amendment.author is not None


def test_two_different_revisions_do_not_merge() -> None:
    with pytest.raises(ValueError, match="two revisions"):
        merge(sealed(), sealed())


def test_claims_for_another_form_are_not_sealed() -> None:
    claims = Claims("testimony", RECORD, FormRef("test/testimony", 2, TESTIMONY.sha256))
    with pytest.raises(ValueError, match="form"):
        seal(
            form=TESTIMONY,
            fields={},
            claims=claims,
            key=RECORD_KEY,
            author=AUTHOR_KEY,
            claimed_at=None,
        )


def test_what_a_reader_would_refuse_is_not_sealed() -> None:
    with pytest.raises(JsonRefused):
        sealed({"title": "\ud800"})
    with pytest.raises(JsonRefused):
        sealed({"title": 2**53})
    with pytest.raises(RevisionInvalid):
        sealed({"title": {"_sd": ["A" * 43]}})
    with pytest.raises(RevisionInvalid):
        sealed({"un.known": 1})


def test_a_field_whose_presence_is_hidden_is_there_even_when_empty() -> None:
    revision = sealed({})

    assert revision.values() == {"person": None}
    assert [path for path in revision.slot_paths() if path.startswith("fields")] == [
        "fields.person"
    ]


def test_the_repr_of_a_revision_shows_its_record_and_nothing_else() -> None:
    assert repr(sealed()) == f"Revision(record={RECORD!r})"
    assert "title" not in repr(sealed().sdjwt)


def test_a_revision_fits_only_the_form_it_names() -> None:
    revision = sealed()
    definition = TESTIMONY.definition
    others = (
        definition + b"\n",
        definition.replace(b'kind = "testimony"', b'kind = "case"'),
        definition.replace(b"version = 1", b"version = 2"),
    )

    check_form(revision, TESTIMONY)
    for other in others:
        with pytest.raises(RevisionInvalid) as caught:
            check_form(revision, Form.parse(other))
        assert caught.value.fields["rule"] == "form"


def test_a_form_of_another_kind_is_refused_even_when_the_revision_names_it() -> None:
    event = Form.parse(TESTIMONY.definition.replace(b'kind = "testimony"', b'kind = "event"'))

    def change(draft: Draft) -> None:
        draft.payload["form"] = {"id": event.id, "version": event.version, "sha256": event.sha256}

    with pytest.raises(RevisionInvalid) as caught:
        check_form(verify_revision(write_testimony(change).compact()), event)
    assert caught.value.fields["rule"] == "form"


class TestShape:
    def shape(self, *changes: tuple[str, Json]) -> object:
        # A form of the same fields, all of them unknown, seals every value whole.
        fields = {f"x_{name}": value for name, value in changes}
        revision = sealed(fields)
        spec = {f"x_{name}": TESTIMONY.fields[name] for name, _ in changes}
        with pytest.raises(RevisionInvalid) as caught:
            check_shape(revision, spec)
        return caught.value.fields["rule"]

    def test_a_list_that_the_form_cuts_is_not_taken_whole(self) -> None:
        assert self.shape(("paragraphs", [{"text": "all in one slot"}])) == "shape"

    def test_an_object_that_the_form_cuts_is_not_taken_whole(self) -> None:
        assert self.shape(("file", {"sha256": "5a" * 32})) == "shape"

    def test_a_scalar_is_no_list(self) -> None:
        assert self.shape(("acts", "none")) == "shape"

    def test_a_hidden_presence_that_shows_is_refused(self) -> None:
        with pytest.raises(RevisionInvalid):
            check_shape(sealed({}), {"title2": TESTIMONY.fields["person"]})

    def test_a_whole_field_is_not_taken_in_slots(self) -> None:
        with pytest.raises(RevisionInvalid):
            check_shape(sealed(), {"paragraphs": TESTIMONY.fields["title"]})

    def test_a_special_answer_null_and_an_empty_list_stand_anywhere(self) -> None:
        fields: dict[str, Json] = {"acts": {"answer": "refused"}, "file": None, "paragraphs": []}
        check_shape(sealed(fields), TESTIMONY.fields)
