"""Made-up usage records, crowded at the edges of the rules."""

from bisect import bisect_right
from datetime import datetime, timedelta

KINDS = ("voice", "sms", "mms", "data", "forwarded")
ACCESS = ("internet", "modem", "messenger", "video")


class Records:
    def __init__(self, rng, facts, people, largest):
        self.rng, self.facts, self.people, self.largest = rng, facts, people, largest
        self.crowd = [self._digits("375" + rng.choice(facts.own_codes + facts.foreign_codes), 12)
                      for _ in range(40)]
        self.made = 0

    def _digits(self, prefix, length):
        more = max(0, length - len(prefix))
        return prefix + "".join(self.rng.choices("0123456789", k=more))

    def start(self):
        rng = self.rng
        month = rng.choice(self.facts.months)
        if rng.random() < 0.35:
            return rng.choice(self.facts.edges[month])
        begin, end = self.facts.span(month)
        at = rng.randrange(begin, end)
        return at - at % 600 if rng.random() < 0.1 else at

    def make(self):
        """The start, and the fields of a good record."""
        rng = self.rng
        for _ in range(9):
            # Some call much, so that their bundles end.
            person = self.people[int(rng.random() ** 2 * len(self.people))]
            start = self.start()
            if person["begin"] <= start < person["end"] or rng.random() < 0.02:
                break
        kind = rng.choices(KINDS, (40, 15, 8, 27, 10))[0]
        direction = "in" if kind != "data" and rng.random() < 0.2 else "out"
        other = "" if kind == "data" else self.other(person, kind, direction)
        seconds = str(self._seconds()) if kind in ("voice", "forwarded") else ""
        size = str(self._bytes()) if kind == "data" else ""
        if kind == "mms" and rng.random() < 0.5:
            size = str(rng.randrange(500000))
        access = rng.choice(ACCESS) if kind == "data" else ""
        return start, [self._id(), kind, self._number(person, start), direction, other,
                       self.text(start), seconds, size, access, self._serving()]

    def _id(self):
        self.made += 1
        shape = self.rng.choice(("{}", "c-{}", "Z.{:07}", "a_{}:1", "{}A", "-{}"))
        return shape.format(self.made)

    def _number(self, person, start):
        chance, numbers = self.rng.random(), person["numbers"]
        if chance < 0.005:
            return self._digits("375299", 12)
        if chance < 0.03:
            return self.rng.choice(numbers)[1]
        place = bisect_right([at for at, _ in numbers], start)
        return numbers[max(0, place - 1)][1]

    def other(self, person, kind, direction):
        rng, facts = self.rng, self.facts
        if direction == "in" and kind != "forwarded" and rng.random() < 0.1:
            return ""
        if kind in ("sms", "mms"):
            weights = (30, 25, 1, 0.2, 0.2, 6, 1, 10, 2)
        else:
            weights = (25, 25, 12, 4, 4, 6, 3, 15, 2)
        what = rng.choices(range(9), weights)[0]
        return (
            lambda: rng.choice(person["friends"]),
            lambda: rng.choice(self.crowd),
            lambda: self._digits("375" + rng.choice(facts.city_codes), 12),
            lambda: self._digits("375" + rng.choice(facts.free), rng.choice((10, 12, 13))),
            lambda: self._digits("375" + rng.choice(facts.premium), rng.choice((10, 12))),
            lambda: rng.choice(facts.short),
            lambda: rng.choice(facts.emergency),
            lambda: self._digits(rng.choice(facts.abroad), rng.choice((9, 11, 12, 15))),
            self._unknown)[what]()

    def _unknown(self):
        code = self.rng.choice(self.facts.own_codes)
        return self.rng.choice((
            self._digits("375" + code, 11), self._digits("375" + code, 13), "37500", "3751",
            self._digits("375600", 12), self._digits("99", 12), "0", "11", "1120", "87"))

    def _seconds(self):
        chance = self.rng.random()
        if chance < 0.5:
            few = self.facts.seconds
            return self.rng.choice(few if chance < 0.05 else few[:len(few) * 2 // 3])
        if chance < 0.502:
            return self.rng.choice((3599, 3600, 3601, 86339, 86340, 86341, 86399, 86400))
        return self.rng.randint(1, 200 if chance < 0.95 else 2000)

    def _bytes(self):
        chance = self.rng.random()
        if chance < 0.25:
            few = self.facts.bytes
            usual = bisect_right(few, 2 ** self.largest)
            return self.rng.choice(few if chance < 0.02 else few[:usual])
        if chance < 0.251:
            return self.rng.choice((10 ** 10, 10 ** 12 + 1, 10 ** 15 - 1, 10 ** 15))
        return int(2 ** (self.rng.random() * self.largest))

    def _serving(self):
        chance = self.rng.random()
        if chance < 0.83:
            return "home"
        if chance < 0.84:
            return self.rng.choice(("257-02", "001-01", "999-999"))
        # A few countries, so that zones with bundles meet bundles that end.
        few = self.facts.countries[:12] + ["250"] * 8
        return f"{self.rng.choice(few)}-{self.rng.choice(('01', '99', '001'))}"

    def text(self, start):
        """The instant in one of many writings."""
        chance = self.rng.random()
        if chance < 0.8:
            ahead = 180
        else:
            ahead = self.rng.choice((0, 120, 180, 330, -660, 840))
        at = datetime(1970, 1, 1) + timedelta(seconds=start + ahead * 60)
        text = at.isoformat()
        if self.rng.random() < 0.1:
            text += self.rng.choice((".9", ".000", ".123456", ".999999999"))
        if ahead == 0:
            return text + self.rng.choice(("Z", "+00:00"))
        sign, size = ("-", -ahead) if ahead < 0 else ("+", ahead)
        return f"{text}{sign}{size // 60:02}:{size % 60:02}"

    def again(self, start, fields):
        """The same content in other words."""
        fields = list(fields)
        fields[5] = self.text(start)
        for place in (6, 7):
            if not fields[place] and self.rng.random() < 0.5:
                fields[place] = "0"
        return fields

    def altered(self, fields):
        """Another content under the same id."""
        fields = list(fields)
        place = self.rng.choice((2, 6, 9))
        if place == 6 and fields[6]:
            fields[6] = str((int(fields[6]) + 1) % 86401)
        elif place == 9:
            fields[9] = "home" if fields[9] != "home" else "250-01"
        else:
            fields[2] = self.rng.choice(self.people)["number"] + "0"
        return fields

    def broken(self, fields):
        """A line that has to be rejected."""
        place, value = self.rng.choice((
            (0, ""), (0, "ü"), (0, "x" * 65), (0, "a b"), (1, "fax"), (1, ""), (1, "Voice"),
            (2, "375"), (2, "+375291234567"), (2, "1234567890123456"), (3, "up"), (3, ""),
            (4, "12x"), (4, "1" * 16), (4, "+7495"), (5, "2026-02-30T00:00:00+03:00"),
            (5, "2026-01-10T10:00:60+03:00"), (5, "2026-01-10T24:00:00+03:00"),
            (5, "2026-01-10T10:00:00"), (5, "2026-01-10 10:00:00+03:00"), (5, ""),
            (6, "-1"), (6, "86401"), (6, "1.5"), (6, "6e1"), (7, "-5"), (7, "1" + "0" * 15 + "1"),
            (7, "1000000000000001"), (8, "wap"), (9, ""), (9, "250"), (9, "25-01"), (9, "Home"),
            (9, "250-1"), (10, "more"), (11, "less"), (12, "quote")))
        fields = list(fields)
        if place < 10:
            fields[place] = value
        elif place == 10:
            fields.append("")
        elif place == 11:
            fields.pop()
        else:
            fields[0] = f'a"{fields[0]}"'
        return fields
