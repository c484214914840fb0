"""Step 6 of verification: the files, against what the records say of them.

Responsible for completeness both ways: every file a record names is there or listed as withheld
for that revision, with a reason; and nothing is there that no record names.
"""

import msgspec

from hrdoc.bundle.contents import Contents
from hrdoc.bundle.findings import Detail, Faults, Step, StepName, found
from hrdoc.bundle.record_steps import RecordFacts
from hrdoc.bundle.zip_format import ZipEntry


def file_entries(contents: Contents) -> dict[str, ZipEntry]:
    """The entries of `data/files/` by the SHA-256 in their names."""
    directory = contents.bundle.directory
    return {
        directory.name(entry).rpartition("/")[2].partition(".")[0]: entry
        for entry in directory.folder("files")
    }


def check_files(contents: Contents, facts: RecordFacts) -> Step:
    """Step 6."""
    faults = Faults()
    there = file_entries(contents)
    withheld = {
        (each.revision, each.file)
        for each in contents.bundle.description.withheld
        if each.file is not msgspec.UNSET
    }
    count = len(contents.bundle.directory.folder("files"))
    for file, entry in there.items():
        if contents.digest(entry).hex() != file:
            faults.add(Detail.FILE_DIFFERS, file=file)
    named = _check_references(facts, there, withheld, faults)
    for file in sorted(there.keys() - named):
        faults.add(Detail.FILE_UNREFERENCED, file=file)
    if count != len(there):
        faults.add(Detail.FILE_UNREFERENCED, file="")
    referred = {(reference.revision, reference.file) for reference in facts.references}
    for _, file in sorted(withheld - referred):
        faults.add(Detail.FILE_WITHHELD_STRAY, file=file)
    return faults.step(
        StepName.FILES, found(Detail.FILES_HOLD, files=count, withheld=len(withheld))
    )


def _check_references(
    facts: RecordFacts,
    there: dict[str, ZipEntry],
    withheld: set[tuple[str, str]],
    faults: Faults,
) -> set[str]:
    named: set[str] = set()
    for reference in facts.references:
        file = reference.file
        named.add(file)
        entry = there.get(file)
        is_withheld = (reference.revision, file) in withheld
        if entry is None and not is_withheld:
            faults.add(Detail.FILE_MISSING, file=file)
        elif entry is not None and is_withheld:
            faults.add(Detail.FILE_WITHHELD_BUT_PRESENT, file=file)
        elif entry is not None and reference.size not in {None, entry.size}:
            faults.add(Detail.FILE_SIZE_DIFFERS, file=file)
    return named
