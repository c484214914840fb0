"""The bench runs; what it measures is nobody's business here."""

import pytest
from bench import BEGIN, END, PAGE, measure, replaced, subjects
from table import HEAD, QUICK, Row, alone, beside, line, machine_line, markdown


@pytest.mark.parametrize("name", subjects())
def test_every_subject_of_the_bench_still_runs(name: str) -> None:
    rows = list(measure(QUICK, [name]))
    assert rows
    for row in rows:
        assert row.what in line(row.cells())


def test_the_machine_is_told_beside_the_numbers() -> None:
    assert "Python" in machine_line(QUICK)


def test_a_row_holds_its_target_or_says_that_it_does_not() -> None:
    assert beside("work", "1 s", "2 s", ratio=0.5, most=0.6).held is True
    assert beside("work", "1 s", "2 s", ratio=0.7, most=0.6).held is False
    assert beside("work", "1 s", "-", ratio=None, most=0.6).held is None
    assert alone("page", 49.9, "ms", most=50).held is True
    assert alone("page", 50.1, "ms", most=50).held is False
    assert alone("rate", 999, "/s", least=1000).held is False
    assert alone("rate", 1000, "/s", least=1000).held is True
    assert alone("rate", 1000, "/s").held is None


def test_the_table_goes_where_the_page_keeps_it() -> None:
    table = markdown("a machine", [Row("work", "1 s")])
    page = replaced(f"before\n{BEGIN}old\n{END}after\n", table)
    assert page == f"before\n{BEGIN}{table}{END}after\n"
    assert replaced(page, table) == page
    with pytest.raises(ValueError, match="no place"):
        replaced("a page of somebody else", table)


def test_the_shipped_page_has_a_table_with_its_machine() -> None:
    table = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    assert f"| {' | '.join(HEAD)} |" in table
    assert "Python" in table.splitlines()[0]
