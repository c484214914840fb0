"""Attacks on an earlier draft of the format that end at a single revision, each as a test."""

import hashlib
from collections import Counter

import pytest
from revision_samples import (
    AUTHOR_KEY,
    FIELDS,
    RECORD,
    RECORD_KEY,
    key_of,
    sealed,
)
from sdjwt_writer import Draft, b64url, compact_json, write_testimony

from hrdoc.crypto import base64url
from hrdoc.crypto.ed25519 import public_bytes
from hrdoc.records import shipped
from hrdoc.records.consent import parse_grant
from hrdoc.records.ids import record_id_of
from hrdoc.records.revision import Claims, FormRef, State
from hrdoc.signed.errors import RevisionInvalid
from hrdoc.signed.revision import Revision, merge, seal, verify_revision


def rule_of(compact: bytes) -> object:
    with pytest.raises(RevisionInvalid) as caught:
        verify_revision(compact)
    return caught.value.fields["rule"]


def told(revision: Revision) -> bytes:
    signed, *disclosures = revision.compact().rstrip(b"~").split(b"~")
    parts = [base64url.decode(part) for part in signed.split(b".")[:2]]
    return b"\n".join(parts + [base64url.decode(each) for each in disclosures])


def test_one_signature_cannot_tell_two_stories_in_one_slot() -> None:
    def change(draft: Draft) -> None:
        first, second = draft.withheld("Colonel X"), draft.withheld("Judge Y")
        draft.payload["fields"]["who"] = {"_sd": first["_sd"] + second["_sd"]}

    assert rule_of(write_testimony(change).compact()) == "slot"


def test_two_disclosures_shown_one_at_a_time_do_not_verify_either() -> None:
    stories = [compact_json(["A" * 22, "v", name]) for name in ("Colonel X", "Judge Y")]
    disclosures = [b64url(story).encode() for story in stories]
    digests = [b64url(hashlib.sha256(each).digest()) for each in disclosures]
    draft = write_testimony()
    draft.payload["fields"]["who"] = {"_sd": digests}
    signed = draft.signed()

    for each in disclosures:
        assert rule_of(signed + b"~" + each + b"~") == "slot"


def test_a_withheld_element_keeps_its_place_and_its_number() -> None:
    part = sealed().reduced(lambda path: path != ("fields", "paragraphs", "1"))

    assert part.values()["paragraphs"] == [{"text": "one"}, None, {"text": "three"}]


def test_a_record_id_tells_no_time_and_only_its_founder_can_found_it() -> None:
    stranger = key_of("stranger")
    founding = sealed(key=stranger)

    assert founding.parents == ()
    assert founding.record == RECORD
    assert not founding.is_founder
    assert record_id_of(public_bytes(stranger)) != RECORD


def test_without_author_and_time_two_testimonies_of_one_documenter_share_nothing() -> None:
    first, second = sealed({"title": "a"}), write_testimony()
    hidden = [
        each.reduced(lambda path: path[0] == "fields")
        for each in (first, verify_revision(second.compact()))
    ]

    assert {each.author for each in hidden} == {None}
    assert public_bytes(AUTHOR_KEY).hex() not in told(hidden[0]).hex()
    assert b64url(public_bytes(AUTHOR_KEY)).encode() not in told(hidden[0])
    assert hidden[0].key != hidden[1].key


def test_the_key_of_a_record_does_not_link_to_its_author() -> None:
    assert public_bytes(RECORD_KEY) != public_bytes(AUTHOR_KEY)
    bare = sealed().reduced(lambda _: False)
    assert bare.key == public_bytes(RECORD_KEY)
    assert bare.author is None


def test_a_person_is_a_handle_and_the_id_behind_it_is_a_slot_of_its_own() -> None:
    person = "01234567-89ab-8def-8123-456789abcdef"
    whole = sealed({"acts": [{"victims": [{"handle": "V1", "person": person}]}]})
    part = whole.reduced(lambda path: path[-1] != "person")

    assert part.values()["acts"] == [{"victims": [{"handle": "V1", "person": None}]}]
    assert b"01234567" not in told(part)


def test_an_ancestor_travels_without_the_name_that_a_later_revision_removed() -> None:
    old = sealed({"title": "Parvin saw it"})
    new = sealed({"title": "A neighbour saw it"}, parents=[old.name])
    ancestor = verify_revision(old.signed_part())

    assert new.parents == (ancestor.name,)
    assert b"Parvin" in told(old)
    assert b"Parvin" not in told(ancestor)
    assert b"Parvin" not in told(new)


def test_a_revision_without_any_text_still_shows_its_state_and_parents() -> None:
    withdrawn = sealed(parents=["a" * 64], state=State.WITHDRAWN)
    bare = verify_revision(withdrawn.signed_part())

    assert bare.state == State.WITHDRAWN
    assert bare.parents == ("a" * 64,)


def test_the_source_of_a_redacted_file_can_be_withheld_while_the_file_is_named() -> None:
    part = sealed().reduced(lambda path: path != ("fields", "file", "sha256"))

    assert part.values()["file"] == {
        "sha256": None,
        "size": 7,
        "media_type": "image/png",
        "name": "a.png",
    }
    assert b"5a5a5a5a" not in told(part)


def test_opening_the_redacted_slot_later_proves_the_cut() -> None:
    original = sealed()
    path = ("fields", "paragraphs", "1")
    digest = {p: slot.digest for p, slot in original.slots()}[path]
    redacted = sealed(
        {"paragraphs": [{"text": "one"}, {"text": "[cut]"}], "redacts": digest},
        key=key_of("redactor"),
        parents=[original.name],
    )
    withheld = original.reduced(lambda each: each != path)

    assert [slot.digest for slot in withheld.withheld()] == [redacted.values()["redacts"]]
    opened = merge(withheld, original)
    assert opened.values()["paragraphs"] == FIELDS["paragraphs"]


def test_every_text_that_is_shown_is_tied_to_the_signature_by_a_digest() -> None:
    revision = sealed()

    for path, slot in revision.slots():
        assert slot.disclosure is not None, path
        assert slot.digest == b64url(hashlib.sha256(slot.disclosure).digest())


def sealed_consent(covers: list[str]) -> Revision:
    form = shipped.form("consent")
    grants = [
        {"purpose": purpose, "recipient": "court", "identity": "I1", "scope": "all", "until": None}
        for purpose in ("P8", "P9")
    ]
    return seal(
        form=form,
        fields=form.check({"covers": [*covers], "grants": [*grants]}),
        claims=Claims("consent", RECORD, FormRef(form.id, form.version, form.sha256)),
        key=RECORD_KEY,
        author=AUTHOR_KEY,
        claimed_at=None,
    )


def test_a_grant_is_one_slot_whose_limits_cannot_be_withheld_apart_from_it() -> None:
    whole = sealed_consent([RECORD])
    second = ("fields", "grants", "1")
    part = whole.reduced(lambda path: path != second)

    assert "fields.grants.1" in whole.slot_paths()
    assert not [path for path in whole.slot_paths() if path.startswith("fields.grants.1.")]
    grants = part.values()["grants"]
    assert isinstance(grants, list)
    assert parse_grant(grants[0]).purpose == "P8"
    assert grants[1] is None
    assert b'"P9"' not in told(part)


def test_each_revision_says_who_vouches_for_it_so_a_new_key_stands_out() -> None:
    usual, minted = sealed(), sealed(author=key_of("doc-07"))

    assert usual.author is not None
    assert minted.author is not None
    assert usual.author.key != minted.author.key


def test_an_author_cannot_be_moved_to_another_record_or_key() -> None:
    donor, receiver = sealed(), write_testimony()
    author = next(slot for path, slot in donor.slots() if path == ("author",))
    receiver.payload["author"] = {"_sd": [author.digest]}

    assert author.disclosure is not None
    assert rule_of(receiver.signed() + b"~" + author.disclosure + b"~") == "author"


def test_a_record_from_the_future_holds_because_no_clock_is_asked() -> None:
    def change(draft: Draft) -> None:
        draft.disclosures.pop()
        draft.payload["claimed_at"] = draft.slot("9999-12-31T23:59:60.5+14:00")

    assert verify_revision(write_testimony(change).compact()).claimed_at is not None


@pytest.mark.parametrize("claim", ["iat", "nbf", "exp", "iss", "sub", "cnf", "vct", "status"])
def test_a_registered_claim_that_an_outside_library_would_obey_is_refused(claim: str) -> None:
    def change(draft: Draft) -> None:
        draft.payload[claim] = 1

    assert rule_of(write_testimony(change).compact()) == "members"


def test_salts_are_fresh_for_every_slot_of_every_revision() -> None:
    salts: Counter[bytes] = Counter()
    for _ in range(3):
        for disclosure in sealed().sdjwt.disclosures.values():
            salts[base64url.decode(disclosure)[2:24]] += 1

    assert set(salts.values()) == {1}


def test_an_unchanged_value_has_another_digest_in_the_next_revision() -> None:
    first = sealed()
    second = sealed(parents=[first.name])

    assert first.values() == second.values()
    digests = [{slot.digest for _, slot in each.slots()} for each in (first, second)]
    assert not digests[0] & digests[1]


def test_a_signature_made_twice_gives_one_revision_in_either_order() -> None:
    # The holder of the key can sign one text in two ways; both name the same revision.
    whole = sealed()
    other = Revision(
        **{name: getattr(whole, name) for name in Revision.__slots__ if name != "sdjwt"},
        sdjwt=type(whole.sdjwt)(
            whole.sdjwt.name,
            whole.sdjwt.key,
            whole.sdjwt.signed[:-4] + b"AAAA",
            whole.sdjwt.payload,
            whole.sdjwt.disclosures,
        ),
    )

    assert merge(whole, other).compact() == merge(other, whole).compact()


def test_two_disclosures_that_cannot_stand_together_are_refused_when_they_meet() -> None:
    draft = write_testimony()
    shared = draft.withheld("shared")
    slots = [draft.slot({"a": shared}), draft.slot({"b": shared})]
    one, two = draft.disclosures[-2:]
    draft.payload["fields"] |= {"one": slots[0], "two": slots[1]}
    signed = draft.signed()
    first, second = (verify_revision(signed + b"~" + each + b"~") for each in (one, two))

    for pair in ((first, second), (second, first)):
        with pytest.raises(RevisionInvalid) as caught:
            merge(*pair)
        assert caught.value.fields["rule"] == "digest-repeated"


@pytest.mark.parametrize("covered", [0, 1])
def test_a_consent_shows_one_covered_record_without_the_other(covered: int) -> None:
    ids = [record_id_of(bytes([n]) * 32) for n in (1, 2)]
    other = ("fields", "covers", str(1 - covered))
    part = sealed_consent([*ids]).reduced(lambda path: path != other)

    assert part.values()["covers"] == [
        each if place == covered else None for place, each in enumerate(ids)
    ]
    assert ids[1 - covered].encode() not in told(part)
