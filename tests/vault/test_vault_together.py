"""Many revisions of one record at once: the same vault, and each is read a few times only."""

from collections.abc import Callable

import pytest
from vault_records import begin, sealed

from hrdoc.records.ids import RevisionName
from hrdoc.signed.revision import Revision
from hrdoc.vault.errors import RevisionNotKept
from hrdoc.vault.revisions import Revisions
from hrdoc.vault.vault import Vault


class Counting(Revisions):
    """The revisions of a vault, counting how many were read back and verified."""

    read = 0

    def get(self, name: RevisionName) -> Revision:
        self.read += 1
        return super().get(name)


def many(vault: Vault, count: int) -> list[Revision]:
    """Give heads that all contradict each other, linked to records, with a file each."""
    case = begin(vault, "case", {})
    record = begin(vault, "evidence", {})
    made = [
        sealed(
            vault,
            record,
            {
                "title": f"{number}",
                "case": case,
                "file": {"sha256": f"{number:064x}", "size": 1, "media_type": "a/b", "name": "x"},
            },
            kind="evidence",
        )
        for number in range(count)
    ]
    return sorted(made, key=lambda revision: revision.name)


def rows(vault: Vault) -> list[object]:
    asked = ("record", "link", "file_use", "revision")
    return [sorted(vault.database.rows(f"SELECT * FROM {table}"), key=repr) for table in asked]  # noqa: S608


def test_revisions_put_together_are_each_read_once_or_twice(
    new_vault: Callable[[str], Vault],
) -> None:
    revisions = many(new_vault("one"), 40)
    other = new_vault("other")
    counting = Counting(other.database, other.index)
    with counting.together():
        for revision in revisions:
            counting.put(revision)
    assert counting.read <= 2 * len(revisions)


def test_together_or_one_by_one_gives_the_same_vault(new_vault: Callable[[str], Vault]) -> None:
    revisions = many(new_vault("one"), 5)
    together, single = new_vault("together"), new_vault("single")
    with together.revisions.together():
        for revision in revisions:
            together.revisions.put(revision)
        together.revisions.erase(revisions[2].name)
    for revision in revisions:
        single.revisions.put(revision)
    single.revisions.erase(revisions[2].name)
    assert rows(together) == rows(single)
    assert list(together.revisions.links())


def put_and_fail(vault: Vault, one: Revision, unknown: Revision) -> None:
    with vault.revisions.together():
        vault.revisions.put(one)
        vault.revisions.accept(unknown.name)


def test_what_was_put_together_and_taken_back_leaves_nothing(
    new_vault: Callable[[str], Vault],
) -> None:
    one, two = many(new_vault("one"), 2)
    other = new_vault("other")
    before = rows(other)
    with pytest.raises(RevisionNotKept):
        put_and_fail(other, one, two)
    assert rows(other) == before
    other.revisions.put(two)
    (summary,) = other.revisions.summaries()
    assert summary.title == two.values()["title"]
