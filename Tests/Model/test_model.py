"""The worked examples of the rules, and edges, on a small catalogue. Run: python3 -m unittest

Examples 8 (parts of a fee) and 11 (tax of a bill) are not here: the model has no fees and bills.
"""

import random
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path

from counters import volume_price
from rating import stepped
from tiny import A1, OWN, World, data, forwarded, row, voice
from usage import parse
from zone import Zone, day_number, day_text, parse_instant

HERE = Path(__file__).resolve().parent


class Case(unittest.TestCase):
    def rated(self, tariff, *records, favourites=""):
        world = World(self)
        world.feed("2026-01-01", row(tariff, favourites=favourites))
        world.usage("2026-06-20", *records)
        world.run()
        return {each["id"]: each for each in world.table("rated.csv")}

    def charges(self, tariff, *records, favourites=""):
        rated = self.rated(tariff, *records, favourites=favourites)
        return [int(rated[each.split(",")[0]]["charge_t"]) for each in records]


class WorkedExamples(Case):
    def test_started_minutes_and_bundles(self):
        self.assertEqual(self.charges("plain", voice("1", OWN, 61)), [730])
        one = self.rated("bundled", voice("2", OWN, 61))["2"]
        self.assertEqual((one["charge_t"], one["bundled_seconds"]), ("365", "60"))

    def test_steps(self):
        self.assertEqual(self.charges("steps", voice("3", OWN, 241)), [3110])
        self.assertEqual(self.charges("steps-bundled", voice("4", OWN, 241)), [1434])

    def test_seconds(self):
        self.assertEqual(self.charges("second", voice("5", OWN, 7)), [110])

    def test_data(self):
        self.assertEqual(self.charges("plain", data("6", 1)), [1])
        self.assertEqual(
            self.charges("steps", data("7", 90 << 20), data("7b", 20 << 20)), [17500, 18000])
        self.assertEqual(self.charges("steps", data("14", 1)), [17500])

    def test_days_left(self):
        world = World(self)
        world.feed("2026-06-10", row("hours", since="2026-06-10"))
        world.usage("2026-06-20", voice("9", OWN, 1, "2026-06-11T00:00:00+03:00"))
        world.run()
        [one] = world.table("counters.csv")
        self.assertEqual((one["granted"], one["used"]), ("16800", "60"))
        self.assertEqual(one["from"], "2026-06-10T00:00:00+03:00")

    def test_forwarded(self):
        one = self.rated("plain", forwarded("10", A1, 61))["10"]
        self.assertEqual((one["charge_t"], one["group"]), ("1976", "mobile.a1"))

    def test_classes(self):
        world = World(self)
        world.feed("2026-01-01", row("plain"))
        world.ported("2026-01-02", f"{OWN},a1,2026-01-02T00:00:00+03:00")
        world.usage("2026-06-20", voice("12", OWN, 1), voice("13", "3758011234567", 1),
                    voice("13b", "8801712345678", 1))
        world.run()
        classes = [each["class"] for each in world.table("rated.csv")]
        self.assertEqual(classes, ["mobile.a1", "free", "intl.asia"])


class Edges(Case):
    def test_favourites(self):
        rows = self.rated("bundled", voice("1", OWN, 121), voice("2", A1, 60),
                          favourites=f"{OWN};{A1}")
        self.assertEqual(rows["1"]["bundle_ids"], "friend;onnet")
        self.assertEqual(rows["1"]["charge_t"], "100")
        # The limit is one number, and the smaller of two added at once.
        self.assertEqual(rows["2"]["charge_t"], "938")

    def test_blocked_on_the_first(self):
        world = World(self)
        world.feed("2026-05-15", row("hours", "lost"))
        world.feed("2026-06-16", row("hours"))
        start = "2026-06-{}T12:00:00+03:00".format
        world.usage("2026-06-20", voice("1", OWN, 60, start("15")),
                    voice("2", OWN, 60, start("16")))
        world.run()
        self.assertEqual([each["charge_t"] for each in world.table("rated.csv")], ["365", "0"])
        [one] = world.table("counters.csv")
        self.assertEqual(one["granted"], str(400 * 60 * 15 // 30))

    def test_change_on_the_first_is_one_grant(self):
        world = World(self)
        world.feed("2026-05-15", row("plain"))
        world.feed("2026-06-01", row("hours"))
        world.usage("2026-06-20", voice("1", OWN, 60, "2026-05-31T23:59:59+03:00"),
                    voice("2", OWN, 60, "2026-06-01T00:00:00+03:00"))
        world.run()
        self.assertEqual([each["tariff"] for each in world.table("rated.csv")],
                         ["plain", "hours"])
        self.assertEqual([each["granted"] for each in world.table("counters.csv")], ["24000"])

    def test_late(self):
        world = World(self)
        world.feed("2026-01-01", row("plain"))
        start = "2026-03-31T23:59:59+03:00"
        world.usage("2026-04-02", voice("1", OWN, 60, start))
        world.usage("2026-04-03", voice("2", OWN, 60, start))
        world.usage("2026-04-04", voice("3", OWN, 60, start))
        world.run()
        rows = world.table("rated.csv")
        self.assertEqual([each["cause"] for each in rows],
                         ["voice-out", "voice-out+late", "voice-out+late"])
        self.assertEqual([each["period"] for each in rows], ["2026-03", "2026-04", "2026-04"])
        self.assertEqual([each["tax_rate"] for each in rows], ["25", "25", "20"])
        self.assertEqual([each["value_date"] for each in world.table("charges.csv")],
                         ["2026-03-31", "2026-04-03", "2026-04-04"])

    def test_roaming(self):
        rows = self.rated("bundled", voice("1", OWN, 61, serving="250-01"),
                          voice("2", "999", 61, serving="250-01"))
        self.assertEqual((rows["1"]["charge_t"], rows["1"]["bundled_seconds"]), ("45", "60"))
        self.assertEqual((rows["2"]["class"], rows["2"]["charge_t"]), ("", "2745"))
        self.assertEqual(rows["1"]["cause"], "voice-out@russia")

    def test_suspense_and_duplicates(self):
        world = World(self)
        lines = [voice("1", OWN, 60), voice("2", "375", 60), voice("3", OWN, 60, serving="999-01")]
        world.usage("2026-06-20", *lines)
        world.feed("2026-06-21", row("plain"))
        world.usage("2026-06-22", *lines, voice("1", OWN, 61), voice("9", OWN, "x"))
        model = world.run()
        self.assertEqual(model.reasons, {("main", "2"): "unknown-destination",
                                         ("main", "3"): "unknown-network"})
        self.assertEqual(model.rejects, [("main", "1", 5), ("main", "9", 6)])
        self.assertEqual(len(model.rated), 1)

    def test_number_change_and_reissue(self):
        other = "375295000009"
        world = World(self)
        world.feed("2026-01-05", row("plain"))
        world.feed("2026-02-01", row("plain", number=other))
        world.feed("2026-03-01", row("plain", since="2026-02-15", account="2"))
        start = "2026-{}T12:00:00+03:00".format
        world.usage("2026-06-20", voice("1", OWN, 60, start("01-31")),
                    voice("2", OWN, 60, start("02-01")), voice("3", OWN, 60, start("02-15")))
        model = world.run()
        self.assertEqual(model.reasons, {("main", "2"): "unknown-number"})
        self.assertEqual([each["account"] for each in world.table("charges.csv")], ["1", "2"])

    def test_emergency_and_voicemail(self):
        rows = self.rated("bundled", voice("1", "112", 600), forwarded("2", "112", 60),
                          forwarded("3", "087060", 60))
        self.assertEqual([rows[each]["charge_t"] for each in "123"], ["0", "0", "100"])
        self.assertEqual(rows["3"]["group"], "voicemail")

    def test_interval_bounds_are_inclusive(self):
        self.assertEqual(
            self.charges("steps", data("1", 100 << 20), data("2", 1), data("3", 400 << 20),
                         data("4", 1 << 40)), [17500, 18000, 48000, 0])
        rows = self.rated("bundled", data("1", 5000, "messenger"))
        self.assertEqual((rows["1"]["charge_t"], rows["1"]["bundled_kib"]), ("0", "5"))


class Lines(unittest.TestCase):
    def test_content(self):
        good = voice("1", OWN, 60)
        self.assertTrue(parse(good.split(",")))
        for bad in (good.replace("out", "up"), good + ",", good.replace(",60,", ",86401,"),
                    good.replace(OWN, "+375"), good.replace(":00+", ":60+"),
                    good.replace("home", "250"), good.replace(",,,", ",1,,")):
            self.assertIsNone(parse(bad.split(",")), bad)

    def test_equal_after_reading(self):
        one = voice("1", OWN, 60, "2026-06-01T12:00:00.9+03:00")
        other = voice("1", OWN, 60, "2026-06-01T09:00:00Z").replace(",,,home", ",0,,home")
        self.assertEqual(parse(one.split(",")), parse(other.split(",")))


class Arithmetic(unittest.TestCase):
    def test_steps_second_by_second(self):
        rng = random.Random(1)
        for _ in range(200):
            minutes = sorted({1, *(rng.randint(2, 9) for _ in range(rng.randint(0, 4)))})
            steps = tuple((minute, rng.randint(0, 9999)) for minute in minutes)
            begin, end = sorted((rng.randint(0, 700), rng.randint(0, 700)))
            total = sum(
                Fraction([price for minute, price in steps if minute <= second // 60 + 1][-1], 60)
                for second in range(begin, end))
            self.assertEqual(Fraction(stepped(steps, begin, end), 60), total)

    def test_tables(self):
        table = [1024, 2048], [5, 7, 9]
        self.assertEqual([volume_price(table, kib) for kib in (0, 1, 1024, 1025, 2048, 2049)],
                         [0, 5, 5, 7, 7, 9])
        self.assertEqual(volume_price(([1024], [5]), 99999), 5)

    def test_instants(self):
        zone = Zone([{"from": "1991-01-01T00:00:00Z", "offset": "+02:00"},
                     {"from": "2011-03-27T00:00:00Z", "offset": "+03:00"}])
        for text in ("2010-12-31T23:59:59+02:00", "2026-02-28T00:00:00+03:00"):
            self.assertEqual(zone.text(parse_instant(text)), text)
        for text in ("2011-03-26", "2011-03-27", "2011-03-28", "2026-01-01"):
            midnight = zone.midnight(day_number(text))
            self.assertEqual(day_text(zone.day(midnight)), text)
            self.assertEqual(day_text(zone.day(midnight - 1) + 1), text)


class Generated(unittest.TestCase):
    def run_script(self, script, *arguments):
        return subprocess.run(
            [sys.executable, "-B", HERE / script, *arguments], check=False, capture_output=True)

    def test_a_world_is_the_same_every_time(self):
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        for name in ("a", "b"):
            made = self.run_script(
                "generate.py", "--seed", "7", "--records", "3000", "--out", folder / name)
            self.assertEqual(made.returncode, 0, made.stderr)
            run = self.run_script(
                "model.py", "--catalogue", folder / name / "catalogue",
                "--acts", folder / name / "acts.csv", "--out", folder / name / "model")
            self.assertEqual(run.returncode, 0, run.stderr)
        both = ("--model", folder / "a" / "model", "--ours", folder / "b" / "model")
        self.assertEqual(self.run_script("compare.py", *both).returncode, 0)
        (folder / "b" / "model" / "charges.csv").write_text("account,value_date,cause,amount_t\n")
        self.assertEqual(self.run_script("compare.py", *both).returncode, 1)


if __name__ == "__main__":
    unittest.main()
