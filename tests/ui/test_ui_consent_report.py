"""The report of an erasure: short numbers to read, the whole ones where deletion is asked."""

from hrdoc.casebook.glance import Departure
from hrdoc.casebook.withdrawing import ErasureReport, Left
from hrdoc.records.ids import BundleId, RecordId
from hrdoc.ui.consent.recalling import notice, report_lines
from hrdoc.words import Words

NUMBER = "0123456789abcdef0123456789abcdef"


def test_a_report_names_a_bundle_by_a_short_number_and_the_recall_by_the_whole() -> None:
    departure = Departure(
        bundle=BundleId(NUMBER),
        time="2026-11-20T12:00:00Z",
        purpose="advocacy",
        recipient_class="lawyer",
        contact="Office North",
    )
    left = Left(departure, (RecordId("a" * 52),))
    done = ErasureReport("2026-11-20T12:00:00Z", left.records, 1, 0, 0, (left,))
    said = "\n".join(report_lines(Words("en"), done))
    assert NUMBER[:8] in said
    assert NUMBER not in said
    assert NUMBER in notice(Words("en"), left)
