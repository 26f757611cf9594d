"""Asking servers of this machine, as programs and devices do."""

import httpx

LOOPBACK = httpx.Client(verify=False, limits=httpx.Limits(max_keepalive_connections=0))
"""One for all tests: a client of its own reads the machine's certificates first, 45 ms that no
server without TLS asks for. No connection is kept, for servers come and go."""
