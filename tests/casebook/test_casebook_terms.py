"""Terms of one's own: added here, used in answers, leaving with what names them, met elsewhere."""

from pathlib import Path
from typing import Any

import pytest
from casebook_making import Person, World, account, bytes_of, holds

from hrdoc.bundle.verification import VerifiedBundle
from hrdoc.casebook.browsing import OpenBundle
from hrdoc.casebook.errors import ListFixed, NoSuchTerm, TermUnfit
from hrdoc.casebook.importing import Change
from hrdoc.casebook.indexing import index_all
from hrdoc.casebook.jobs import Control
from hrdoc.casebook.reading import show_record
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.searching import SearchRequest, search
from hrdoc.casebook.terms import (
    add_list,
    add_term,
    listing,
    rename_term,
    retire_term,
    take_in,
    vocabularies,
)
from hrdoc.casebook.verifying import keys_of_book, require_verified, verified
from hrdoc.errors import HrdocError
from hrdoc.records import shipped
from hrdoc.records.errors import UnknownVocabulary, VocabularyInvalid
from hrdoc.records.terms import define
from hrdoc.records.vocabularies import Term, Vocabulary

ACTS = "violations"


@pytest.fixture
def anna(world: World) -> Person:
    """Give a documenter."""
    return world["doc"]


@pytest.fixture
def behrouz(world: World) -> Person:
    """Give a lawyer."""
    return world["lawyer"]


def code_in(person: Person, label: str, **more: Any) -> str:
    return add_term(person.book, ACTS, {"en": label}, **more).code


def came(bundle: Path, reader: Person, name: str = ACTS) -> Vocabulary:
    with verified(bundle, keys_of_book(reader.book)) as verification:
        verified_bundle: VerifiedBundle = require_verified(verification)
        found = [
            Vocabulary.parse(verified_bundle.vocabulary(digest))
            for digest in verified_bundle.vocabularies()
        ]
    return next(each for each in found if each.id == name)


def test_a_term_of_ones_own_answers_a_field_and_nobody_elses_vault_knows_it(
    anna: Person, behrouz: Person
) -> None:
    code = code_in(anna, "Hair cut by force", broader="ASL")

    assert add_record(anna.book, "event", {"acts": [{"type": code}]})
    with pytest.raises(HrdocError):
        add_record(behrouz.book, "event", {"acts": [{"type": code}]})
    term = listing(anna.book, ACTS).vocabulary.terms[code]
    assert (term.local, term.broader, term.labels["en"]) == (True, "ASL", "Hair cut by force")
    assert code not in shipped.vocabulary(ACTS).terms
    assert list(vocabularies(behrouz.book)) == list(shipped.vocabularies())


def test_words_that_cannot_be_a_term_are_refused(anna: Person) -> None:
    before = listing(anna.book, ACTS)
    for words, reason in (
        ({}, "empty"),
        ({"en": "  "}, "empty"),
        ({"en": "x" * 201}, "long"),
        ({"en": "Dark\u202ered"}, "unfit"),
        ({"en": "Killing"}, "known"),
    ):
        with pytest.raises(TermUnfit) as refused:
            add_term(anna.book, ACTS, words)
        assert refused.value.fields["reason"] == reason
    with pytest.raises(NoSuchTerm):
        add_term(anna.book, ACTS, {"en": "Something"}, broader="moods")
    with pytest.raises(ListFixed):
        add_term(anna.book, "purposes", {"en": "Something"})
    with pytest.raises(UnknownVocabulary):
        add_term(anna.book, "moods", {"en": "Something"})
    assert listing(anna.book, ACTS) == before


def test_a_term_is_renamed_everywhere_and_its_old_words_are_gone(anna: Person) -> None:
    code = code_in(anna, "Beaten by Hassan")
    kept = list(anna.book.vault.definitions.all())
    rename_term(anna.book, ACTS, code, {"en": "Beaten by a neighbour"})

    assert listing(anna.book, ACTS).vocabulary.terms[code].labels["en"] == "Beaten by a neighbour"
    definitions = anna.book.vault.definitions
    assert not set(kept) & set(definitions.all())
    assert all(b"Hassan" not in (definitions.get(each) or b"") for each in definitions.all())


def test_a_retired_term_stays_the_answer_of_what_names_it(anna: Person) -> None:
    code = code_in(anna, "Hair cut by force")
    event = anna.add("event", title="At school", acts=[{"type": code}])
    retire_term(anna.book, ACTS, code)

    assert listing(anna.book, ACTS).vocabulary.terms[code].retired
    anna.edit(event, title="At the school")
    retire_term(anna.book, ACTS, code, retired=False)
    assert not listing(anna.book, ACTS).vocabulary.terms[code].retired
    with pytest.raises(NoSuchTerm):
        rename_term(anna.book, ACTS, "KIL", {"en": "Other"})
    with pytest.raises(NoSuchTerm):
        retire_term(anna.book, ACTS, "KIL")


def test_records_are_found_by_the_words_of_a_term_and_by_what_is_broader(anna: Person) -> None:
    code = code_in(anna, "Hair cut by force", broader="ASL")
    event = anna.add("event", title="At school", acts=[{"type": code}])

    def found(**request: Any) -> list[str]:
        index_all(anna.book)
        return [hit.record for hit in search(anna.book, SearchRequest(**request)).hits]

    assert found(text="hair") == [event]
    assert found(violation="ASL") == found(violation=code) == [event]
    rename_term(anna.book, ACTS, code, {"en": "Shaved head"})
    assert found(text="shaved") == [event]
    assert found(text="hair") == []


def test_a_bundle_takes_the_terms_it_names_openly_and_no_others(
    anna: Person, behrouz: Person
) -> None:
    named = code_in(anna, "Hair cut by force")
    code_in(anna, "Secret of Maryam")
    below = code_in(anna, "Shaved", broader=named)
    event = anna.add("event", title="At school", acts=[{"type": below}])
    bundle = anna.send(event, behrouz)

    terms = came(bundle, behrouz).terms
    assert below in terms
    assert terms[below].broader is None
    assert len(terms) == len(shipped.vocabulary(ACTS).terms) + 1
    assert b"Maryam" not in came(bundle, behrouz).definition


def test_a_term_named_only_where_it_is_withheld_stays_at_home(
    anna: Person, behrouz: Person
) -> None:
    code = add_term(anna.book, "session-types", {"en": "Hiding at Leila's"}).code
    made = account(anna, session_type=code)
    plan = anna.plan(made.case, behrouz, withhold=frozenset({"session_type"}))
    bundle = anna.write(plan, behrouz, only_covered=True)

    assert came(bundle, behrouz, "session-types") == shipped.vocabulary("session-types")
    assert not holds(bytes_of(bundle, behrouz), "Hiding at Leila's")
    assert not holds(bytes_of(bundle, behrouz), code)
    behrouz.take(bundle)
    assert listing(behrouz.book, "session-types").origins == {}

    told = anna.send(made.case, behrouz)
    assert code in came(told, behrouz, "session-types").terms
    assert holds(bytes_of(told, behrouz), "Hiding at Leila's")


def test_who_imports_a_record_reads_its_terms_before_and_after(
    anna: Person, behrouz: Person
) -> None:
    code = code_in(anna, "Hair cut by force", broader="ASL")
    event = anna.add("event", title="At school", acts=[{"type": code}])
    bundle = anna.send(event, behrouz)

    browsed = OpenBundle()
    browsed.verify(Control(), bundle, keys_of_book(behrouz.book))
    (line,) = browsed.list_records(Control())
    assert browsed.read(line).vocabularies[ACTS].terms[code].labels["en"] == "Hair cut by force"
    browsed.close()
    assert listing(behrouz.book, ACTS).origins == {}

    assert behrouz.take(bundle, preview=True).records == {event: Change.NEW}
    assert listing(behrouz.book, ACTS).origins == {}
    behrouz.take(bundle)
    known = listing(behrouz.book, ACTS)
    assert known.vocabulary.terms[code].labels["en"] == "Hair cut by force"
    assert known.vocabulary.terms[code].broader == "ASL"
    assert list(known.origins) == [code]
    assert show_record(behrouz.book, event).fields["acts"]


def test_the_report_of_a_bundle_shows_the_words_and_not_the_code(
    anna: Person, behrouz: Person
) -> None:
    code = code_in(anna, "Hair cut by force")
    event = anna.add("event", title="At school", acts=[{"type": code}])
    with verified(anna.send(event, behrouz), keys_of_book(behrouz.book)) as verification:
        bundle = require_verified(verification)
        names = [name for name, _ in bundle.names() if name.startswith("data/report/")]
        report = b"".join(bundle.open_part(name).read() for name in names)
    assert b"Hair cut by force" in report
    assert code.encode() not in report


def test_a_record_that_goes_on_takes_the_words_of_its_first_writer_along(world: World) -> None:
    anna, behrouz, chadi = world["doc"], world["lawyer"], world["other"]
    code = code_in(anna, "Hair cut by force")
    event = anna.add("event", title="At school", acts=[{"type": code}])
    behrouz.take(anna.send(event, behrouz))
    chadi.take(behrouz.send(event, chadi))
    assert listing(chadi.book, ACTS).vocabulary.terms[code].labels["en"] == "Hair cut by force"


def test_the_terms_of_two_vaults_live_side_by_side(anna: Person, behrouz: Person) -> None:
    hers, his = code_in(anna, "Hair cut by force"), code_in(behrouz, "Hair cut by force")
    event = anna.add("event", title="At school", acts=[{"type": hers}])
    behrouz.take(anna.send(event, behrouz))

    terms = listing(behrouz.book, ACTS).vocabulary.terms
    assert {hers, his} <= set(terms)
    assert add_record(behrouz.book, "event", {"acts": [{"type": hers}, {"type": his}]})


def foreign(*terms: Term) -> bytes:
    base = shipped.vocabulary(ACTS)
    own = {term.code: term for term in terms}
    return define(base, {**base.terms, **own}.values()).definition


def test_nobody_changes_the_words_of_a_shipped_term_or_of_somebody_elses(anna: Person) -> None:
    code = code_in(anna, "Hair cut by force")
    take_in(anna.book, foreign(Term("own-b", {"en": "From Behrouz"})), "behrouz")
    take_in(
        anna.book,
        foreign(
            Term("KIL", {"en": "Not killing"}),
            Term(code, {"en": "Nothing"}),
            Term("own-b", {"en": "Other"}),
        ),
        "mallory",
    )
    terms = listing(anna.book, ACTS).vocabulary.terms
    assert terms["KIL"] == shipped.vocabulary(ACTS).terms["KIL"]
    assert terms[code].labels["en"] == "Hair cut by force"
    assert terms["own-b"].labels["en"] == "From Behrouz"

    take_in(anna.book, foreign(Term("own-b", {"en": "Renamed"})), "behrouz")
    assert listing(anna.book, ACTS).vocabulary.terms["own-b"].labels["en"] == "Renamed"


def test_what_is_no_list_or_too_much_of_one_is_left_out(anna: Person) -> None:
    take_in(anna.book, b"\xff not a list", "mallory")
    assert listing(anna.book, ACTS).origins == {}
    base = shipped.vocabulary(ACTS)
    for turn in range(3):
        many = [Term(f"own-{turn}-{n}", {"en": f"{turn}-{n}"}) for n in range(4000)]
        take_in(anna.book, foreign(*many), f"sender {turn % 2}")
    assert len(listing(anna.book, ACTS).vocabulary.terms) <= 5000
    assert set(base.terms) <= set(listing(anna.book, ACTS).vocabulary.terms)
    with pytest.raises(VocabularyInvalid):
        foreign(*[Term(f"own-{n}", {"en": f"{n}"}) for n in range(5001)])


def test_a_list_of_ones_own_begins_empty_and_is_filled(anna: Person) -> None:
    name = add_list(anna.book, {"fa": "رنگ"})
    red = add_term(anna.book, name, {"fa": "سرخ"}).code
    known = listing(anna.book, name)
    assert known.vocabulary.labels == {"fa": "رنگ"}
    assert list(known.vocabulary.terms) == [red]
    with pytest.raises(TermUnfit):
        add_list(anna.book, {"fa": " "})
