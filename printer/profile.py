"""What one model of printer can do, read from the query of its URL."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TypeVar

T = TypeVar("T")

WIDTH_80_MM = 576


class StatusMode(StrEnum):
    """How a printer confirms that it printed."""

    PROCESS_ID = "process_id"
    """Answers GS ( H when a job is on paper (Epson)."""
    GS_R = "gs_r"
    """Answers GS r when all before it is printed (most others)."""
    DLE_EOT = "dle_eot"
    """Answers only real-time questions: no trouble while the slip comes out counts as printed."""
    NONE = "none"
    """Answers nothing: a job can never be confirmed."""


@dataclass(frozen=True, kw_only=True)
class PrinterProfile:
    """The measures and habits of one printer. The defaults suit an 80 mm printer of 203 dpi."""

    width_dots: int = WIDTH_80_MM
    dots_per_mm: float = 8.0
    band_height: int = 24
    """Rows of dots sent in one piece; some models garble tall pieces."""
    band_delay_seconds: float = 0.0
    status: StatusMode = StatusMode.GS_R
    cutter: bool = True
    capabilities: str = "simple"
    """The name of a python-escpos capability profile."""

    @property
    def band_bytes(self) -> int:
        """The size of one full band's dots."""
        return self.width_dots // 8 * self.band_height


def take_profile(options: dict[str, str]) -> PrinterProfile:
    """Build a profile from a URL's options, removing those it knows.

    Known: `profile`, `width` (dots), `dpmm` (dots a millimetre), `band` (rows), `delay` (ms after
    each band), `status`, `cut` (yes or no). A named capability profile gives the width and whether
    there is a cutter, unless the URL says otherwise.

    Raises:
        ValueError: naming the parameter that is wrong and what it may be.
    """
    name = options.pop("profile", None)
    capable = _Capabilities.named(name) if name is not None else _Capabilities.unknown()
    width = _take(options, "width", capable.width_dots, _whole(320, 1280))
    if width % 8:
        raise ValueError(f"width: {width} is not a multiple of 8")
    if capable.widest is not None and width > capable.widest:
        raise ValueError(f"width: the profile {name} prints at most {capable.widest} dots")
    return PrinterProfile(
        width_dots=width,
        dots_per_mm=_take(options, "dpmm", 8.0, _dots_per_mm),
        band_height=_take(options, "band", 24, _whole(8, 960)),
        band_delay_seconds=_take(options, "delay", 0, _whole(0, 1000)) / 1000,
        status=_take(options, "status", StatusMode.GS_R, _status_mode),
        cutter=_take(options, "cut", capable.cutter, _yes_or_no),
        capabilities=name or "simple",
    )


@dataclass(frozen=True)
class _Capabilities:
    width_dots: int
    cutter: bool
    widest: int | None

    @classmethod
    def unknown(cls) -> "_Capabilities":
        return cls(WIDTH_80_MM, cutter=True, widest=None)

    @classmethod
    def named(cls, name: str) -> "_Capabilities":
        """Look a capability profile up in python-escpos' list, without its slow import."""
        data = _capability_list().get(name)
        if data is None:
            known = ", ".join(sorted(_capability_list()))
            raise ValueError(f"profile: {name!r} is unknown; known are {known}")
        features = data["features"]
        if not features.get("bitImageRaster"):
            raise ValueError(f"profile: {name} cannot print pictures by GS v 0")
        pixels = data["media"]["width"].get("pixels")
        widest = pixels // 8 * 8 if isinstance(pixels, int) else None
        cutter = bool(features.get("paperPartCut") or features.get("paperFullCut"))
        # These two profiles say nothing of a real printer, so neither of its cutter.
        if name in {"simple", "default"}:
            cutter = True
        return cls(widest or WIDTH_80_MM, cutter=cutter, widest=widest)


@cache
def _capability_list() -> dict[str, dict[str, dict[str, dict[str, object]]]]:
    text = (files("escpos") / "capabilities.json").read_text(encoding="utf-8")
    profiles: dict[str, dict[str, dict[str, dict[str, object]]]] = json.loads(text)["profiles"]
    return profiles


def _take(options: dict[str, str], name: str, default: T, read: Callable[[str], T]) -> T:
    text = options.pop(name, None)
    if text is None:
        return default
    try:
        return read(text)
    except ValueError as wrong:
        raise ValueError(f"{name}: {wrong}") from wrong


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and least <= int(text) <= most:
            return int(text)
        raise ValueError(f"{text!r} is not a whole number from {least} to {most}")

    return read


def _dots_per_mm(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 5 <= value <= 24:
        raise ValueError(f"{text!r} is not a number from 5 to 24")
    return value


def _status_mode(text: str) -> StatusMode:
    try:
        return StatusMode(text)
    except ValueError:
        raise ValueError(f"{text!r} is none of {', '.join(StatusMode)}") from None


def _yes_or_no(text: str) -> bool:
    if text not in {"yes", "no"}:
        raise ValueError(f"{text!r} is neither yes nor no")
    return text == "yes"
