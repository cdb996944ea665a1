"""Files as they come when something went wrong on their way."""

from __future__ import annotations

import random


def mutated(raw: bytes, luck: random.Random) -> bytes:
    """The bytes with some changed, lost, added, repeated or cut off."""
    damaged = bytearray(raw)
    for _ in range(luck.choice((1, 1, 2, 5))):
        at = luck.randrange(len(damaged))
        kind = luck.randrange(5)
        if kind == 0:
            damaged[at] = luck.randrange(256)
        elif kind == 1:
            del damaged[at : at + luck.randrange(1, 60)]
        elif kind == 2:
            damaged[at:at] = luck.randbytes(luck.randrange(1, 9))
        elif kind == 3:
            damaged[at:at] = damaged[: luck.randrange(1, 200)]
        else:
            del damaged[at + 1 :]
        damaged = damaged or bytearray(b" ")
    return bytes(damaged)
