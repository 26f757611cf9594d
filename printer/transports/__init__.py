"""From a printer's URL to the connection that reaches it."""

from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from printer.profile import PrinterProfile, take_profile
from printer.transport import Transport
from printer.transports.device_file import DeviceFileTransport
from printer.transports.folder import FolderTransport
from printer.transports.serial_line import FlowControl, SerialTransport
from printer.transports.tcp import DEFAULT_PORT, TcpTransport
from printer.transports.usb import UsbTransport

_BAUD_RATES = (9600, 19200, 38400, 57600, 115200, 230400)


def transport_for(url: str) -> tuple[Transport, PrinterProfile]:
    """Read a printer's URL; nothing is opened.

    `tcp://host:9100`, `usb://VID:PID` (hexadecimal), `serial:///dev/ttyS0?baud=19200`,
    `file:///dev/usb/lp0`, `folder:///path`; each with the options of the profile in its query. A
    serial port also takes `flow`: none, rtscts, dsrdtr or xonxoff.

    Raises:
        ValueError: naming the part of the URL or the option that is wrong.
    """
    try:
        parts = urlsplit(url)
        pairs = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    except ValueError as wrong:
        raise ValueError(f"printer URL {url!r}: {wrong}") from None
    options = dict(pairs)
    if len(options) < len(pairs):
        raise ValueError(f"printer URL {url!r}: an option stands there twice")
    try:
        transport = _transport(parts, options)
        profile = take_profile(options)
        _refuse_left_over(options)
    except ValueError as wrong:
        raise ValueError(f"printer URL {url!r}: {wrong}") from wrong
    if isinstance(transport, FolderTransport):
        transport.draw_at(profile.width_dots)
    return transport, profile


def _refuse_left_over(options: dict[str, str]) -> None:
    for name in options:
        raise ValueError(f"{name}: no such option")


def _transport(parts: SplitResult, options: dict[str, str]) -> Transport:
    match parts.scheme:
        case "tcp":
            return _tcp(parts)
        case "usb":
            return UsbTransport(*_usb_ids(parts))
        case "serial":
            return SerialTransport(_path(parts), _baud(options), _flow(options))
        case "file":
            return DeviceFileTransport(_path(parts))
        case "folder":
            return FolderTransport(_path(parts))
        case _:
            raise ValueError(
                f"scheme: {parts.scheme!r} is none of tcp, usb, serial, file and folder"
            )


def _tcp(parts: SplitResult) -> TcpTransport:
    if not parts.hostname or parts.path.strip("/") or parts.username is not None:
        raise ValueError("host: expected tcp://host or tcp://host:port")
    try:
        port = parts.port
    except ValueError:
        raise ValueError("port: not a whole number up to 65535") from None
    if port == 0:
        raise ValueError("port: 0 is nobody's")
    return TcpTransport(parts.hostname, port or DEFAULT_PORT)


def _usb_ids(parts: SplitResult) -> tuple[int, int]:
    vendor, colon, product = parts.netloc.partition(":")
    try:
        ids = int(vendor, 16), int(product, 16)
    except ValueError:
        ids = -1, -1
    if not colon or parts.path.strip("/") or not all(0 <= number <= 0xFFFF for number in ids):
        raise ValueError("device: expected usb://VID:PID, two hexadecimal numbers as in 04b8:0202")
    return ids


def _path(parts: SplitResult) -> str:
    path = unquote(parts.path)
    if parts.netloc or not path.strip("/"):
        raise ValueError(f"path: expected three slashes and a path, {parts.scheme}:///…")
    return path


def _baud(options: dict[str, str]) -> int:
    text = options.pop("baud", "19200")
    if text not in map(str, _BAUD_RATES):
        raise ValueError(f"baud: {text!r} is none of {', '.join(map(str, _BAUD_RATES))}")
    return int(text)


def _flow(options: dict[str, str]) -> FlowControl:
    text = options.pop("flow", FlowControl.NONE)
    try:
        return FlowControl(text)
    except ValueError:
        raise ValueError(f"flow: {text!r} is none of {', '.join(FlowControl)}") from None
