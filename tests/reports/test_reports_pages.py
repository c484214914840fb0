"""The report in a bundle: what it shows, what it keeps closed, and that no text becomes markup."""

import hashlib
from collections.abc import Mapping
from html.parser import HTMLParser

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto.ed25519 import public_bytes
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId, record_id_of
from hrdoc.records.revision import Claims, FormRef, State
from hrdoc.reports.pages import Material, report_pages
from hrdoc.signed.revision import Revision, seal

AUTHOR = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
TESTIMONY, CASE, PERSON, CONSENT, EVIDENCE, EVENT = map(
    shipped.form, ("testimony", "case", "person", "consent", "evidence", "event")
)
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "p", "h1", "h2", "ul", "ol", "li"),
    *("dl", "dt", "dd", "a", "em", "span", "code", "bdi", "div"),
}
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=y>&amp;\u202egnp.exe"


def sealed(
    form: Form, fields: Mapping[str, Json], *, by: bytes = b"", state: State = State.ACTIVE
) -> Revision:
    """A revision of a record of its own, or with `by` of the record this key would found."""
    key = Ed25519PrivateKey.from_private_bytes(
        hashlib.sha256(by or repr((form.kind, fields)).encode()).digest()
    )
    return seal(
        form=form,
        fields=fields,
        claims=Claims(
            form.kind,
            record_id_of(public_bytes(key)),
            FormRef(form.id, form.version, form.sha256),
            state=state,
        ),
        key=key,
        author=AUTHOR,
        claimed_at="2026-11-20T12:00:00Z",
    )


def pages_of(
    *revisions: Revision,
    language: str = "en",
    files: Mapping[str, str] | None = None,
    reasons: Mapping[str, str] | None = None,
) -> dict[str, str]:
    forms = {form.sha256: form for form in shipped.forms()}
    material = Material(
        revisions=revisions,
        forms={each.name: forms[each.form.sha256] for each in revisions},
        vocabularies=shipped.vocabularies(),
        files=files or {},
        reasons={
            (each.name, path): reason
            for each in revisions
            for path, reason in (reasons or {}).items()
        },
    )
    return {name: page.decode() for name, page in report_pages(material, language).items()}


def page_of(revision: Revision, language: str = "en") -> str:
    return pages_of(revision, language=language)[f"{revision.name}.html"]


class Reading(HTMLParser):
    """A page as a browser takes it: tags, links, and the text with where it stands."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]
        if tag != "meta":
            self._open.append(f"{tag} {dict(attrs).get('dir') or ''}".strip())

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().split()[0] == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self._open[-1] if self._open else "", data))

    @property
    def text(self) -> str:
        return "".join(data for tag, data in self.texts if tag != "style")


# --- what it shows --------------------------------------------------------------------------


def test_fields_and_terms_are_shown_by_their_labels() -> None:
    page = page_of(sealed(TESTIMONY, {"title": "First", "language": "fa", "medium": "phone"}))
    text = Reading(page).text
    assert "Language of the account" in text
    assert "Persian" in text
    assert "How you spoke" in text
    assert "Telephone" in text
    assert "medium" not in text


def test_a_persian_report_is_written_from_right_to_left_in_persian() -> None:
    page = page_of(sealed(TESTIMONY, {"title": "First", "language": "fa"}), "fa")
    assert '<html lang="fa" dir="rtl">' in page
    assert "زبان روایت" in page
    assert "فارسی" in page


def test_the_words_of_a_witness_stand_in_their_language_beside_the_translation() -> None:
    paragraph: Json = {
        "text": "سلام",
        "lang": "fa",
        "translation": "Hello",
        "translation_lang": "en",
    }
    page = page_of(sealed(TESTIMONY, {"paragraphs": [paragraph]}))
    assert '<div class="text" dir="auto" lang="fa">سلام</div>' in page
    assert '<div class="text" dir="auto" lang="en">Hello</div>' in page


def test_a_date_is_shown_as_stated_with_what_it_means() -> None:
    fields = EVENT.check({"title": "x", "date": "شنبه ۲۱ مهر ۱۴۰۳"})
    text = Reading(page_of(sealed(EVENT, fields))).text
    assert "شنبه ۲۱ مهر ۱۴۰۳" in text
    assert "2024-10-12" in text


def test_a_date_nobody_can_reckon_is_shown_as_stated_alone() -> None:
    fields = EVENT.check({"date": "in the winter after the flood"})
    assert "in the winter after the flood" in Reading(page_of(sealed(EVENT, fields))).text


def test_a_grant_is_told_in_words() -> None:
    grant: Json = {
        "purpose": "P8",
        "recipient": "lawyer:" + "ab" * 20,
        "identity": "I1",
        "scope": ["paragraphs:1-3"],
        "until": "2030-01-01",
    }
    text = Reading(page_of(sealed(CONSENT, {"grants": [grant]}))).text
    for words in ("Criminal investigation", "Lawyer", "ab" * 20, "paragraphs:1-3", "2030-01-01"):
        assert words in text


@pytest.mark.parametrize(("answer", "told"), [("refused", "declined"), ("unknown", "not known")])
def test_an_answer_that_was_not_given_is_told(answer: str, told: str) -> None:
    assert told in Reading(page_of(sealed(PERSON, {"names": {"answer": answer}}))).text


def test_the_index_lists_every_record_by_kind_and_links_to_its_page() -> None:
    case, testimony = sealed(CASE, {"title": "A case"}), sealed(TESTIMONY, {"title": "A voice"})
    pages = pages_of(testimony, case)
    index = Reading(pages["index.html"])
    assert index.text.index("Case (1)") < index.text.index("A case")
    assert index.text.index("A case") < index.text.index("Testimony (1)")
    assert set(index.links) == {f"{case.name}.html", f"{testimony.name}.html"}
    assert set(pages) == {"index.html", *index.links}


def test_a_link_leads_to_the_page_of_a_record_that_came_along_and_nowhere_else() -> None:
    case = sealed(CASE, {"title": "A case"})
    stranger = record_id_of(bytes(32))
    testimony = sealed(TESTIMONY, {"case": case.record, "person": stranger})
    page = Reading(pages_of(case, testimony)[f"{testimony.name}.html"])
    assert f"{case.name}.html" in page.links
    assert "A case" in page.text
    assert stranger in page.text


def test_a_file_that_came_along_is_linked_and_any_other_is_not() -> None:
    digest = "ab" * 32
    revision = sealed(EVIDENCE, {"file": {"sha256": digest, "size": 5, "name": "a.jpg"}})
    name = f"{revision.name}.html"
    assert (
        f"../files/{digest}.jpg"
        in Reading(pages_of(revision, files={digest: f"{digest}.jpg"})[name]).links
    )
    assert Reading(pages_of(revision)[name]).links == ["index.html"]


def test_every_page_says_whose_statement_it_is_and_names_its_revision() -> None:
    revision = sealed(CASE, {"title": "A case"})
    pages = pages_of(revision)
    assert all("what counts are the signed records" in page for page in pages.values())
    text = Reading(pages[f"{revision.name}.html"]).text
    assert revision.name in text
    assert revision.record in text
    assert public_bytes(AUTHOR).hex() in text


def test_a_withdrawn_record_and_an_amendment_are_marked() -> None:
    withdrawn = sealed(CASE, {"title": "A case"}, state=State.WITHDRAWN)
    assert "withdrawn" in Reading(page_of(withdrawn)).text
    key = Ed25519PrivateKey.from_private_bytes(bytes(32))
    amendment = seal(
        form=CASE,
        fields={"title": "Another"},
        claims=Claims(
            "case",
            RecordId(record_id_of(bytes(32))),
            FormRef(CASE.id, CASE.version, CASE.sha256),
        ),
        key=key,
        author=AUTHOR,
        claimed_at=None,
    )
    assert "amendment by somebody other" in Reading(page_of(amendment)).text


def test_fields_of_a_newer_program_are_shown_with_their_raw_names() -> None:
    revision = sealed(CASE, {"title": "A case", "mood": {"of": ["the", 1, None]}})
    text = Reading(page_of(revision)).text
    for words in ("Further answers", "mood", "of", "the"):
        assert words in text


# --- what it keeps closed -------------------------------------------------------------------


def test_a_withheld_paragraph_leaves_its_number_and_its_reason() -> None:
    revision = sealed(
        TESTIMONY, {"paragraphs": [{"text": "one"}, {"text": "two"}, {"text": "three"}]}
    ).reduced(lambda path: path != ("fields", "paragraphs", "1"))
    page = pages_of(revision, reasons={"fields.paragraphs.1": "it was not allowed"})
    shown = page[f"{revision.name}.html"]
    assert "two" not in Reading(shown).text
    assert (
        '<li value="2"><span class="withheld">[withheld (it was not allowed)]</span></li>' in shown
    )
    assert '<li value="3">' in shown


def test_withheld_fields_are_named_together_and_say_nothing_else() -> None:
    revision = sealed(PERSON, {"pseudonym": "K-1", "names": [{"text": "Yusef"}]}).reduced(
        lambda path: path[:2] not in {("fields", "names"), ("fields", "father_name"), ("author",)}
    )
    text = Reading(page_of(revision)).text
    assert "Yusef" not in text
    assert "Names · Father" in text
    assert public_bytes(AUTHOR).hex() not in text


def test_a_revision_that_shows_nothing_has_no_page() -> None:
    closed = sealed(CASE, {"title": "Before"}).reduced(lambda _path: False)
    assert set(pages_of(closed)) == {"index.html"}


# --- hostile text ---------------------------------------------------------------------------


def assert_harmless(page: str) -> Reading:
    reading = Reading(page)
    assert reading.tags <= TAGS
    assert reading.attributes <= {
        *("lang", "dir", "charset", "http-equiv", "content", "name", "href", "class", "value")
    }
    assert all(link == "index.html" or link.endswith(".html") for link in reading.links)
    assert not any("/" in link or ":" in link for link in reading.links)
    assert "default-src 'none'" in page
    return reading


def everywhere(text: str) -> list[Revision]:
    """Records with `text` in every kind of place a stranger can write to."""
    date: Json = {"as_stated": text, "edtf": text}
    whole: Json = {"text": text, "lang": "fa", "translation": text, "handles": [text], "odd": text}
    return [
        sealed(CASE, {"title": text, "summary": text, "reference": text, "status": text}, by=b"1"),
        sealed(TESTIMONY, {"title": text, "paragraphs": [whole], "handles": text}, by=b"2"),
        sealed(EVENT, {"date": date, "acts": [{"type": text}]}, by=b"3"),
        sealed(EVIDENCE, {"file": {"name": text, "sha256": text, "size": text}}, by=b"4"),
        sealed(CONSENT, {"grants": [text, {"purpose": text}], "covers": [text]}, by=b"5"),
        sealed(PERSON, {"names": {"answer": text}, "roles": {"a": text}, "birth": [text]}, by=b"6"),
    ]


def test_markup_in_a_record_stays_text() -> None:
    for page in pages_of(*everywhere(HOSTILE)).values():
        reading = assert_harmless(page)
        assert "<script>alert(1)</script>" in reading.text


def test_text_that_turns_its_surroundings_is_isolated() -> None:
    for page in pages_of(*everywhere("a\u202eb\u2067c")).values():
        for where, data in Reading(page).texts:
            if "\u202e" in data or "\u2067" in data:
                assert where in {"bdi auto", "div auto", "code ltr"}, where


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_no_text_becomes_markup(text: str) -> None:
    for page in pages_of(*everywhere(text)).values():
        assert_harmless(page)


def test_a_language_that_is_none_does_not_become_an_attribute() -> None:
    revision = sealed(TESTIMONY, {"paragraphs": [{"text": "x", "lang": 'fa" onclick="y'}]})
    assert_harmless(page_of(revision))
