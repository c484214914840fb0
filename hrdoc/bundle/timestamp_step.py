"""Step 8 of verification: what an authority the reader trusts says of when the seal existed.

Responsible for the step only; where a token is found and who is trusted is the reader's (`Trust`).

8. Timestamps: looked at only when certificates are given and step 3 holds, since a seal that names
   other signatures dates nothing. The token is over `signatures/seal.txt`.
"""

import hashlib
from typing import Final

from hrdoc.bundle import layout
from hrdoc.bundle.contents import Contents
from hrdoc.bundle.findings import Detail, Finding, Result, Step, StepName, found
from hrdoc.bundle.trust import Trust
from hrdoc.crypto.errors import TimestampInvalid
from hrdoc.crypto.timestamp import verify_timestamp

SUFFIX: Final = ".tsr"
"""What the name of a token ends in, after the hex SHA-256 of the seal."""


def check_timestamps(contents: Contents, trust: Trust, *, signatures: Step) -> Step:
    """Step 8; a token that vouches for nothing fails it, one that is not there leaves it open."""
    if trust.timestamps is None:
        return _step(Result.ABSENT, found(Detail.TIMESTAMPS_ABSENT))
    if signatures.result is not Result.HOLDS:
        return _step(Result.ABSENT, found(Detail.TIMESTAMP_NOT_SHOWN))
    seal = contents.read_named(layout.SEAL, layout.MAX_TAG_FILE)
    name = hashlib.sha256(seal).hexdigest() + SUFFIX
    token = trust.timestamps.token(name)
    if token is None:
        return _step(Result.ABSENT, found(Detail.TIMESTAMP_NOT_FOUND, file=name))
    try:
        timestamp = verify_timestamp(token, seal, trust.timestamps.authorities)
    except TimestampInvalid as error:
        rule = str(error.fields["rule"])
        return _step(Result.FAILS, found(Detail.TIMESTAMP_FALSE, rule=rule))
    holds = found(Detail.TIMESTAMP_HOLDS, time=timestamp.time, until=timestamp.until)
    return _step(Result.HOLDS, holds)


def _step(result: Result, finding: Finding) -> Step:
    return Step(StepName.TIMESTAMPS, result, (finding,))
