"""A consent taken down before the witness was named is theirs once they are."""

from typing import Any

from casebook_making import Person, World
from consent_making import Consenting, record_consent

from hrdoc.casebook.badges import badges
from hrdoc.casebook.consent_margin import consent_margin
from hrdoc.casebook.consenting import (
    PURPOSES,
    Recipient,
    keep_consent,
    seal_consent,
)
from hrdoc.casebook.glance import Shape, consent_at_a_glance
from hrdoc.casebook.mentioning import begin_person, free_pseudonym
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.recording import add_record, edit_record, seal_records, seal_testimony
from hrdoc.records.ids import RecordId

LAWYER = Recipient("lawyer")


def agreed() -> Consenting:
    """A ready consent: to a lawyer, under a pseudonym."""
    return Consenting(
        "pseudonym",
        language="fa",
        title="Consent",
        sentence="آنچه گفتم …",
        recipient=LAWYER,
        purpose=PURPOSES["lawyer"][0],
        date="۲۹ آبان ۱۴۰۵",
    )


def told(owner: Person) -> RecordId:
    """A sealed testimony of nobody in particular."""
    paragraphs: Any = [{"text": "first words", "lang": "fa"}]
    record: RecordId = owner.add("testimony", title="Told", paragraphs=paragraphs)
    return record


def person(owner: Person, pseudonym: str = "Calm River") -> RecordId:
    return begin_person(owner.book, role="direct-witness", name="", lang=None, pseudonym=pseudonym)


def says(owner: Person, record: RecordId) -> Any:
    return open_record(owner.book, record).fields


def test_a_consent_becomes_that_of_the_witness_the_testimony_is_sealed_with(world: World) -> None:
    doc = world["doc"]
    testimony = told(doc)
    consent = record_consent(doc.book, testimony, agreed())
    assert says(doc, consent).get("person") is None
    witness = person(doc)
    edit_record(doc.book, testimony, {"person": witness})
    sealed = {each.record for each in seal_testimony(doc.book, testimony)}
    assert sealed == {testimony, witness, consent}
    assert says(doc, consent)["person"] == witness
    assert consent_at_a_glance(doc.book, testimony).shape is Shape.PSEUDONYM
    assert badges(doc.book, [witness])[witness].shape is Shape.PSEUDONYM


def test_the_page_of_a_witness_tells_what_covers_their_words_before_it_is_sealed(
    world: World,
) -> None:
    doc = world["doc"]
    testimony, witness = told(doc), person(doc)
    consent = record_consent(doc.book, testimony, agreed())
    assert consent_margin(doc.book, witness).glance.shape is Shape.NONE
    edit_record(doc.book, testimony, {"person": witness})
    glance = consent_margin(doc.book, witness).glance
    assert ([each.record for each in glance.consents], glance.shape) == (
        [consent],
        Shape.PSEUDONYM,
    )


def test_a_consent_that_covers_the_words_of_somebody_else_names_nobody(world: World) -> None:
    doc = world["doc"]
    other, witness = person(doc, "Tall Fern"), person(doc)
    first, second = told(doc), told(doc)
    edit_record(doc.book, second, {"person": other})
    consent = record_consent(doc.book, first, agreed())
    edit_record(doc.book, consent, {"covers": [first, second]})
    seal_records(doc.book, [consent, second])
    edit_record(doc.book, first, {"person": witness})
    assert consent not in {each.record for each in seal_testimony(doc.book, first)}
    assert says(doc, consent).get("person") is None


def test_a_consent_that_names_somebody_stays_theirs(world: World) -> None:
    doc = world["doc"]
    testimony, other, witness = told(doc), person(doc, "Tall Fern"), person(doc)
    consent = doc.add("consent", person=other, covers=[testimony])
    edit_record(doc.book, testimony, {"person": witness})
    seal_testimony(doc.book, testimony)
    assert says(doc, consent)["person"] == other
    assert consent_margin(doc.book, witness).glance.shape is Shape.NONE


def test_a_consent_begun_before_the_witness_was_named_is_sealed_as_theirs(world: World) -> None:
    doc = world["doc"]
    testimony = add_record(doc.book, "testimony", {"title": "Told"})
    consent = keep_consent(doc.book, testimony, {"title": "Consent"})
    witness = person(doc)
    edit_record(doc.book, testimony, {"person": witness})
    seal_consent(doc.book, consent)
    assert says(doc, consent)["person"] == witness


def test_a_pseudonym_is_offered_that_nobody_has(world: World) -> None:
    doc = world["doc"]
    person(doc, "Calm River")
    assert free_pseudonym(doc.book, ["Calm River", "Tall Fern"]) == "Tall Fern"
    assert free_pseudonym(doc.book, ["Calm River"]) not in {"", "Calm River"}
