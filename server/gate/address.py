"""Whose an address is."""

from ipaddress import IPv6Address, ip_address


def network_of(address: str) -> str:
    """Name whose an address is: an IPv6 one its network of /64, for one machine has them all."""
    if ":" not in address:
        return address
    try:
        numbers = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if not isinstance(numbers, IPv6Address):
        return address
    if numbers.ipv4_mapped is not None:
        return str(numbers.ipv4_mapped)
    return f"{IPv6Address(int(numbers) >> 64 << 64)}/64"
