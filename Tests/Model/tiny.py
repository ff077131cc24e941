"""A small catalogue and worlds of a few rows, for the model's tests."""

import csv
import tempfile
from pathlib import Path

from model import Model
from outputs import write_all
from usage import HEADER

COMMON = """
zone: {name: Europe/Minsk, offsets: [{from: "1991-01-01T00:00:00Z", offset: "+03:00"}]}
vat: [{from: 2016-07-01, percent: 25}, {from: 2026-04-04, percent: 20}]
numbers:
  country_code: "375"
  national_length: 9
  own: mts
  mobile:
    - {holder: mts, valid_from: 2002-06-27, codes: ["29", "33"]}
    - {holder: a1, valid_from: 1999-04-16, codes: ["44", "291"]}
  cities: [{valid_from: 1991-01-01, codes: ["17"]}]
  free: ["800", "801", "803"]
  premium: ["902"]
  short_codes: [{code: "112", emergency: true}, {code: "087060", voicemail: true}]
bills: [{valid_from: 2016-07-01, month_close: 3}]
zones:
  - {id: asia, prefixes: [{valid_from: 1991-01-01, codes: ["880"]}]}
  - {id: russia, prefixes: [{valid_from: 1991-01-01, codes: ["7"]}]}
defaults:
  - valid_from: 2016-07-01
    voice: {intl: "2", free: "0", premium: "1", short: "0"}
    sms: {intl: "0.2"}
    forwarded: {short: "0", all: "0.5"}
    forwarding_fact: "0.0100"
tables:
  - id: open-internet
    valid_from: 2018-01-01
    intervals: [{up_to_mb: 100, price: "1.75"}, {up_to_mb: 500, price: "3.55"}, {price: "8.35"}]
roaming:
  - {id: russia, valid_from: 2016-07-01, mcc: ["250"], home_bundles: true, unit_seconds: 1,
     out: "0.2700", in: "0.1100", sms: "0.2", mb: "0.0049"}
tariffs:
  - id: plain
    valid_from: 2019-01-01
    prices:
      voice: {onnet: ["0.0365"], mobile: "0.0938", mobile.a1: "0.0999", fixed: "0.1"}
      sms: {all: "0.05"}
      data: {mode: per_mb, price: "0.04"}
      forwarded: {mobile: "0.0938"}
  - id: steps
    valid_from: 2019-01-01
    prices:
      voice: {onnet: [{from_minute: 1, price: "0.0838"}, {from_minute: 4, price: "0.0298"}]}
      data: {mode: intervals}
  - id: second
    valid_from: 2019-01-01
    prices: {voice: {unit_seconds: 1, onnet: "0.0938"}, data: {mode: per_mb, price: "0"}}
  - id: bundled
    valid_from: 2019-01-01
    favourites: {limit: 1}
    bundles:
      - {id: friend, unit: minutes, amount: 1, classes: [favourite]}
      - {id: onnet, unit: minutes, amount: 1, classes: [onnet]}
      - {id: chat, unit: mb, amount: unlimited, access: [messenger]}
    prices:
      voice: {favourite: "0.0100", onnet: "0.0365", mobile: "0.0938"}
      data: {mode: intervals}
  - id: steps-bundled
    valid_from: 2019-01-01
    bundles: [{id: two, unit: minutes, amount: 2, classes: [onnet]}]
    prices:
      voice: {onnet: [{from_minute: 1, price: "0.0838"}, {from_minute: 4, price: "0.0298"}]}
      data: {mode: intervals}
  - id: hours
    valid_from: 2019-01-01
    bundles: [{id: all, unit: minutes, amount: 400, classes: [all]}]
    prices: {voice: {all: "0.0365"}, data: {mode: intervals}}
"""
ME, OWN, A1 = "375295000001", "375295000002", "375441234567"
NAMES = "number,account,contract_from,state,tariff,favourites,imsi,contract_until"


class World:
    """A folder with files and acts; rows are given as texts."""

    def __init__(self, case, common=COMMON):
        self.folder = Path(case.enterContext(tempfile.TemporaryDirectory()))
        (self.folder / "catalogue").mkdir()
        (self.folder / "catalogue" / "all.yaml").write_text(common)
        self.acts = []

    def feed(self, at, *rows):
        self._add(at, "subscribers", NAMES, rows)

    def ported(self, at, *rows):
        self._add(at, "portability", "number,holder,at", rows)

    def usage(self, at, *rows):
        self._add(at, "usage", HEADER, rows)

    def _add(self, at, load, header, rows):
        name = f"{len(self.acts)}.csv"
        (self.folder / name).write_text("\n".join((header, *rows)) + "\n")
        act, source = ("load", " main") if load == "usage" else (load, "")
        self.acts.append(f"{at}T00:00:00+03:00,{act},,{name}{source}")

    def run(self):
        acts = self.folder / "acts.csv"
        acts.write_text("\n".join(("at,act,number,argument", *self.acts)) + "\n")
        model = Model(self.folder / "catalogue")
        model.perform(acts)
        write_all(model, self.folder / "out")
        return model

    def table(self, name):
        with open(self.folder / "out" / name, newline="") as file:
            return list(csv.DictReader(file))


def row(tariff, state="active", favourites="", since="2026-01-01", number=ME, account="1"):
    return f"{number},{account},{since},{state},{tariff},{favourites},257,"


def voice(known, other, seconds, start="2026-06-01T12:00:00+03:00", serving="home"):
    return f"{known},voice,{ME},out,{other},{start},{seconds},,,{serving}"


def data(known, size, access="internet", start="2026-06-01T12:00:00+03:00"):
    return f"{known},data,{ME},out,,{start},,{size},{access},home"


def forwarded(known, other, seconds):
    return f"{known},forwarded,{ME},out,{other},2026-06-01T12:00:00+03:00,{seconds},,,home"
