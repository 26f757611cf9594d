import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from printer.confirmed_job import Patience
from printer.encode import encode
from printer.job import Printer
from printer.outcome import Result
from printer.picture import draw
from printer.slip import Slip
from printer.status import Condition


@pytest.fixture
def unwritable(tmp_path: Path) -> Iterator[Path]:
    """A path that cannot become a folder, for root neither."""
    path = tmp_path / "file"
    path.write_text("in the way")
    yield path / "slips"
    path.unlink()


@pytest.mark.parametrize("query", ["", "?width=384", "?width=384&cut=no", "?status=process_id"])
def test_each_slip_becomes_a_picture_and_its_bytes(tmp_path: Path, slip: Slip, query: str) -> None:
    printer = Printer(f"folder://{tmp_path}/slips{query}")
    assert printer.check().condition is Condition.READY
    assert printer.print_slip(slip, "one").printed
    picture_file, bytes_file = sorted((tmp_path / "slips").iterdir(), reverse=True)
    assert (picture_file.suffix, bytes_file.suffix) == (".png", ".bin")
    assert picture_file.stem == bytes_file.stem
    assert picture_file.stem.endswith("-A012")
    expected = draw(slip, printer.profile)
    with Image.open(picture_file) as picture:
        assert picture.crop((0, 0, *expected.size)).tobytes() == expected.tobytes()
    assert b"".join(encode(expected, printer.profile)) in bytes_file.read_bytes()


def test_names_sort_by_time(tmp_path: Path, make_slip: Callable[..., Slip]) -> None:
    printer = Printer(f"folder://{tmp_path}")
    numbers = ["A010", "A009", "B001", "Đ/7"]
    for number in numbers:
        assert printer.print_slip(make_slip(number=number), number).printed
    names = sorted(path.stem for path in tmp_path.glob("*.png"))
    assert [name.split("-")[1] for name in names] == ["A010", "A009", "B001", "Đ_7"]


def test_a_folder_that_cannot_be_made_is_unreachable(unwritable: Path, slip: Slip) -> None:
    printer = Printer(f"folder://{unwritable}")
    assert printer.check().condition is Condition.UNREACHABLE
    outcome = printer.print_slip(slip, "one")
    assert (outcome.result, outcome.cause) == (Result.REFUSED, Condition.UNREACHABLE)


def test_a_slip_that_cannot_be_written_is_never_called_printed(
    tmp_path: Path, patience: Patience, slip: Slip, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "write_bytes", full)
    printer = Printer(f"folder://{tmp_path}", patience=patience)
    outcome = printer.print_slip(slip, "one")
    assert (outcome.result, outcome.cause) == (Result.UNKNOWN, Condition.CONNECTION_LOST)
    assert os.strerror(28) in outcome.detail
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    assert printer.print_slip(slip, "two").printed
    assert len(list(tmp_path.glob("*.png"))) == 1
