"""Kill commands at random points, again and again, and hold what is left to every promise.

`make kill` runs it: `python -m campaigns.kill_campaign [KILLS] [SEED]`, from the folder `tests`.
Each kill: prepare a job, start the command, SIGKILL at a random moment between its start and its
usual end, then

1. the vault opens; the job is all done or not at all; whatever was printed is true;
2. `check` finds nothing but files that nobody names, removes them, and then finds nothing;
3. everything that finished before is there; every file kept is named by a record, and the reverse;
4. the same command then runs to its end, whatever the kill left in its way;
5. nothing planted is found in any file, name or log; files are 0600 and folders 0700.

A second form, `steps`, kills before the n-th thing a command does to the disk, for every n.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from itertools import cycle
from pathlib import Path
from typing import Final

from campaigns.kill_commands import Ran, require
from campaigns.kill_jobs import JOBS, Job
from campaigns.kill_world import World

KILLED: Final = -9
MEGABYTE: Final = 1 << 20
KILLS_PER_WORLD: Final = 35
EARLY: Final = 0.05
"""The share of kills before a command has opened the vault."""

MakeJob = Callable[[World], Job]


@dataclass(slots=True)
class Record:
    """What a campaign saw."""

    kills: int = 0
    late: int = 0
    done: int = 0
    undone: int = 0
    unnamed: int = 0
    unfinished_outputs: int = 0
    bytes_scanned: int = 0
    by_job: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: "Record") -> "Record":
        return Record(
            *(getattr(self, each.name) + getattr(other, each.name) for each in fields(self))
        )

    def lines(self) -> Iterator[str]:
        """The record as it is reported."""
        jobs = ", ".join(f"{name.lower()} {count}" for name, count in sorted(self.by_job.items()))
        yield f"kills                                {self.kills:6}   ({jobs})"
        yield f"  the job was not done               {self.undone:6}"
        yield f"  the job was done all the same      {self.done:6}"
        yield f"ended before the kill (not counted)  {self.late:6}"
        yield f"files nobody named, then removed     {self.unnamed:6}"
        yield f"unfinished outputs, then replaced    {self.unfinished_outputs:6}"
        yield f"bytes searched for planted text      {self.bytes_scanned:,}"


class Campaign:
    """Kills in one world."""

    def __init__(self, world: World, usual: dict[MakeJob, tuple[float, float]]) -> None:
        """`usual` keeps, for each job, the usual seconds to opening and from there to the end."""
        self.world = world
        self.record = Record()
        self._usual = usual

    def calibrate(self, make: MakeJob) -> None:
        """Find out how long a job usually takes, once."""
        if make not in self._usual:
            job = make(self.world)
            command = self.world.start(job.arguments())
            opening = command.until_open()
            ran = command.finish()
            require(ran.status == 0 and job.judge(ran), f"{make} fails by itself: {ran}")
            self._usual[make] = opening, ran.seconds - opening

    def kill(self, make: MakeJob) -> None:
        """Kill one job at a random moment and hold the world to its promises."""
        self.calibrate(make)
        opening, work = self._usual[make]
        job = make(self.world)
        command = self.world.start(job.arguments())
        if self.world.random.random() < EARLY:
            delay = self.world.random.uniform(0, opening)
        else:
            command.until_open()
            delay = self.world.random.uniform(0, work)
        self._after(job, command.kill_after(delay), make)

    def count_steps(self, make: MakeJob) -> int:
        """How many acts on the disk a job has."""
        job = make(self.world)
        command = self.world.start(job.arguments())
        ran = command.finish()
        require(ran.status == 0 and job.judge(ran), f"a job fails by itself: {ran}")
        return command.steps()

    def kill_at_step(self, make: MakeJob, step: int) -> bool:
        """Kill one job before its `step`-th act on the disk; False when it has fewer."""
        job = make(self.world)
        ran = self.world.start(job.arguments(), last=step).finish()
        if ran.status == 0:
            require(job.judge(ran), "a finished job is not done")
            return False
        self._after(job, ran, make)
        return True

    def _after(self, job: Job, ran: Ran, make: MakeJob) -> None:
        require(ran.status in {0, KILLED}, f"the command failed by itself: {ran}")
        if ran.status == KILLED:
            self.record.kills += 1
            self.record.by_job[getattr(make, "__name__", "job")] += 1
        else:
            self.record.late += 1
        self.record.unfinished_outputs += self.world.leftovers()
        self.world.scan()
        done = job.judge(ran)
        if ran.status == KILLED:
            self.record.done += done
            self.record.undone += not done
        self.record.unnamed += self.world.inspect()
        if not done:
            again = self.world.start(job.arguments()).finish()
            require(again.status == 0 and again.promised, f"not to be done again: {again}")
            require(job.judge(again), "done again, and not done")
            require(self.world.inspect() == 0, "a finished command left a file nobody names")
        require(self.world.leftovers() == 0, "a finished command left an unfinished output")
        self.world.scan()
        self.record.bytes_scanned = self.world.search.bytes_read


def random_kills(
    root: Path, *, kills: int, seed: int, megabyte: int = MEGABYTE, fresh: bool = True
) -> Iterator[Record]:
    """Kill until `kills` kills have met a running command; yields the sum after each.

    With `fresh`, every command is `python -m hrdoc` in a new process; without, in a forked one.
    """
    total, turn = Record(), cycle(JOBS)
    usual: dict[MakeJob, tuple[float, float]] = {}
    while total.kills < kills:
        place = root / f"world-{total.kills}"
        place.mkdir(mode=0o700)
        with World(place, megabyte=megabyte, seed=seed + total.kills, fresh=fresh) as world:
            campaign = Campaign(world, usual)
            while campaign.record.kills < min(KILLS_PER_WORLD, kills - total.kills):
                campaign.kill(next(turn))
                yield total + campaign.record
        total += campaign.record


def step_kills(
    root: Path,
    *,
    at_most: int | None = None,
    seed: int,
    megabyte: int,
    jobs: Iterable[MakeJob] = JOBS,
) -> Iterator[Record]:
    """Kill each job before each of its acts on the disk, or before `at_most` spread over them."""
    total = Record()
    for number, make in enumerate(jobs):
        place = root / f"steps-{number}"
        place.mkdir(mode=0o700)
        with World(place, megabyte=megabyte, seed=seed, fresh=False) as world:
            campaign = Campaign(world, {})
            count = campaign.count_steps(make)
            stride = 1 if at_most is None else max(1, -(-count // at_most))
            for step in range(1 + (count - 1) % stride, count + 1, stride):
                campaign.kill_at_step(make, step)
                yield total + campaign.record
        total += campaign.record


def say(text: str) -> None:
    """Print at once: a campaign is long."""
    print(text, flush=True)  # noqa: T201


def main() -> None:
    """Run both campaigns and print their records."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    say(f"seed {seed}")
    with tempfile.TemporaryDirectory(prefix="hrdoc-kill-") as folder:
        for title, campaign in (
            ("at random moments", random_kills(Path(folder), kills=kills, seed=seed)),
            (
                "before acts on the disk",
                step_kills(
                    Path(folder), at_most=1 + kills // 8, seed=seed, megabyte=MEGABYTE // 16
                ),
            ),
        ):
            record = Record()
            for record in campaign:
                if sys.stderr.isatty():
                    sys.stderr.write(f"\r{record.kills} ")
            say(f"\n{title}\n" + "\n".join(f"  {line}" for line in record.lines()))
    say("every promise was kept")


if __name__ == "__main__":
    main()
