"""Ready consents, written and sealed in one go, for tests of what comes after."""

from dataclasses import dataclass, field

from hrdoc.casebook.book import Book
from hrdoc.casebook.consenting import IDENTITY, Ready, Recipient, keep_consent, seal_consent
from hrdoc.casebook.glance import consent_at_a_glance
from hrdoc.ijson import Json
from hrdoc.records.consent import ALL, Grant, grant_to_json
from hrdoc.records.ids import RecordId


@dataclass(frozen=True, slots=True)
class Consenting:
    """A ready consent as it was given.

    `sentence` is what was read to the person, in `language`; `date` and `review_on` are answers of
    date fields; `replaces` says that nothing allowed before stands any more. Keeping only always
    replaces.
    """

    ready: Ready
    language: str
    title: str = field(repr=False)
    sentence: str = field(repr=False)
    date: Json = field(repr=False)
    recorded_as: str | None = None
    recipient: Recipient | None = None
    purpose: str = ""
    review_on: Json = field(default=None, repr=False)
    refused: str = field(default="", repr=False)
    replaces: bool = False


def record_consent(book: Book, record: RecordId, given: Consenting) -> RecordId:
    """Write and seal a ready consent about `record` as the window does; all of it or nothing."""
    standing = consent_at_a_glance(book, record).standing if given.replaces else ()
    answers: dict[str, Json] = {
        "title": given.title,
        "grants": grants_of_ready(given),
        "refusals": given.refused.strip() or None,
        "supersedes": [each.record for each in standing] or None,
        "review_on": given.review_on,
        "date": given.date,
        "explained_in": given.language,
        "recorded_as": given.recorded_as,
        "read_aloud": given.sentence,
    }
    said = {name: value for name, value in answers.items() if value is not None}
    with book.vault.transaction():
        return seal_consent(book, keep_consent(book, record, said))


def grants_of_ready(given: Consenting) -> list[Json]:
    """The grants a ready consent means: none for keeping only, one otherwise."""
    if given.ready == "keep" or given.recipient is None:
        return []
    party = given.recipient
    grant = Grant(
        purpose=given.purpose,
        recipient_class=party.class_,
        party=party.fingerprint,
        identity=IDENTITY[given.ready],
        scope=ALL,
        until=None,
    )
    return [grant_to_json(grant)]
