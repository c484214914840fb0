"""Every command of the contract: options in any place, lines and JSON, statuses, streams."""

import re

import pytest
from cli_driving import (
    BUNDLE_PASSPHRASE,
    OTHER_PASSPHRASE,
    PHOTO,
    Driver,
    World,
)

from hrdoc.words import LANGUAGES

COMMANDS = [
    "accept",
    "demo",
    "init",
    "add",
    "edit",
    "attach",
    "seal",
    "list",
    "show",
    "search",
    "log",
    "extract",
    "withdraw",
    "erase",
    "check",
    "card",
    "trust",
    "revoke",
    "export",
    "verify",
    "unpack",
    "import",
    "passphrase",
    "recover",
    "backup",
    "restore",
]
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
HEX = re.compile(r"[0-9a-f]{64}")


def test_there_is_every_command_of_the_contract_and_no_other(run: Driver) -> None:
    told = run("--help").out
    listed = re.findall(r"^    ([a-z]+)(?: |$)", told, re.MULTILINE)
    assert sorted(listed) == sorted(COMMANDS)


def test_without_arguments_the_help_is_shown_and_the_status_is_usage(run: Driver) -> None:
    answer = run()
    assert (answer.status, answer.out) == (2, "")
    assert "Commands" in answer.err


def test_the_version_is_told(run: Driver) -> None:
    assert re.fullmatch(r"hrdoc \d+\.\d+\.\d+\n", run("--version").out)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_help_in_every_language(run: Driver, command: str, language: str) -> None:
    answer = run(command, "--help", "--language", language)
    assert answer.status == 0
    assert answer.out.count("\n") > 3
    english = run(command, "--help").out
    assert (answer.out == english) is (language == "en")
    if language != "en":
        for word in ("usage:", "options:", "positional arguments", "show this help"):
            assert word not in answer.out


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "demo"])
def test_every_command_answers_in_json_and_takes_a_language(run: Driver, command: str) -> None:
    told = run(command, "--help").out
    assert "--json" in told
    assert "--language" in told


# --- each command, in lines and in JSON --------------------------------------------------------


def test_init_tells_the_vault_and_the_recovery_key_once(run: Driver) -> None:
    lines = run.done("init", run.folder / "a.vault", "--passphrase-file", run.folder / "pa").out
    assert len(re.findall(r"^(?:[a-z]+ ){32}[a-z]+$", lines, re.MULTILINE)) == 1
    second = run.done(
        "init", "--json", "--no-recovery", "--passphrase-file", run.folder / "pa", run.folder / "b"
    ).json
    assert second.keys() == {"vault", "recovery"}
    assert second["recovery"] is None
    assert re.fullmatch(r"[0-9a-f]{32}", second["vault"])


def test_options_stand_before_between_and_after_what_a_command_works_on(world: World) -> None:
    vault, *secret = world.mine
    case = world.records["case"]
    orders: list[tuple[object, ...]] = [
        ("show", vault, case, *secret, "--json"),
        ("show", "--json", *secret, vault, case),
        ("show", *secret, vault, "--json", case),
        ("show", vault, *secret, "--json", "--language", "fa", case),
    ]
    answers = {world.run.done(*order).out for order in orders}
    assert len(answers) == 1


def test_add_edit_and_seal_give_ids_and_names(world: World) -> None:
    run, mine = world.run, world.mine
    added = run.done("add", *mine, "case", "--from", "-", "--json", stdin=b'{"title": "x"}').json
    assert added.keys() == {"id"}
    assert UUID.fullmatch(added["id"])
    run.file("change.json", '{"title": "another"}')
    edited = run.done(
        "edit", *mine, "--json", "--from", run.folder / "change.json", added["id"]
    ).json
    assert edited == {"id": added["id"], "parents": []}
    sealed = run.done("seal", *mine, added["id"], "--json").json["sealed"]
    assert [each["id"] for each in sealed] == [added["id"]]
    assert HEX.fullmatch(sealed[0]["revision"])
    assert run.done("seal", *mine, "--all", "--json").json == {"sealed": []}


def test_attach_gives_one_id_a_line_and_extract_the_very_bytes(world: World) -> None:
    run, mine = world.run, world.mine
    first, second = run.file("one.bin", b"1"), run.file("two.bin", b"2")
    ids = run.done("attach", *mine, world.records["case"], first, second).out.splitlines()
    assert len(ids) == 2
    assert all(UUID.fullmatch(each) for each in ids)
    assert run.done(
        "attach", *mine, world.records["case"], first, "--json", "--basis", "other",
        "--basis-note", "found in the street",
    ).json.keys() == {"evidence"}  # fmt: skip
    out = run.folder / "back.jpg"
    told = run.done("extract", *mine, world.records["photo"], "-o", out, "--json").json
    assert told.keys() == {"id", "sha256"}
    assert out.read_bytes() == PHOTO
    types = [each["type"] for each in run.done("log", *mine, "--json").json]
    assert types.count("extracted") == 1


def test_list_gives_ids_kinds_states_and_titles(world: World) -> None:
    listed = world.run.done("list", *world.mine, "--json").json
    assert {each["id"] for each in listed} == set(world.records.values())
    assert all(each.keys() == {"id", "kind", "state", "title"} for each in listed)
    lines = world.run.done("list", *world.mine, "testimony").out.splitlines()
    assert [line.split()[0] for line in lines] == [world.records["testimony"]]


def test_show_gives_the_documented_keys_and_these_beside_them(world: World) -> None:
    shown = world.run.done("show", *world.mine, world.records["testimony"], "--json").json
    documented = {"id", "kind", "form", "state", "fields", "withheld", "revisions", "files"}
    assert shown.keys() == documented | {"conflict", "incomplete", "amendments", "versions"}
    assert shown["fields"]["paragraphs"][1]["text"] == "I saw two cars."
    assert (shown["kind"], shown["state"], shown["withheld"]) == ("testimony", "sealed", [])
    (revision,) = shown["revisions"]
    assert revision.keys() >= {"name", "author", "claimed_at", "parents"}
    assert revision["claimed_at"] == "2026-11-20T12:00:00Z"
    keys = {"evidence", "sha256", "size", "media_type", "name", "held"}
    assert all(file.keys() == keys for file in shown["files"])
    assert {file["name"] for file in shown["files"]} == {"photo.jpg", "voice.ogg"}
    assert "I saw two cars." in world.run.done("show", *world.mine, shown["id"]).out


def test_the_log_of_a_record_and_of_the_vault_can_be_read(world: World) -> None:
    of_record = world.run.done("log", *world.mine, world.records["testimony"], "--json").json
    assert [each["type"] for each in of_record][:2] == ["created", "sealed"]
    assert all(
        each.keys() == {"subject", "seq", "time", "type", "premis", "detail"} for each in of_record
    )
    whole = world.run.done("log", *world.mine, "--json").json
    assert len(whole) > len(of_record)
    lines = world.run.done("log", *world.mine).out.splitlines()
    assert len(lines) == len(whole)


def test_withdraw_and_erase_say_what_they_did(world: World) -> None:
    run, mine = world.run, world.mine
    gone = run.done("withdraw", *mine, world.records["testimony"], "--json").json
    assert gone.keys() == {"id", "revision", "proposal"}
    assert gone["proposal"] is False
    run.done("backup", *mine, run.folder / "copy", "--json")
    erased = run.done("erase", *mine, world.records["photo"], "--json").json
    assert erased.keys() == {"id", "revisions", "files_deleted", "files_kept", "backups"}
    assert erased["files_deleted"] == 1
    (backup,) = erased["backups"]
    assert backup.keys() == {"backup", "at"}
    lines = run.done("erase", *mine, world.records["sound"]).out
    assert backup["backup"] in lines
    run.done("backup", *mine, run.folder / "copy")
    assert run.done("erase", *mine, world.records["testimony"], "--json").json["backups"]


def test_check_finds_nothing_in_a_sound_vault_and_answers_no_about_a_damaged_one(
    world: World,
) -> None:
    assert world.run.done("check", *world.mine, "--json").json == {"findings": []}
    first = next((world.folder / "a.vault" / "files").glob("*/*.age"))
    first.write_bytes(first.read_bytes()[:-1])
    answer = world.run("check", *world.mine, "--json")
    assert answer.status == 1
    assert [each["code"] for each in answer.json["findings"]] == ["file-damaged"]


def test_card_gives_what_people_compare_and_the_line_of_ssh(world: World) -> None:
    card = world.run.done("card", *world.mine, "--json").json
    assert card.keys() >= {"name", "serial", "date", "fingerprint", "words", "openssh"}
    line = world.run.done("card", *world.mine, "--ssh").line
    assert re.fullmatch(
        r"[0-9a-f]{40} namespaces=\"bundle@hrdoc,card@hrdoc\" ssh-ed25519 \S+", line
    )
    out = world.folder / "again.hrcard"
    world.run.done("card", "-o", out, *world.mine)
    assert out.read_bytes() == (world.folder / "a.hrcard").read_bytes()


def test_trust_and_revoke_say_how_far_a_card_is_trusted(world: World) -> None:
    trusted = world.run.done(
        "trust", *world.mine, world.folder / "b.hrcard", "--as", "lawyer", "--class", "un", "--json"
    ).json
    assert trusted.keys() == {"name", "fingerprint", "trust"}
    revoked = world.run.done("revoke", *world.mine, "lawyer", "--json").json
    assert revoked == {**trusted, "trust": "revoked"}


def test_a_dry_run_lists_what_leaves_what_is_withheld_and_the_grant_that_decides(
    world: World,
) -> None:
    plan = world.export("--dry-run", "--json").json
    assert plan.keys() == {
        "bundle", "purpose", "identity", "leaves", "stays", "refused", "files", "warnings",
        "conditions",
    }  # fmt: skip
    assert plan["bundle"] is None
    assert {each["id"] for each in plan["leaves"]} == set(world.records.values())
    testimony = next(each for each in plan["leaves"] if each["kind"] == "testimony")
    assert testimony["grants"] == [{"consent": world.records["consent"], "grant": 0}]
    person = next(each for each in plan["leaves"] if each["kind"] == "person")
    withheld = {each["path"]: each for each in person["withheld"]}
    assert withheld["fields.names"]["empty"] is False
    assert withheld["fields.father_name"]["empty"] is True
    lines = world.export("--dry-run").out
    assert "fields.names" in lines
    assert "fields.father_name" not in lines
    assert re.search(r"\d+\W* empty places are withheld too", lines)


def test_an_export_tells_what_it_wrote(world: World) -> None:
    out = world.folder / "new.age"
    written = world.export("-o", out, "--json").json["bundle"]
    assert written.keys() == {
        "id", "records", "files", "withheld", "bytes", "tagmanifest_sha256",
    }  # fmt: skip
    assert (written["records"], written["files"]) == (6, 2)
    assert out.stat().st_mode & 0o777 == 0o600


def test_verify_gives_the_documented_keys_whatever_the_verdict(world: World) -> None:
    held = world.run("verify", world.bundle, *world.their_keys, "--json")
    garbage = world.run("verify", world.run.file("x", b"garbage"), "--json")
    foreign = world.run("verify", world.bundle, "--json")
    statuses = [(each.status, each.json["verdict"]) for each in (held, foreign, garbage)]
    assert statuses == [(0, "holds"), (4, "not-for-you"), (3, "fails")]
    for answer in (held, foreign, garbage):
        assert list(answer.json) == ["verdict", "steps", "signer", "bundle", "not_proven"]
        assert list(answer.json["signer"]) == ["name", "fingerprint", "trust"]
        assert list(answer.json["bundle"]) == [
            "id", "purpose", "created", "records", "files", "bytes", "withheld",
        ]  # fmt: skip
        assert all(list(s) == ["n", "name", "result", "detail"] for s in answer.json["steps"])
        assert {s["result"] for s in answer.json["steps"]} <= {"holds", "fails", "absent"}
    assert [step["n"] for step in held.json["steps"]] == list(range(1, 10))
    assert held.json["signer"]["name"] == "documenter"
    assert held.json["bundle"]["purpose"] == "P8"


def test_a_bundle_is_opened_with_a_key_file_and_with_a_passphrase_as_well(world: World) -> None:
    run, mine = world.run, world.mine
    ask = (world.records["case"], "--purpose", "P8", "--recipient", "lawyer")
    secret = ("--bundle-passphrase-file", world.folder / "pc")
    typed = world.folder / "typed.age"
    run.done("export", *mine, *ask, "--to-passphrase", *secret, "-o", typed)
    answer = run("verify", typed, *secret)
    assert (answer.status, answer.err) == (1, "")
    assert "unknown" not in answer.err
    plain = world.folder / "plain.zip"
    warned = run("export", *mine, *ask, "--plain", "-o", plain)
    assert warned.status == 0
    assert len(warned.err.splitlines()) == 1
    assert run("verify", plain).status == 1
    card = run.done("card", *mine, "--json").json
    for fingerprint in (card["words"], card["fingerprint"], card["openssh"]):
        assert run("verify", plain, "--fingerprint", fingerprint).status == 0


def test_unpack_writes_the_bag_as_a_private_folder(world: World) -> None:
    out = world.folder / "bag"
    told = world.run.done("unpack", world.bundle, *world.their_keys, "-o", out, "--json").json
    assert told["verdict"] == "holds"
    files = [path for path in out.rglob("*") if path.is_file()]
    assert len(files) == told["files"]
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in files)
    folders = [out, *(path for path in out.rglob("*") if path.is_dir())]
    assert all(path.stat().st_mode & 0o777 == 0o700 for path in folders)


def test_import_previews_imports_and_imports_again(world: World) -> None:
    run, theirs = world.run, world.theirs
    preview = run.done("import", *theirs, world.bundle, "--preview", "--json").json
    assert run.done("list", *theirs, "--json").json == []
    first = run.done("import", *theirs, world.bundle, "--json").json
    second = run.done("import", *theirs, world.bundle, "--json").json
    assert preview == first
    (told,) = first["bundles"]
    assert list(told) == [
        "bundle", "new", "updated", "unchanged", "files_new", "conflicts", "amendments", "refused",
    ]  # fmt: skip
    assert (told["new"], told["updated"], told["unchanged"], told["files_new"]) == (6, 0, 0, 2)
    (again,) = second["bundles"]
    assert (again["new"], again["updated"], again["unchanged"], again["files_new"]) == (0, 0, 6, 0)


def test_a_passphrase_is_changed_and_lost_and_recovered(run: Driver) -> None:
    vault, pa = run.folder / "v", run.folder / "pa"
    made = run.done("init", vault, "--passphrase-file", pa, "--json").json
    words = run.file("words", made["recovery"])
    run.secrets.append(made["recovery"])
    pb, pc = run.file("pb", OTHER_PASSPHRASE), run.file("pc", BUNDLE_PASSPHRASE)
    changed = run.done("passphrase", vault, "--passphrase-file", pa, "--new-passphrase-file", pb)
    assert changed.out
    assert run("list", vault, "--passphrase-file", pa).status == 4
    run.done("recover", vault, "--recovery-file", words, "--new-passphrase-file", pc, "--json")
    assert run.done("list", vault, "--passphrase-file", pc, "--json").json == []
    for secret in (("--recovery-file", words), ("--passphrase-file", pc)):
        identity = run("recover", vault, "--identity", *secret)
        assert identity.status == 0
        assert identity.line.startswith("AGE-SECRET-KEY-PQ-1")


def test_a_backup_is_restored_with_the_passphrase(world: World) -> None:
    run = world.run
    told = run.done("backup", *world.mine, world.folder / "copy", "--json").json
    assert told.keys() == {"backup", "files", "copied", "removed"}
    _, *secret = world.mine
    run.done("restore", world.folder / "copy", world.folder / "new", *secret)
    new = run.done("list", world.folder / "new", *secret, "--json").json
    assert new == run.done("list", *world.mine, "--json").json
