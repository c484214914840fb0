"""What a consent was about when it was last said, whether it was taken back since or not.

A withdrawn consent still tells of all it ever covered; what it had let go of before is not its to
take along.
"""

from hrdoc.casebook.book import Book
from hrdoc.casebook.consents import consent_counts, read_consent
from hrdoc.casebook.heads import Heads
from hrdoc.casebook.origins import Origins
from hrdoc.records.ids import RecordId
from hrdoc.records.revision import State


def last_covered(book: Book, consent: RecordId) -> frozenset[RecordId]:
    """The records its last versions that stood agree on and about which its word counts."""
    revisions, heads, origins = book.vault.revisions, Heads(book), Origins(book)
    nodes = {node.name: node for node in revisions.nodes(consent)}
    waiting, seen = list(revisions.standing(consent).heads), set()
    texts = []
    while waiting:
        node = nodes.get(waiting.pop())
        if node is None or node.name in seen:
            continue
        seen.add(node.name)
        if node.state == State.ACTIVE:
            texts.append(heads.read(revisions.get(node.name)))
        else:
            waiting += node.parents
    head = heads.get(consent)
    if head is None or not texts:
        return frozenset()
    read = read_consent(book, heads, head)
    covered = frozenset.intersection(*(text.linked("covers") for text in texts))
    return frozenset(
        each for each in covered if consent_counts(book, origins, read, each, head=heads.get(each))
    )
