"""The usage file: rows, what makes a row good, and a record as it is compared."""

import re
from collections import namedtuple

from zone import parse_instant

HEADER = "id,kind,subscriber,direction,other,start,seconds,bytes,access,serving"
Record = namedtuple("Record", HEADER.split(","))

ID = re.compile(r"[A-Za-z0-9._:-]{1,64}")
NUMBER = re.compile(r"[0-9]{7,15}")
OTHER = re.compile(r"[0-9]{1,15}")
DIGITS = re.compile(r"[0-9]{1,16}")
NETWORK = re.compile(r"[0-9]{3}-[0-9]{2,3}")
KINDS = {"voice", "sms", "mms", "data", "forwarded"}
ACCESS = {"internet", "modem", "messenger", "video"}
LONGEST, LARGEST = 86400, 10 ** 15


def read_usage(path):
    """Yields (line, id, record or None) of each row; the header has to be exact."""
    with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
        text = file.read()
    rows = _rows(text)
    if ",".join(next(rows, (0, []))[1]) != HEADER:
        raise SystemExit(f"{path}: the header is not that of a usage file")
    for line, fields in rows:
        known = fields[0] if fields and ID.fullmatch(fields[0]) else ""
        yield line, known, parse(fields)


def _rows(text):
    """Rows of RFC 4180 with the line in which each begins. A row without a line end is no row."""
    lines = text.split("\n")
    cut_off = lines.pop()
    place = 0
    while place < len(lines):
        begin, row = place, lines[place].removesuffix("\r")
        place += 1
        while row.count('"') % 2 and place < len(lines):
            row += "\n" + lines[place].removesuffix("\r")
            place += 1
        if row:
            yield begin + 1, _fields(row) if '"' in row else row.split(",")
    if cut_off:
        yield len(lines) + 1, [cut_off.split(",")[0]]


def _fields(row):
    """Fields of a row with quotes; no fields if the quotes are wrong."""
    fields, place = [], 0
    while True:
        quoted = re.compile(r'"((?:[^"]|"")*)"').match(row, place)
        if quoted:
            fields.append(quoted[1].replace('""', '"'))
            place = quoted.end()
        else:
            end = row.find(",", place)
            end = len(row) if end < 0 else end
            fields.append(row[place:end])
            if '"' in fields[-1]:
                return []
            place = end
        if place == len(row):
            return fields
        if row[place] != ",":
            return []
        place += 1


def parse(fields):
    """The record, or None if a field is not as it has to be."""
    if len(fields) != 10:
        return None
    known, kind, subscriber, direction, other, start, seconds, size, access, serving = fields
    if not ID.fullmatch(known) or kind not in KINDS or not NUMBER.fullmatch(subscriber):
        return None
    if direction not in ("out", "in") or not _other_is_good(kind, direction, other):
        return None
    if access not in ACCESS if kind == "data" else access:
        return None
    at = parse_instant(start)
    seconds = _number(seconds, LONGEST, kind in ("voice", "forwarded"), False)
    size = _number(size, LARGEST, kind == "data", kind == "mms")
    if at is None or seconds is None or size is None:
        return None
    if serving != "home" and not NETWORK.fullmatch(serving):
        return None
    return Record(known, kind, subscriber, direction, other, at, seconds, size, access, serving)


def _other_is_good(kind, direction, other):
    if kind == "data":
        return direction == "out" and not other
    if not other:
        return direction == "in" and kind != "forwarded"
    return OTHER.fullmatch(other)


def _number(text, largest, required, optional):
    """A required number has to be there; one that is neither may only be empty or 0."""
    if not text:
        return None if required else 0
    if not DIGITS.fullmatch(text) or int(text) > largest:
        return None
    return int(text) if required or optional or int(text) == 0 else None
