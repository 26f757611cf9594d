"""A plugged headset is noticed, in a socket or on USB, and a machine without either is fine."""

import os
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk_app.engine.headset import Headset

EVENT = struct.Struct("llHHi")
SWITCH, HEADPHONES, MICROPHONE = 5, 2, 4
ONE_CARD = " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      at 0xf7\n"
USB_CARD = " 1 [Headset        ]: USB-Audio - USB Headset\n                      at usb-1\n"


class Machine:
    """The parts of the kernel's files that tell of sound."""

    def __init__(self, folder: Path) -> None:
        self.switches, self.devices = folder / "sys", folder / "dev"
        self.cards = folder / "cards"
        self.devices.mkdir()
        self.cards.write_text(ONE_CARD, encoding="utf-8")
        self.plugged, self.pulled = threading.Semaphore(0), threading.Semaphore(0)

    def socket(self, name: str, switches: str) -> int:
        """Add an input device; give the end at which it tells of its switches."""
        capabilities = self.switches / name / "device" / "capabilities"
        capabilities.mkdir(parents=True)
        (capabilities / "sw").write_text(switches, encoding="ascii")
        os.mkfifo(self.devices / name)
        return os.open(self.devices / name, os.O_RDWR)

    @contextmanager
    def watched(self) -> Iterator[None]:
        headset = Headset(
            self.plugged.release,
            self.pulled.release,
            switches=self.switches,
            devices=self.devices,
            cards=self.cards,
        )
        headset.start()
        try:
            yield
        finally:
            headset.stop()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def event(kind: int, code: int, value: int) -> bytes:
    return EVENT.pack(0, 0, kind, code, value)


def test_a_headset_in_a_socket_is_noticed_once_and_nothing_else_is(machine: Machine) -> None:
    end = machine.socket("event3", "14")
    with machine.watched():
        others = event(SWITCH, MICROPHONE, 1) + event(SWITCH, MICROPHONE, 0) + event(0, 0, 0)
        os.write(end, others + event(SWITCH, HEADPHONES, 1))
        assert machine.plugged.acquire(timeout=60)
        assert not machine.pulled.acquire(blocking=False)
        os.write(end, event(SWITCH, HEADPHONES, 0))
        assert machine.pulled.acquire(timeout=60)
    assert not machine.plugged.acquire(blocking=False)
    os.close(end)


def test_a_headset_on_usb_is_a_new_card(machine: Machine) -> None:
    with machine.watched():
        while not machine.plugged.acquire(timeout=0.5):
            # The watch may have begun after the card was added: then it was there before.
            machine.cards.write_text(ONE_CARD, encoding="utf-8")
            machine.plugged.acquire(timeout=0.5)
            machine.cards.write_text(ONE_CARD + USB_CARD, encoding="utf-8")
        machine.cards.write_text(ONE_CARD, encoding="utf-8")
        assert machine.pulled.acquire(timeout=60)


def test_other_switches_and_closed_devices_are_left_alone(machine: Machine) -> None:
    lid = machine.socket("event1", "1")
    odd = machine.socket("event2", "")
    gone = machine.socket("event4", "4")
    (machine.devices / "event4").unlink()
    with machine.watched():
        pass
    for end in (lid, odd, gone):
        os.close(end)
    assert not machine.plugged.acquire(blocking=False)


def test_a_machine_without_sound_is_watched_in_vain(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    headset = Headset(lambda: None, lambda: None, switches=nowhere, devices=nowhere, cards=nowhere)
    headset.start()
    headset.stop()
