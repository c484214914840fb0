from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.media.sniff import UNKNOWN, extension_for, sniff


@pytest.mark.parametrize(
    ("head", "name", "extension"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg", "jpg"),
        (b"\x89PNG\r\n\x1a\n", "image/png", "png"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav", "wav"),
        (b"RIFF\x00\x00\x00\x00WEBP", "image/webp", "webp"),
        (b"xxxx\x00\x00\x00\x00WAVE", "application/octet-stream", "bin"),
        (b"\x00\x00\x00\x20ftypisom", "video/mp4", "mp4"),
        (b"\x00\x00\x00\x20ftypheic", "image/heic", "heic"),
        (b"\x00\x00\x00\x20ftypM4A ", "audio/mp4", "m4a"),
        (b"%PDF-1.7", "application/pdf", "pdf"),
        (b"MZ\x90\x00", "application/octet-stream", "bin"),
        (b"#!/bin/sh", "application/octet-stream", "bin"),
        (b"<html><script>", "application/octet-stream", "bin"),
        (b"", "application/octet-stream", "bin"),
    ],
)
def test_a_file_is_named_by_its_first_bytes(head: bytes, name: str, extension: str) -> None:
    kind = sniff(head)
    assert (kind.name, kind.extension) == (name, extension)
    assert extension_for(name) == extension


@given(st.binary(max_size=80))
def test_any_bytes_have_a_type_with_a_harmless_extension(head: bytes) -> None:
    assert extension_for(sniff(head).name) == sniff(head).extension


def test_a_media_type_that_is_not_listed_becomes_bin() -> None:
    assert extension_for("application/x-msdownload") == UNKNOWN.extension


def test_the_corpus_is_recognised(shared: Path) -> None:
    kinds = {
        path.name: sniff(path.read_bytes()[:64]).name
        for path in (shared / "corpus").rglob("*.*")
        if path.suffix != ".md"
    }
    assert kinds["iphone.heic"] == "image/heic"
    assert kinds["street_phone.mp4"] == "video/mp4"
    assert kinds["statement_en.wav"] == "audio/wav"
    assert kinds["fax_scan.tiff"] == "image/tiff"
    assert "application/octet-stream" not in kinds.values()
