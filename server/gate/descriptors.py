"""How many connections this process may hold at all."""

import resource

MOST_DESCRIPTORS = 65_536
"""More than any hall needs; a process that asks for all there are slows its own start."""
OWN_DESCRIPTORS = 96
"""Files, database, threads and the sockets that listen."""
LEAST_ROOM = 16


def raise_descriptors() -> int:
    """Raise the limit of open files as far as this process may; answers what holds now."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_DESCRIPTORS if hard == resource.RLIM_INFINITY else min(hard, MOST_DESCRIPTORS)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return MOST_DESCRIPTORS if soft == resource.RLIM_INFINITY else soft
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return wanted


def room_for_strangers(descriptors: int, reserved: int) -> int:
    """Count the connections that nobody vouches for, beside `reserved` ones of the office."""
    return max(LEAST_ROOM, descriptors - OWN_DESCRIPTORS - reserved)


def room_for_streams(room: int, most: int) -> int:
    """Bound streams, which nobody may cut off, so that a quarter of the room stays free."""
    return min(most, room * 3 // 4)
