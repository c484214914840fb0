"""Bundles for pictures of a verdict: an invented account in Persian, sent in several ways."""

import contextlib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from casebook_making import IMAGE, World, account, grant
from scratch import scratch
from window_driving import Driver

from hrdoc.casebook.exporting import to_age_recipient, to_passphrase, write_export
from hrdoc.casebook.jobs import Control
from hrdoc.crypto.age.keys import X25519Identity
from hrdoc.errors import Cancelled
from hrdoc.ijson import Json
from hrdoc.ui.work import AT_ONCE

DOC, LAWYER = "دفتر شمال", "وکیل"
PARAGRAPHS: Json = [
    {
        "text": "صبح زود بود که آمدند. سه نفر بودند و هیچ‌کدام حکمی نشان ندادند. "
        "گفتند فقط چند سؤال دارند و برادرم تا ظهر برمی‌گردد.",
        "lang": "fa",
        "translation": "جاؤوا في الصباح الباكر. كانوا ثلاثة ولم يُظهر أحد منهم مذكرة. "
        "قالوا إن لديهم بضعة أسئلة فقط وإن أخي سيعود قبل الظهر.",
        "translation_lang": "ar",
        "translated_by": "T-2",
    },
    {
        "text": "شمارهٔ پلاک ماشین را همسایه نوشت: ۴۲ ب ۷۱۸. تا شب هیچ خبری نشد.",
        "lang": "fa",
    },
    {"text": "نام کسی را که در را باز کرد نمی‌گویم.", "lang": "fa"},
]


class Bundles:
    """Files in a folder of their own, made once."""

    def __init__(self, folder: Path) -> None:
        clock = _clock
        self.world = World(folder, clock, **{DOC: "organisation", LAWYER: "lawyer"})
        doc, lawyer = self.world[DOC], self.world[LAWYER]
        told = account(
            doc,
            grant(scope=["paragraphs:1-2", "photo-video"]),
            title="روایت نخست، بازداشت در خانه",
            paragraphs=PARAGRAPHS,
            language="fa",
            case=doc.add("case", title="بازداشت معلمان، پاییز ۱۳۹۸"),
        )
        doc.attach(told.testimony, IMAGE * 2000)
        doc.attach(told.testimony, IMAGE * 900)
        self.key = folder / "key.txt"
        identity = X25519Identity.generate()
        self.key.write_text(f"{identity.to_string()}\n")
        plan = doc.plan(told.case, lawyer)
        ways = {
            "to-lawyer.age": to_age_recipient(str(identity.recipient())),
            "by-passphrase.age": to_passphrase("one two three four"),
        }
        for name, envelope in ways.items():
            write_export(doc.book, plan, envelope, folder / name, only_covered=True)
        self.for_key, self.by_passphrase = (folder / name for name in ways)
        self.plain = doc.write(plan, only_covered=True).rename(folder / "account.zip")
        self.for_vault = doc.write(plan, lawyer, only_covered=True).rename(folder / "account.age")
        self.changed = folder / "account-changed.zip"
        data = bytearray(self.plain.read_bytes())
        data[data.index(b"data/records/0001.jsonl") + 2000] ^= 1
        self.changed.write_bytes(data)
        self.no_bundle = folder / "notes.age"
        self.no_bundle.write_bytes(b"not a bundle")
        self.case = told.case
        self.testimony = told.testimony


def locked(driver: Driver) -> None:
    """Lock whatever vault is open."""
    if driver.window.session.is_open:
        with driver.bot.waitSignal(driver.window.session.locked):
            driver.window.lock()


def hold_workers(driver: Driver) -> None:
    """Keep every worker busy until the window stops them, so that what follows waits its turn."""
    for _ in range(AT_ONCE):
        driver.window.session.work.start(_hold, label="…")


def _hold(control: Control) -> None:
    control.pause()
    with contextlib.suppress(Cancelled):
        control.check()


@cache
def bundles() -> Bundles:
    """The bundles of this process."""
    return Bundles(scratch())


def _clock() -> datetime:
    return datetime(2026, 11, 20, 12, 0, 0, tzinfo=UTC)
