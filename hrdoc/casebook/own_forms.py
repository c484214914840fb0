"""Forms made in this vault: kept in all their versions, and which of them new records begin with.

Responsible for beginning and changing a form of one's own. A change is a new version: records of
the one before open, and go on with the new one. What each version says is a definition of the
vault; a setting lists them. It checks no answer and shows nothing.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import msgspec

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import FormUnknown, NoSuchForm, NoSuchKind
from hrdoc.records import shipped
from hrdoc.records.fields import Labels
from hrdoc.records.forms import Form
from hrdoc.records.own_forms import OwnForm, compose, new_form_id, own_parts
from hrdoc.records.revision import FormRef

_SETTING = "own-forms"


class _Kept(msgspec.Struct):
    """`families`: by id of a form, the digests of its versions in order; `new`: by kind, an id."""

    families: dict[str, list[str]] = {}
    new: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class OwnFormLine:
    """A form of one's own in a list: `is_for_new` says that new records of its kind take it."""

    form: Form = field(repr=False)
    is_for_new: bool


def own_forms(book: Book) -> tuple[OwnFormLine, ...]:
    """The forms made here as they are now, by kind and age."""
    kept = _kept(book)
    forms = [_form(book, versions[-1]) for versions in kept.families.values()]
    forms.sort(key=lambda form: shipped.KINDS.index(form.kind))
    return tuple(OwnFormLine(form, kept.new.get(form.kind) == form.id) for form in forms)


def own_form_now(book: Book, form_id: str) -> Form | None:
    """The newest version of a form made here, None for any other form."""
    versions = _kept(book).families.get(form_id)
    return _form(book, versions[-1]) if versions else None


def is_ours(book: Book, sha256: str) -> bool:
    """Whether a form is a version of one made here, or came with this or an earlier HRDoc."""
    if shipped.form_of_digest(sha256) is not None:
        return True
    return any(sha256 in versions for versions in _kept(book).families.values())


def form_chosen_for(book: Book, kind: str) -> Form | None:
    """The form made here that new records of a kind begin with, None for the shipped one."""
    chosen = _kept(book).new.get(kind)
    return own_form_now(book, chosen) if chosen else None


def begin_own_form(
    book: Book, kind: str, labels: Labels, *, random: Callable[[int], bytes] = os.urandom
) -> Form:
    """Begin a form of one's own for a kind, and let new records of it begin with that.

    Raises NoSuchKind, and FormInvalid for labels that cannot be shown.
    """
    if kind not in shipped.KINDS:
        raise NoSuchKind(kind=kind, known=", ".join(sorted(shipped.KINDS)))
    form = _keep(book, OwnForm(new_form_id(kind, random), 0, kind, labels))
    choose_form(book, kind, form.id)
    return form


def change_own_form(book: Book, own: OwnForm) -> Form:
    """Keep what a form made here says now, as its next version if it says anything new.

    It is built on the form shipped today. Raises NoSuchForm and FormInvalid.
    """
    before = own_form_now(book, own.id)
    if before is None:
        raise NoSuchForm
    current = replace(own, kind=before.kind, version=before.version)
    if compose(shipped.form(before.kind), current).sha256 == before.sha256:
        return before
    return _keep(book, current)


def choose_form(book: Book, kind: str, form_id: str | None) -> None:
    """Let new records of a kind begin with a form made here, or with the shipped one (None).

    Raises NoSuchForm for a form that is not of that kind or not here.
    """
    kept = _kept(book)
    if form_id is None:
        kept.new.pop(kind, None)
    else:
        form = own_form_now(book, form_id)
        if form is None or form.kind != kind:
            raise NoSuchForm
        kept.new[kind] = form_id
    with book.vault.transaction():
        _write(book, kept)


def own_parts_of(book: Book, form_id: str) -> OwnForm:
    """The own parts of a form made here, as it is now; raises NoSuchForm."""
    form = own_form_now(book, form_id)
    if form is None:
        raise NoSuchForm
    return own_parts(form)


def _keep(book: Book, own: OwnForm) -> Form:
    form = compose(shipped.form(own.kind), replace(own, version=own.version + 1))
    kept = _kept(book)
    kept.families.setdefault(form.id, []).append(form.sha256)
    with book.vault.transaction():
        book.vault.definitions.put(form.definition)
        _write(book, kept)
    return form


def _form(book: Book, sha256: str) -> Form:
    try:
        return book.form(FormRef("", 1, sha256))
    except FormUnknown as error:  # kept in one transaction with the setting that names it
        raise NoSuchForm from error


def _kept(book: Book) -> _Kept:
    return msgspec.json.decode(book.vault.settings.get(_SETTING) or "{}", type=_Kept)


def _write(book: Book, kept: _Kept) -> None:
    book.vault.settings.put(_SETTING, msgspec.json.encode(kept).decode())
