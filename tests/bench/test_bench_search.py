"""The measuring script of search runs; what it measures is nobody's business here."""

import sqlite3
from pathlib import Path

import bench_search


def test_search_can_be_measured_beside_plain_fts5(tmp_path: Path) -> None:
    measured = {row.what for row in bench_search.measure(1000, tmp_path, times=1)}

    for title in (*bench_search.QUERIES, *bench_search.FILTERED, "first page, every query"):
        assert title in measured
    plain = sqlite3.connect(tmp_path / bench_search.PLAIN_TABLE)
    assert plain.execute("SELECT count(*) FROM plain").fetchone() == (1000,)
    plain.close()
