import pytest

from printer.profile import PrinterProfile, StatusMode
from printer.transports import transport_for
from printer.transports.device_file import DeviceFileTransport
from printer.transports.folder import FolderTransport
from printer.transports.serial_line import SerialTransport
from printer.transports.tcp import TcpTransport
from printer.transports.usb import UsbTransport


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("tcp://192.168.1.50", TcpTransport),
        ("tcp://[fe80::1]:9101", TcpTransport),
        ("usb://04b8:0202", UsbTransport),
        ("serial:///dev/ttyS0?baud=19200&flow=rtscts", SerialTransport),
        ("file:///dev/usb/lp0", DeviceFileTransport),
        ("folder:///tmp/phi%E1%BA%BFu", FolderTransport),
    ],
)
def test_each_scheme_has_its_line(url: str, kind: type) -> None:
    transport, profile = transport_for(url)
    assert isinstance(transport, kind)
    assert profile == PrinterProfile()


def test_the_query_describes_the_printer() -> None:
    _, profile = transport_for(
        "tcp://h?width=384&dpmm=8&band=64&delay=15&status=process_id&cut=no&profile=POS-5890"
    )
    assert profile == PrinterProfile(
        width_dots=384,
        band_height=64,
        band_delay_seconds=0.015,
        status=StatusMode.PROCESS_ID,
        cutter=False,
        capabilities="POS-5890",
    )
    assert profile.band_bytes == 48 * 64


@pytest.mark.parametrize(
    ("name", "width", "cutter"),
    [
        ("TM-T88V", 512, True),
        ("POS-5890", 384, False),
        ("default", 576, True),
        ("TUP500", 576, True),
    ],
)
def test_a_capability_profile_gives_width_and_cutter(name: str, width: int, cutter: bool) -> None:
    _, profile = transport_for(f"tcp://h?profile={name}")
    assert (profile.width_dots, profile.cutter) == (width, cutter)


@pytest.mark.parametrize(
    ("url", "wrong"),
    [
        ("lpt://h", "scheme"),
        ("192.168.1.50:9100", "scheme"),
        ("tcp://", "host"),
        ("tcp://h/x", "host"),
        ("tcp://me@h", "host"),
        ("tcp://h:0", "port"),
        ("tcp://h:99999", "port"),
        ("tcp://[fe80::1", "tcp://"),
        ("usb://04b8", "device"),
        ("usb://04b8:xyz", "device"),
        ("usb://04b8:10000", "device"),
        ("serial://dev/ttyS0", "path"),
        ("file:///", "path"),
        ("folder:", "path"),
        ("serial:///dev/ttyS0?baud=12", "baud"),
        ("serial:///dev/ttyS0?flow=x", "flow"),
        ("tcp://h?width=500.5", "width"),
        ("tcp://h?width=577", "width"),
        ("tcp://h?width=64", "width"),
        ("tcp://h?width=576&profile=TM-T88V", "width"),
        ("tcp://h?dpmm=x", "dpmm"),
        ("tcp://h?dpmm=nan", "dpmm"),
        ("tcp://h?band=0", "band"),
        ("tcp://h?delay=-1", "delay"),
        ("tcp://h?status=maybe", "status"),
        ("tcp://h?cut=perhaps", "cut"),
        ("tcp://h?profile=Nobody", "profile"),
        ("tcp://h?profile=TM-U220", "profile"),
        ("tcp://h?widht=384", "widht"),
        ("tcp://h?baud=9600", "baud"),
        ("tcp://h?width", "width"),
        ("tcp://h?width=384&width=576", "twice"),
    ],
)
def test_a_wrong_url_is_refused_naming_the_part(url: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        transport_for(url)
