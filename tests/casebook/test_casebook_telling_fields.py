"""What tells who a witness is leaves a pseudonym no more than the name does."""

from casebook_making import World, account, bytes_of, grant, holds

SECRET = "Mina of the red house"


def test_under_a_pseudonym_no_answer_leaves_that_tells_who_it_is(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(
        doc,
        grant(),
        handles=[{"handle": "W1", "as_heard": SECRET}],
        prior_statements=[{"to_whom": SECRET, "form": "filmed, still online"}],
        declaration_text=f"I, {SECRET}, declare",
        other_sources=SECRET,
        dialect=SECRET,
        started=SECRET,
    )
    doc.attach(made.testimony)
    (photo,) = doc.book.vault.index.sources_of(made.testimony, "evidence")
    doc.edit(photo, received_as=SECRET, others_filmed=SECRET, direction=SECRET, place_how=SECRET)
    doc.add(
        "event",
        case=made.case,
        title="Raid",
        acts=[{"perpetrators": [{"handle": "P1", "how_known": f"{SECRET} knew the voice"}]}],
        sources=[{"remarks": SECRET}],
        deaths=[{"handle": "V1", "last_seen": f"by {SECRET}"}],
        disappearances=[{"handle": "V1", "last_sign": f"{SECRET} was freed and told"}],
        pressures=[{"handle": "V1", "device": SECRET}],
        arrests=[{"handle": "V1", "bail": f"the deed of the house of {SECRET}"}],
    )
    hall = doc.add("place", name="A hall", today=f"A car park, says {SECRET}")
    doc.add(
        "proceeding",
        case=made.case,
        title="Bail",
        bail=f"the house of {SECRET}",
        outcome=f"Adjourned; {SECRET} was there",
    )
    bundle = doc.send([made.case, hall], lawyer)
    assert not holds(bytes_of(bundle, lawyer), SECRET)
