"""Made-up subscribers, and the feeds that tell what becomes of them."""

from zone import day_number, day_text

COLUMNS = ("number,account,name,kind,contract_from,contract_until,state,tariff,services,"
           "favourites,sim_serial,imsi,language,settlement").split(",")
NEVER = 10 ** 12
STATES = ["active", "voluntary", "lost", "full_debt", "partial_debt", "admin"]


class People:
    def __init__(self, rng, facts):
        self.rng, self.facts = rng, facts
        self.all = []           # everybody there ever was
        self.fed = []           # those whom the feed still knows
        self.free = []          # (number, day since when nobody has it)
        self.used = set()

    def new_number(self):
        while True:
            code = self.rng.choice(self.facts.own_codes)
            number = "375" + code + "".join(self.rng.choices("0123456789", k=9 - len(code)))
            if number not in self.used:
                self.used.add(number)
                return number

    def connect(self, number, day, account=None):
        rng, place = self.rng, len(self.all)
        neighbour = rng.choice(self.fed) if self.fed and rng.random() < 0.1 else None
        account = account or (neighbour or {}).get("account") or f"{100000000000 + place}"
        begin = self.facts.zone.midnight(day)
        person = {
            "number": number, "account": account, "name": f"Абонент {place}",
            "kind": "person", "contract_from": day_text(day), "contract_until": "",
            "state": rng.choices(STATES, (90, 3, 3, 2, 1, 1))[0],
            "tariff": rng.choice(self.facts.tariffs), "services": "", "favourites": "",
            "sim_serial": f"8937501{place:012}", "imsi": f"25702{place:010}",
            "language": "ru", "settlement": "credit",
            "numbers": [(begin, number)], "begin": begin, "end": NEVER, "friends": self._friends()}
        self._choose_favourites(person)
        self.all.append(person)
        self.fed.append(person)
        return person

    def _friends(self):
        rng, facts = self.rng, self.facts
        codes = [rng.choice(facts.own_codes), rng.choice(facts.own_codes),
                 rng.choice(facts.foreign_codes), rng.choice(facts.city_codes)]
        return [f"375{code}" + "".join(rng.choices("0123456789", k=9 - len(code)))
                for code in codes]

    def _choose_favourites(self, person):
        size = self.rng.choice((0, 1, 2, 3, 4))
        person["favourites"] = ";".join(self.rng.sample(person["friends"], size))

    def feed(self, at):
        """The rows of the feed of this instant: all of them, or those that changed."""
        rng, day = self.rng, self.facts.zone.day(at)
        touched, self.taken = [], set()
        for person in list(self.fed):
            ended = person["contract_until"] and day_number(person["contract_until"]) <= day
            if person["begin"] < at and rng.random() < (0.05 if ended else 0.25):
                if person["number"] not in self.taken:
                    self._change(person, at, day, touched)
        for _ in range(max(1, len(self.fed) // 40)):
            touched.append(self._newcomer(day))
        for _ in range(max(1, len(self.fed) // 60)):
            self._reissue(day, touched)
        changed, whole = {person["account"] + person["imsi"] for person in touched}, rng.random()
        rows = [person for person in self.fed
                if whole < 0.3 or person["account"] + person["imsi"] in changed]
        rng.shuffle(rows)
        return [[person[column] for column in COLUMNS] for person in rows]

    def _change(self, person, at, day, touched):
        rng = self.rng
        what = rng.choices(("tariff", "favourites", "state", "number", "end"), (8, 6, 8, 2, 1))[0]
        if what == "tariff":
            person["tariff"] = rng.choice(self.facts.tariffs)
        elif what == "favourites":
            self._choose_favourites(person)
        elif what == "state":
            usual = person["state"] != "active" or rng.random() < 0.6
            person["state"] = "active" if usual else rng.choice(STATES)
        elif what == "number":
            self._change_number(person, at, day, touched)
        elif person["contract_until"]:
            person["contract_until"], person["end"] = "", NEVER
        else:
            end = max(day + rng.randint(0, 20), day_number(person["contract_from"]) + 1)
            person["contract_until"] = day_text(end)
            person["end"] = self.facts.zone.midnight(end)
        touched.append(person)

    def _change_number(self, person, at, day, touched):
        """A fresh number, or now and then one that another subscription has and so loses."""
        if person["contract_until"]:
            return
        self.free.append((person["number"], day + 1))
        others = [each for each in self.rng.sample(self.fed, min(9, len(self.fed)))
                  if each is not person and each["begin"] < at and len(each["numbers"]) == 1
                  and not any(each is one for one in touched)]
        if others and self.rng.random() < 0.15:
            loser = others[0]
            self.fed = [each for each in self.fed if each is not loser]
            self.taken.add(loser["number"])
            loser["end"] = at
            person["number"] = loser["number"]
        else:
            person["number"] = self.new_number()
        person["numbers"].append((at, person["number"]))

    def _newcomer(self, day):
        """Known before it began, since it begins, or later: then its first calls had to wait."""
        rng = self.rng
        ready = [row for row in self.free if row[1] <= day - 4]
        if ready and rng.random() < 0.4:
            row = rng.choice(ready)
            self.free.remove(row)
            return self.connect(row[0], rng.randint(row[1], day + 3))
        return self.connect(self.new_number(), day + rng.randint(-25, 5))

    def _reissue(self, day, touched):
        """The number goes to a new contract, of another account or of the same."""
        begin = day + self.rng.randint(-3, 4)
        midnight = self.facts.zone.midnight(begin)
        old = self.rng.choice(self.fed)
        if any(old is each for each in touched) or old["numbers"][-1][0] >= midnight:
            return
        self.fed = [each for each in self.fed if each is not old]
        old["end"] = min(old["end"], midnight)
        account = old["account"] if self.rng.random() < 0.2 else f"{200000000000 + len(self.all)}"
        touched.append(self.connect(old["number"], begin, account))
