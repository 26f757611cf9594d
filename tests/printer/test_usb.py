"""The USB connection against a device made of objects like those of pyusb."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import usb.core
import usb.util

from printer.confirmed_job import Patience
from printer.job import Printer
from printer.outcome import Result
from printer.picture import draw
from printer.slip import Slip
from printer.status import Condition
from printer.virtual import PrintedSlip, VirtualPrinter

BULK = usb.util.ENDPOINT_TYPE_BULK


class Endpoint:
    def __init__(self, device: "UsbDevice", address: int) -> None:
        self._device = device
        self.bEndpointAddress = address
        self.bmAttributes = BULK

    def write(self, data: bytes, timeout: int) -> int:
        assert timeout > 0, "zero waits for ever"
        return self._device.take(data)

    def read(self, size: int, timeout: int) -> list[int]:
        assert timeout > 0, "zero waits for ever"
        assert size % 64 == 0, "a read that is no multiple of the packet may overflow"
        return self._device.give(size)


class Interface(list[Endpoint]):
    def __init__(self, number: int, kind: int, endpoints: list[Endpoint]) -> None:
        super().__init__(endpoints)
        self.bInterfaceNumber = number
        self.bInterfaceClass = kind


class UsbDevice:
    """A printer with a scanner's interface first, held by the kernel's own driver."""

    def __init__(self, *, one_way: bool = False) -> None:
        self.slips: list[PrintedSlip] = []
        self.printer = VirtualPrinter(self._answers_append, self.slips.append, 576)
        self._answers = bytearray()
        ends = [Endpoint(self, 0x02)] if one_way else [Endpoint(self, 0x81), Endpoint(self, 0x02)]
        self.interfaces = [Interface(0, 0xFF, [Endpoint(self, 0x83)]), Interface(1, 0x07, ends)]
        self.configured = True
        self.kernel_holds = True
        self.claimed: int | None = None
        self.stuck = False
        self.unplugged = False
        self.most_at_once = 1000

    def _answers_append(self, answer: bytes) -> None:
        self._answers += answer

    def get_active_configuration(self) -> list[Interface]:
        if not self.configured:
            raise usb.core.USBError("not configured")
        return self.interfaces

    def set_configuration(self) -> None:
        self.configured = True

    def is_kernel_driver_active(self, number: int) -> bool:
        return self.kernel_holds

    def detach_kernel_driver(self, number: int) -> None:
        self.kernel_holds = False

    def attach_kernel_driver(self, number: int) -> None:
        self.kernel_holds = True

    def take(self, data: bytes) -> int:
        assert self.claimed == 1
        if self.unplugged:
            raise usb.core.USBError("No such device", errno=19)
        if self.stuck:
            raise usb.core.USBTimeoutError("timed out", errno=110)
        taken = bytes(data[: self.most_at_once])
        self.printer.receive(taken)
        return len(taken)

    def give(self, size: int) -> list[int]:
        if self.unplugged:
            raise usb.core.USBError("No such device", errno=19)
        if not self._answers:
            raise usb.core.USBTimeoutError("timed out", errno=110)
        answer = list(self._answers[:size])
        del self._answers[:size]
        return answer


Plug = Callable[..., UsbDevice]


@pytest.fixture
def plug(monkeypatch: pytest.MonkeyPatch) -> Iterator[Plug]:
    plugged: dict[tuple[int, int], UsbDevice] = {}
    disposed: list[Any] = []

    def put(**options: bool) -> UsbDevice:
        device = UsbDevice(**options)
        plugged[0x04B8, 0x0202] = device
        return device

    def claim(device: UsbDevice, number: int) -> None:
        assert not device.kernel_holds
        device.claimed = number

    def release(device: UsbDevice, number: int) -> None:
        assert device.claimed == number
        device.claimed = None

    def find(idVendor: int, idProduct: int) -> UsbDevice | None:  # noqa: N803 - pyusb's own names
        return plugged.get((idVendor, idProduct))

    monkeypatch.setattr(usb.core, "find", find)
    monkeypatch.setattr(usb.util, "claim_interface", claim)
    monkeypatch.setattr(usb.util, "release_interface", release)
    monkeypatch.setattr(usb.util, "dispose_resources", disposed.append)
    yield put
    # Whatever happened, the device was given back.
    for device in plugged.values():
        assert device.claimed is None
        assert device in disposed


@pytest.fixture
def printer(patience: Patience) -> Printer:
    return Printer("usb://04b8:0202", patience=patience)


def test_a_slip_is_printed_and_the_kernel_gets_its_device_back(
    plug: Plug, printer: Printer, slip: Slip
) -> None:
    device = plug()
    assert printer.check().condition is Condition.READY
    assert printer.print_slip(slip, "one").printed
    (printed,) = device.slips
    assert printed.picture.tobytes() == draw(slip, printer.profile).tobytes()
    assert device.kernel_holds


def test_an_unconfigured_device_without_kernel_driver_is_configured(
    plug: Plug, printer: Printer
) -> None:
    device = plug()
    device.configured = device.kernel_holds = False
    assert printer.check().condition is Condition.READY
    assert not device.kernel_holds


def test_a_device_that_takes_nothing_does_not_hold_us_for_ever(
    plug: Plug, no_patience: Patience, slip: Slip
) -> None:
    plug().stuck = True
    printer = Printer("usb://04b8:0202", patience=no_patience)
    outcome = printer.print_slip(slip, "one")
    assert (outcome.result, outcome.cause) == (Result.REFUSED, Condition.BUSY)


def test_no_paper_is_refused(plug: Plug, printer: Printer, slip: Slip) -> None:
    plug().printer.mechanism.paper_out = True
    assert printer.print_slip(slip, "one").cause is Condition.PAPER_OUT


def test_a_one_way_device_can_confirm_nothing(plug: Plug, printer: Printer, slip: Slip) -> None:
    device = plug(one_way=True)
    outcome = printer.print_slip(slip, "one")
    assert (outcome.result, outcome.cause) == (Result.UNCONFIRMED, None)
    assert len(device.slips) == 1


def test_unplugged(plug: Plug, printer: Printer, slip: Slip) -> None:
    plug().unplugged = True
    outcome = printer.print_slip(slip, "one")
    assert (outcome.result, outcome.cause) == (Result.REFUSED, Condition.UNREACHABLE)


def test_a_device_without_a_way_in_is_no_printer(plug: Plug, printer: Printer) -> None:
    device = plug()
    del device.interfaces[1]
    status = printer.check()
    assert status.condition is Condition.UNREACHABLE
    assert "04b8:0202" in status.detail


def test_no_permission_says_what_to_look_at(
    plug: Plug, printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    plug()

    def refuse(*_: object) -> None:
        raise usb.core.USBError("Access denied", errno=13)

    monkeypatch.setattr(usb.util, "claim_interface", refuse)
    monkeypatch.setattr(usb.util, "release_interface", lambda *_: None)
    status = printer.check()
    assert status.condition is Condition.UNREACHABLE
    assert "may this user write to it" in status.detail


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (usb.core.NoBackendError("No backend available"), "libusb-1.0 is not installed"),
        (usb.core.USBError("Pipe error"), "Pipe error"),
        (None, "no USB device 04b8:0202"),
    ],
)
def test_what_is_missing_is_said(
    printer: Printer, monkeypatch: pytest.MonkeyPatch, error: Exception | None, words: str
) -> None:
    def find(**_: int) -> SimpleNamespace | None:
        if error:
            raise error
        return None

    monkeypatch.setattr(usb.core, "find", find)
    status = printer.check()
    assert status.condition is Condition.UNREACHABLE
    assert words in status.detail
