"""Instants and the local days of the operator's zone.

An instant is a whole number of seconds since 1970 in UTC, a day the number of days since
1970-01-01, a month `year * 12 + month - 1`. Plain integers compare and subtract quickly.
"""

import re
from bisect import bisect_right
from datetime import date
from functools import lru_cache

EPOCH = date(1970, 1, 1).toordinal()
DAY = 86400
RFC3339 = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))", re.ASCII)


def day_number(text):
    return date.fromisoformat(text).toordinal() - EPOCH


@lru_cache(maxsize=None)
def day_text(day):
    return date.fromordinal(day + EPOCH).isoformat()


@lru_cache(maxsize=None)
def month_of(day):
    it = date.fromordinal(day + EPOCH)
    return it.year * 12 + it.month - 1


@lru_cache(maxsize=None)
def first_day(month):
    return date(month // 12, month % 12 + 1, 1).toordinal() - EPOCH


def month_text(month):
    return f"{month // 12:04}-{month % 12 + 1:02}"


def month_length(month):
    return first_day(month + 1) - first_day(month)


def parse_instant(text):
    """The instant of an RFC 3339 text, its fraction cut off; None if it is no such text."""
    found = RFC3339.fullmatch(text)
    if not found:
        return None
    year, month, day, hour, minute, second = map(int, found.groups()[:6])
    sign, hours, minutes = found.groups()[6:]
    try:
        days = date(year, month, day).toordinal() - EPOCH
    except ValueError:
        return None
    ahead = 0
    if sign:
        if int(hours) > 23 or int(minutes) > 59:
            return None
        ahead = (int(hours) * 60 + int(minutes)) * (60 if sign == "+" else -60)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return days * DAY + hour * 3600 + minute * 60 + second - ahead


class Zone:
    """The catalogue's list of offsets; the first also holds before its own beginning."""

    def __init__(self, offsets):
        self.begins = [parse_instant(row["from"]) for row in offsets]
        self.ahead = [_seconds(row["offset"]) for row in offsets]

    def offset(self, instant):
        return self.ahead[max(0, bisect_right(self.begins, instant) - 1)]

    def day(self, instant):
        return (instant + self.offset(instant)) // DAY

    def midnight(self, day):
        """The instant of 00:00. The second look is for days near a change of the offset."""
        near = day * DAY - self.offset(day * DAY)
        return day * DAY - self.offset(near)

    def text(self, instant):
        ahead = self.offset(instant)
        day, second = divmod(instant + ahead, DAY)
        clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        sign, size = ("-", -ahead) if ahead < 0 else ("+", ahead)
        return f"{day_text(day)}T{clock}{sign}{size // 3600:02}:{size // 60 % 60:02}"


def _seconds(offset):
    size = int(offset[1:3]) * 3600 + int(offset[4:6]) * 60
    return -size if offset[0] == "-" else size
