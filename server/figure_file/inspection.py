"""A ZIP of what an inspection asks for, with a manifest of hashes, and whether it is unchanged."""

import hashlib
import zlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import IO, Any, NamedTuple
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

import orjson

MANIFEST = "manifest.json"
ALGORITHM = "SHA-256"
MOST_BYTES = 1 << 32
"""A file that says to be longer is not unpacked."""
A_PART = 1 << 20
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""A ZIP dates its files; the same content makes the same file."""


class InspectionFileError(Exception):
    """The file is no export of this kind."""


class Difference(NamedTuple):
    """A file that is not as the manifest says: `changed`, `missing` or `added`."""

    name: str
    what: str


def write_inspection(
    out: Path | IO[bytes],
    contents: Mapping[str, bytes],
    about: Mapping[str, Any],
    made_at: datetime,
) -> str:
    """Write the ZIP; answers the manifest's own hash, which is written into the minutes.

    Args:
        out: the file.
        contents: each file of the export by its name.
        about: what the manifest says besides: which office, which days.
        made_at: when.
    """
    files = [
        {"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in sorted(contents.items())
    ]
    told = {**about, "made_at": made_at, "algorithm": ALGORITHM, "files": files}
    manifest = orjson.dumps(told, option=orjson.OPT_INDENT_2)
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name, content in (*sorted(contents.items()), (MANIFEST, manifest)):
            entry = ZipInfo(name, EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            packed.writestr(entry, content)
    return hashlib.sha256(manifest).hexdigest()


class Verified(NamedTuple):
    """What a look at an export found: the manifest's own hash, and what is not as it says."""

    manifest: str
    files: int
    differences: list[Difference]


def verify_inspection(path: Path) -> Verified:
    """Hold every file of an export against its manifest.

    Raises:
        InspectionFileError: it is no ZIP, or has no manifest of this kind.
    """
    try:
        with ZipFile(path) as packed:
            return _verified(packed)
    except (BadZipFile, OSError, ValueError, KeyError, TypeError) as wrong:
        raise InspectionFileError(str(wrong)) from wrong


def _verified(packed: ZipFile) -> Verified:
    manifest = packed.read(MANIFEST)
    said = {one["name"]: one["sha256"] for one in orjson.loads(manifest)["files"]}
    there = {one.filename: one for one in packed.infolist() if one.filename != MANIFEST}
    found = [Difference(name, "missing") for name in said.keys() - there.keys()]
    found += [Difference(name, "added") for name in there.keys() - said.keys()]
    found += [
        Difference(name, "changed")
        for name in said.keys() & there.keys()
        if _hash(packed, there[name]) != said[name]
    ]
    return Verified(hashlib.sha256(manifest).hexdigest(), len(said), sorted(found))


def _hash(packed: ZipFile, entry: ZipInfo) -> str:
    """Hash a file of the ZIP; one that cannot be unpacked has none."""
    hashed = hashlib.sha256()
    if entry.file_size > MOST_BYTES:
        return ""
    try:
        with packed.open(entry) as file:
            while part := file.read(A_PART):
                hashed.update(part)
    except (BadZipFile, zlib.error, OSError):
        return ""
    return hashed.hexdigest()
