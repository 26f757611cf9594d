import socket
import threading

import pytest

from printer.transport import TransportError
from printer.transports.tcp import TcpTransport


def test_unread_answers_do_not_throw_away_what_was_sent() -> None:
    """Closing a socket with unread bytes resets it, and a reset drops data under way."""
    sent = bytes(300_000)
    received = bytearray()
    answered = threading.Event()

    def chatty_printer(listener: socket.socket) -> None:
        caller, _ = listener.accept()
        with caller:
            caller.sendall(b"\x12" * 64)
            answered.set()
            while data := caller.recv(4096):
                received.extend(data)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        printer = threading.Thread(target=chatty_printer, args=(listener,))
        printer.start()
        transport = TcpTransport("127.0.0.1", listener.getsockname()[1])
        transport.open("job")
        assert answered.wait(60)
        rest = sent
        while rest:
            rest = rest[transport.write(rest, 1.0) :]
        transport.close()
        printer.join()
    assert bytes(received) == sent


def test_a_line_that_takes_no_more_says_so_and_nothing_to_read_is_no_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        transport = TcpTransport("127.0.0.1", listener.getsockname()[1])
        transport.open("job")
        caller, _ = listener.accept()
        with caller:
            assert transport.read(0) == b""
            assert transport.read(0.01) == b""
            while transport.write(bytes(1_000_000), 0.01):
                pass
        # Closed with unread bytes: a reset.
        with pytest.raises(TransportError, match="connection lost while listening"):
            transport.read(60)
        transport.close()
        transport.close()


def test_a_printer_that_hangs_up_is_noticed_by_listening() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        transport = TcpTransport("127.0.0.1", listener.getsockname()[1])
        transport.open("job")
        listener.accept()[0].close()
        with pytest.raises(TransportError, match="closed the connection"):
            transport.read(60)
        transport.close()


def test_nothing_works_before_it_is_open() -> None:
    transport = TcpTransport("127.0.0.1")
    with pytest.raises(TransportError):
        transport.write(b"x", 0)
    with pytest.raises(TransportError):
        transport.read(0)
    transport.close()


def test_a_name_nobody_knows_is_a_transport_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(host: str, *_: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    # How long a network takes to find out that it does not know a name is not ours to say.
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(TransportError, match=r"nobody\.invalid"):
        TcpTransport("nobody.invalid").open("job")


@pytest.mark.parametrize("host", ["printer..office", "x" * 64 + ".office"])
def test_what_is_no_name_is_a_transport_error(host: str) -> None:
    with pytest.raises(TransportError, match=host):
        TcpTransport(host).open("job")
