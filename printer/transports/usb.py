"""Printers on USB by libusb, with a time limit on everything: the default is to wait for ever."""

import contextlib
from typing import Any

import usb.core
import usb.util

from printer.transport import TransportError

_PRINTER_CLASS = 0x07
_LONGEST_READ = 512


class UsbTransport:
    """The printer interface of one USB device."""

    def __init__(self, vendor: int, product: int) -> None:
        self._vendor = vendor
        self._product = product
        self._device: Any = None
        self._interface: Any = None
        self._out: Any = None
        self._in: Any = None
        self._detached = False

    @property
    def answers(self) -> bool:
        return self._in is not None

    def open(self, title: str) -> None:  # noqa: ARG002 - the wire has no place for a title
        name = f"{self._vendor:04x}:{self._product:04x}"
        try:
            device = usb.core.find(idVendor=self._vendor, idProduct=self._product)
        except usb.core.NoBackendError as missing:
            raise TransportError("libusb-1.0 is not installed: USB cannot be used") from missing
        except usb.core.USBError as failed:
            raise TransportError(f"USB device {name}: {failed}") from failed
        if device is None:
            raise TransportError(f"no USB device {name} is connected")
        self._device = device
        try:
            self._claim(device)
        except (usb.core.USBError, NotImplementedError) as failed:
            self.close()
            raise TransportError(
                f"USB device {name}: {failed}; may this user write to it, and is it free?"
            ) from failed
        if self._out is None:
            self.close()
            raise TransportError(f"USB device {name} has no way in for print data")

    def write(self, data: bytes, seconds: float) -> int:
        try:
            return int(self._out.write(data, _milliseconds(seconds)))
        except usb.core.USBTimeoutError:
            return 0
        except usb.core.USBError as failed:
            raise TransportError(f"USB connection lost while sending: {failed}") from failed

    def read(self, seconds: float) -> bytes:
        try:
            return bytes(self._in.read(_LONGEST_READ, _milliseconds(seconds)))
        except usb.core.USBTimeoutError:
            return b""
        except usb.core.USBError as failed:
            raise TransportError(f"USB connection lost while listening: {failed}") from failed

    def close(self) -> None:
        device, self._device = self._device, None
        if device is None:
            return
        number = None if self._interface is None else self._interface.bInterfaceNumber
        with contextlib.suppress(usb.core.USBError, NotImplementedError):
            if number is not None:
                usb.util.release_interface(device, number)
                if self._detached:
                    device.attach_kernel_driver(number)
        usb.util.dispose_resources(device)
        self._interface = self._out = self._in = None
        self._detached = False

    def _claim(self, device: Any) -> None:
        """Take the printer's interface from the kernel's own driver, and find its two ends."""
        try:
            configuration = device.get_active_configuration()
        except usb.core.USBError:
            device.set_configuration()
            configuration = device.get_active_configuration()
        for interface in sorted(configuration, key=_printers_first):
            way_out = _bulk_endpoint(interface, usb.util.ENDPOINT_OUT)
            if way_out is not None:
                break
        else:
            return
        number = interface.bInterfaceNumber
        self._interface = interface
        with contextlib.suppress(NotImplementedError):
            if device.is_kernel_driver_active(number):
                device.detach_kernel_driver(number)
                self._detached = True
        usb.util.claim_interface(device, number)
        self._out = way_out
        self._in = _bulk_endpoint(interface, usb.util.ENDPOINT_IN)


def _printers_first(interface: Any) -> bool:
    return bool(interface.bInterfaceClass != _PRINTER_CLASS)


def _bulk_endpoint(interface: Any, direction: int) -> Any:
    for endpoint in interface:
        if (
            usb.util.endpoint_type(endpoint.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK
            and usb.util.endpoint_direction(endpoint.bEndpointAddress) == direction
        ):
            return endpoint
    return None


def _milliseconds(seconds: float) -> int:
    # Zero would mean: wait for ever.
    return max(1, round(seconds * 1000))
