"""Files of the pages as they travel: compressed once, then kept for everybody who asks.

Only files that anybody may read pass here. An answer that holds a secret beside words of
whoever asks is never compressed: its length would tell the secret (BREACH).
"""

import gzip
from functools import lru_cache
from pathlib import Path

COMPRESSIBLE = frozenset({".js", ".css", ".html", ".json", ".svg", ".txt"})
"""Faces, pictures and clips are compressed by their own formats."""
KEPT_FILES = 1024


def accepts_gzip(header: str) -> bool:
    """Tell whether an Accept-Encoding header takes gzip (RFC 9110, 12.5.3)."""
    weights: dict[str, float] = {}
    for part in header.lower().split(","):
        name, _, parameters = part.partition(";")
        weights[name.strip()] = _weight(parameters)
    return weights.get("gzip", weights.get("*", 0.0)) > 0


def _weight(parameters: str) -> float:
    name, _, value = parameters.partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def compressed(file: Path) -> bytes:
    """Answer the file's bytes as gzip, made anew only when the file has changed."""
    stood = file.stat()
    return _compressed(file, stood.st_mtime_ns, stood.st_size)


@lru_cache(maxsize=KEPT_FILES)
def _compressed(file: Path, _changed_ns: int, _size: int) -> bytes:
    return gzip.compress(file.read_bytes(), compresslevel=9, mtime=0)
