"""Copy the pages' third-party files out of pinned npm packages. `--check` only compares."""

import argparse
import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


class VendorError(Exception):
    """A package or file is not what vendor.toml or the lock says it is."""


@dataclass(frozen=True, slots=True)
class Package:
    """One pinned npm package and the few of its files that the pages carry."""

    name: str
    version: str
    integrity: str
    licence: str
    into: str
    files: Mapping[str, str]

    def places(self) -> dict[str, str]:
        """Map each file's path below display_board to its path in the package."""
        return {f"{self.into}/{here}": inside for inside, here in self.files.items()}


def read_packages(root: Path, pins: str = "vendor.toml") -> list[Package]:
    """Read a file of pins. Raises VendorError when a licence file is missing from a package."""
    declared = tomllib.loads((root / pins).read_text(encoding="utf-8"))
    packages = [Package(**entry) for entry in declared["package"]]
    for package in packages:
        if not any("licen" in inside.lower() for inside in package.files):
            raise VendorError(f"{package.name}: its licence file must be among the files")
    return packages


def matches_integrity(tarball: bytes, integrity: str) -> bool:
    """Tell whether a tarball is the one the registry published (`sha512-<base64>`)."""
    algorithm, _, expected = integrity.partition("-")
    if algorithm != "sha512":
        return False
    return base64.b64encode(hashlib.sha512(tarball).digest()).decode() == expected


def extract(tarball: Path, wanted: Mapping[str, str]) -> dict[str, bytes]:
    """Take the wanted files out of an npm tarball: {path here: path inside} to {path: bytes}."""
    found: dict[str, bytes] = {}
    with tarfile.open(tarball, "r:gz") as archive:
        for here, inside in wanted.items():
            try:
                member = archive.extractfile(f"package/{inside}")
            except KeyError:
                member = None
            if member is None:
                raise VendorError(f"{tarball.name} holds no file {inside}")
            found[here] = member.read()
    return found


def fetch(package: Package) -> dict[str, bytes]:
    """Fetch one package with npm and return its wanted files. Raises VendorError."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", f"{package.name}@{package.version}", "--silent"]
        done = subprocess.run(  # noqa: S603 - fixed program, arguments from our own file
            command, cwd=folder, capture_output=True, text=True, check=False
        )
        tarballs = list(Path(folder).glob("*.tgz"))
        if done.returncode != 0 or len(tarballs) != 1:
            raise VendorError(f"{' '.join(command)} failed: {done.stderr.strip()}")
        if not matches_integrity(tarballs[0].read_bytes(), package.integrity):
            raise VendorError(f"{package.name}@{package.version}: integrity differs from the pin")
        return extract(tarballs[0], package.places())


def lock_of(packages: Iterable[Package], root: Path) -> dict[str, object]:
    """Describe the vendored files as they lie on disk, for vendor.lock.json."""
    return {
        f"{package.name}@{package.version}": {
            "integrity": package.integrity,
            "licence": package.licence,
            "files": {
                here: hashlib.sha256((root / here).read_bytes()).hexdigest()
                for here in sorted(package.places())
            },
        }
        for package in packages
    }


def problems(packages: list[Package], root: Path) -> list[str]:
    """Compare declaration, lock and disk; an empty list means that all agree."""
    wanted = {here for package in packages for here in package.places()}
    missing = sorted(here for here in wanted if not (root / here).is_file())
    if missing:
        return [f"missing: {here}" for here in missing]
    found = []
    folders = {root / package.into for package in packages}
    lying = {
        path.relative_to(root).as_posix()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    }
    found += [f"not declared in vendor.toml: {here}" for here in sorted(lying - wanted)]
    lock = root / "vendor.lock.json"
    locked = json.loads(lock.read_text(encoding="utf-8")) if lock.exists() else None
    if locked != lock_of(packages, root):
        found.append("vendor.lock.json differs from vendor.toml or from the files")
    return found


def main() -> int:
    """Fetch what vendor.toml declares, or with `--check` compare; 1 when something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only, without network")
    check = parser.parse_args().check
    try:
        packages = read_packages(HERE)
        if not check:
            for package in packages:
                for here, content in fetch(package).items():
                    target = HERE / here
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(content)
            text = json.dumps(lock_of(packages, HERE), indent=2) + "\n"
            (HERE / "vendor.lock.json").write_text(text, encoding="utf-8")
        wrong = problems(packages, HERE)
    except VendorError as error:
        wrong = [str(error)]
    for line in wrong:
        sys.stderr.write(line + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
