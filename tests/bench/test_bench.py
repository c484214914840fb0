"""The measuring script runs; what it measures is nobody's business here."""

import bench_records
import bench_spine
import measure


def test_every_measure_of_the_bench_still_runs() -> None:
    lines = [*measure.age_files(1), *measure.revisions(2)]
    assert len(lines) == 5


def test_the_road_of_a_file_can_be_measured_beside_other_tools() -> None:
    assert len(list(bench_spine.measure(1, 2))) == 9


def test_what_records_cost_can_be_measured_at_every_size() -> None:
    lines = list(bench_records.rows(3, [5, 10]))
    assert len(lines) == 6 + 2 * 6
