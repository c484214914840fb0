"""A list of a bundle is quick and unverified; a bundle that cannot be written is no bundle."""

import errno
import io

import pytest
from bundle_making import READER, decrypted, full_making, parts_of

from hrdoc.bundle import layout
from hrdoc.bundle.container import list_bundle, open_bundle
from hrdoc.bundle.errors import BundleIncomplete
from hrdoc.bundle.writer import write_bundle
from hrdoc.bundle.zip_writer import plan_bytes, write_zip
from hrdoc.errors import Cancelled


def test_a_list_needs_no_verification_and_says_names_sizes_and_what_is_claimed() -> None:
    making = full_making(recipients=[READER.recipient()])
    data = making.bytes()
    listed = list_bundle(io.BytesIO(data), [READER])
    sizes = {name: len(part) for name, part in parts_of(decrypted(data)).items()}
    assert dict(listed.listing.entries) == sizes
    assert listed.description == making.content().description
    assert listed.opened.kind == READER.recipient().kind


def test_a_list_of_what_has_no_description_says_so() -> None:
    data = io.BytesIO()
    write_zip(data, [plan_bytes(f"{'ab' * 16}/{layout.CARD}", b"card")])
    with pytest.raises(BundleIncomplete):
        list_bundle(data)


def test_bytes_that_cannot_be_written_stop_the_writing_with_their_own_error() -> None:
    full = OSError(errno.ENOSPC, "no room")

    class Full(io.BytesIO):
        def write(self, _data: object, /) -> int:
            raise full

    for recipients in ([], [READER.recipient()]):
        making = full_making(files=[bytes(3 << 20)], recipients=recipients)
        with pytest.raises(OSError, match="no room") as caught:
            write_bundle(
                Full(),
                making.content(),
                keys=making.keys,
                recipients=making.recipients,
                bagging_date="2026-11-20",
            )
        assert caught.value is full


def test_opening_a_bundle_of_many_files_can_be_stopped_before_anything_is_verified() -> None:
    data = full_making(files=[number.to_bytes(2, "big") for number in range(300)]).bytes()

    def stop(more: int) -> None:
        assert not more
        raise Cancelled

    with pytest.raises(Cancelled):
        open_bundle(io.BytesIO(data), progress=stop)
