"""Third-party files are the ones that were pinned."""

import base64
import hashlib
import io
import json
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from display_board import vendor


def tarball(**files: str) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz") as archive:
        for name, text in files.items():
            info = tarfile.TarInfo(f"package/{name.replace('__', '.')}")
            info.size = len(text)
            archive.addfile(info, io.BytesIO(text.encode()))
    return target.getvalue()


def package(**changes: str) -> vendor.Package:
    files = {"LICENSE": "thing.LICENSE", "thing.js": "thing.js"}
    fields = {"name": "thing", "version": "1.0.0", "integrity": "", "licence": "MIT"}
    return vendor.Package(**(fields | changes), into="shared/vendor", files=files)


def lay_out(root: Path) -> list[vendor.Package]:
    folder = root / "shared" / "vendor"
    folder.mkdir(parents=True)
    (folder / "thing.js").write_text("1", encoding="utf-8")
    (folder / "thing.LICENSE").write_text("MIT", encoding="utf-8")
    packages = [package()]
    (root / "vendor.lock.json").write_text(
        json.dumps(vendor.lock_of(packages, root)), encoding="utf-8"
    )
    return packages


def test_what_lies_here_is_what_was_pinned() -> None:
    packages = vendor.read_packages(vendor.HERE)
    assert vendor.problems(packages, vendor.HERE) == []
    for one in packages:
        assert one.integrity.startswith("sha512-")
        assert one.licence


def test_check_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_args, **_more: pytest.fail("ran npm"))
    monkeypatch.setattr(sys, "argv", ["vendor", "--check"])
    assert vendor.main() == 0


def test_a_changed_file_is_found(tmp_path: Path) -> None:
    packages = lay_out(tmp_path)
    assert vendor.problems(packages, tmp_path) == []
    (tmp_path / "shared/vendor/thing.js").write_text("2", encoding="utf-8")
    assert "vendor.lock.json differs" in vendor.problems(packages, tmp_path)[0]


def test_a_missing_and_a_stray_file_are_found(tmp_path: Path) -> None:
    packages = lay_out(tmp_path)
    (tmp_path / "shared/vendor/other.js").write_text("?", encoding="utf-8")
    assert vendor.problems(packages, tmp_path) == [
        "not declared in vendor.toml: shared/vendor/other.js"
    ]
    (tmp_path / "shared/vendor/thing.js").unlink()
    assert vendor.problems(packages, tmp_path) == ["missing: shared/vendor/thing.js"]


def test_a_package_without_its_licence_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vendor.toml").write_text(
        '[[package]]\nname="x"\nversion="1"\nintegrity="sha512-"\nlicence="MIT"\n'
        'into="shared"\n[package.files]\n"x.js"="x.js"\n',
        encoding="utf-8",
    )
    with pytest.raises(vendor.VendorError, match="licence"):
        vendor.read_packages(tmp_path)


def test_a_tarball_other_than_the_pinned_one_is_refused() -> None:
    content = tarball(thing__js="1", LICENSE="MIT")
    digest = base64.b64encode(hashlib.sha512(content).digest()).decode()
    assert vendor.matches_integrity(content, f"sha512-{digest}")
    assert not vendor.matches_integrity(content + b" ", f"sha512-{digest}")
    assert not vendor.matches_integrity(content, "sha1-" + digest)


def test_only_the_wanted_files_come_out(tmp_path: Path) -> None:
    path = tmp_path / "thing.tgz"
    path.write_bytes(tarball(thing__js="1", extra__js="2", LICENSE="MIT"))
    assert vendor.extract(path, package().places()) == {
        "shared/vendor/thing.LICENSE": b"MIT",
        "shared/vendor/thing.js": b"1",
    }
    with pytest.raises(vendor.VendorError, match="no file absent"):
        vendor.extract(path, {"here": "absent"})


PIN = """
[[package]]
name = "thing"
version = "1.0.0"
integrity = "{integrity}"
licence = "MIT"
into = "shared/vendor"
[package.files]
LICENSE = "thing.LICENSE"
"thing.js" = "thing.js"
"""


class Registry:
    """Stands for npm: packs one tarball into the folder it is run in."""

    def __init__(self, packed: bytes | None) -> None:
        self.packed = packed
        self.asked: list[list[str]] = []

    def run(
        self, command: list[str], *, cwd: str, **_: object
    ) -> "subprocess.CompletedProcess[str]":
        self.asked.append(command)
        if self.packed is None:
            return subprocess.CompletedProcess(command, 1, "", "no such package\n")
        (Path(cwd) / "thing-1.0.0.tgz").write_bytes(self.packed)
        return subprocess.CompletedProcess(command, 0, "", "")


def fetched_from(
    registry: Registry, root: Path, pinned: bytes, monkeypatch: pytest.MonkeyPatch
) -> int:
    digest = base64.b64encode(hashlib.sha512(pinned).digest()).decode()
    (root / "vendor.toml").write_text(PIN.format(integrity=f"sha512-{digest}"), encoding="utf-8")
    monkeypatch.setattr(vendor, "HERE", root)
    monkeypatch.setattr(subprocess, "run", registry.run)
    monkeypatch.setattr(sys, "argv", ["vendor"])
    return vendor.main()


THING = {"thing__js": "1", "LICENSE": "MIT"}


def test_what_is_declared_is_fetched_and_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = tarball(**THING)
    registry = Registry(packed)
    assert fetched_from(registry, tmp_path, packed, monkeypatch) == 0
    assert registry.asked == [["npm", "pack", "thing@1.0.0", "--silent"]]
    assert (tmp_path / "shared/vendor/thing.js").read_bytes() == b"1"
    assert (tmp_path / "shared/vendor/thing.LICENSE").read_bytes() == b"MIT"
    [locked] = json.loads((tmp_path / "vendor.lock.json").read_text())
    assert locked == "thing@1.0.0"


def test_another_tarball_than_the_pinned_or_none_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    packed = tarball(**THING)
    assert fetched_from(Registry(packed), tmp_path, packed + b" ", monkeypatch) == 1
    assert "integrity differs" in capsys.readouterr().err
    assert fetched_from(Registry(None), tmp_path, packed, monkeypatch) == 1
    assert "npm pack thing@1.0.0 --silent failed: no such package" in capsys.readouterr().err
    assert not (tmp_path / "shared").exists()
    assert not (tmp_path / "vendor.lock.json").exists()
