"""Fields whose own words ask who somebody is, or lead to them, are kept like a name."""

import pytest

from hrdoc.records import shipped

TELLING = {
    ("testimony", "handles.as_heard"): "identity",
    ("testimony", "prior_statements"): "identity",
    ("testimony", "prior_statements.to_whom"): "identity",
    ("testimony", "other_sources"): "identity",
    ("testimony", "declaration_text"): "identity",
    ("testimony", "dialect"): "identity",
    ("testimony", "started"): "location",
    ("evidence", "received_as"): "identity",
    ("evidence", "others_filmed"): "identity",
    ("evidence", "direction"): "location",
    ("evidence", "place_how"): "location",
    ("event", "acts.perpetrators.how_known"): "identity",
    ("event", "arrests.bail"): "identity",
    ("event", "sources.remarks"): "identity",
    ("event", "deaths.last_seen"): "identity",
    ("event", "disappearances.last_sign"): "identity",
    ("event", "pressures.device"): "identity",
    ("group", "commanders.how_known"): "identity",
    ("place", "control.how_known"): "identity",
    ("place", "today"): "identity",
    ("proceeding", "bail"): "identity",
    ("proceeding", "outcome"): "identity",
    ("review-note", "asked_of"): "identity",
}
"""Names as they sounded, published interviews, "I, so and so", who saw or told it, whose house."""


@pytest.mark.parametrize(("kind", "path"), TELLING)
def test_what_tells_who_somebody_is_stays_where_names_stay(kind: str, path: str) -> None:
    form = shipped.form(kind)
    assert form.field(path) is not None
    assert form.sensitivity(path) == TELLING[kind, path]
