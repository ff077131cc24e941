"""Numbers, networks and moments as switches write them."""

from datetime import datetime, timedelta

START = datetime(2026, 11, 1)
SUBSCRIBERS = (
    "375295001001", "375297001002", "375295001004", "375297001005", "375297001006",
    "375333001007")
NETWORKS = (("257", "02"), ("257", "02"), ("250", "01"), ("260", "06"), ("310", "410"))


def pairs(digits):
    """Two digits an octet, the first in the lower half, a filler of 15 (TS 29.002 TBCD)."""
    digits += "F" if len(digits) % 2 else ""
    return bytes(int(digits[i + 1] + digits[i], 16) for i in range(0, len(digits), 2))


def international(number):
    return b"\x91" + pairs(number)


def network_code(country, network):
    """TS 24.008 §10.5.1.3."""
    third = network[2] if len(network) == 3 else "F"
    return pairs(country + third + network[:2])


def serving(code):
    return "home" if code in (None, ("257", "02")) else "-".join(code)


class Moment:
    """A local time with its offset, in the three forms that are needed."""

    def __init__(self, dice):
        local = START + timedelta(seconds=dice.randrange(20 * 86_400))
        sign, hours, minutes = dice.choice(
            (("+", 3, 0), ("+", 3, 0), ("+", 0, 0), ("-", 5, 0), ("+", 5, 30)))
        self.digits = local.strftime("%y%m%d%H%M%S")
        offset = bytes.fromhex(f"{hours:02}{minutes:02}")
        self.octets = bytes.fromhex(self.digits) + sign.encode() + offset
        self.text = f"{local:%Y-%m-%dT%H:%M:%S}{sign}{hours:02}:{minutes:02}"
