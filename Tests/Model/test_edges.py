"""Edges that need catalogues of their own: versions inside a month, orders, roaming, spans."""

import unittest

from tiny import A1, COMMON, ME, OWN, World, data, row, voice

MORE = """
  - id: endless
    valid_from: 2019-01-01
    bundles:
      - {id: some, unit: minutes, amount: 10, classes: [all]}
      - {id: ever, unit: minutes, amount: unlimited, classes: [onnet]}
    prices: {voice: {onnet: "1", mobile: "1"}, sms: {onnet: "1"}, data: {mode: intervals}}
  - id: versions
    valid_from: 2019-01-01
    bundles: [{id: old, unit: minutes, amount: 310, classes: [onnet]}]
    prices: {voice: {onnet: "0.1", mobile: "0.1"}, data: {mode: intervals, table: moving}}
  - id: versions
    valid_from: 2026-05-11
    bundles: [{id: new, unit: minutes, amount: 620, classes: [onnet]}]
    prices: {voice: {onnet: "0.2", mobile: "0.2"}, data: {mode: intervals, table: moving}}
  - id: abroad
    valid_from: 2019-01-01
    bundles: [{id: data, unit: mb, amount: 1, access: [internet]}]
    prices:
      voice: {onnet: "1"}
      data: {mode: per_mb, price: "1"}
      roaming: {russia: {sms: "0.7", mb: "1.0240"}}
"""
TABLES = """
tables:
  - {id: moving, valid_from: 2018-01-01, intervals: [{up_to_mb: 1, price: "1"}, {price: "2"}]}
  - {id: moving, valid_from: 2026-05-11, intervals: [{up_to_mb: 2, price: "5"}, {price: "9"}]}
  - {id: open-internet, valid_from: 2018-01-01, intervals: [{price: "1"}]}
"""


def catalogue():
    head, rest = COMMON.split("\ntables:")
    return head + TABLES + "roaming:" + rest.split("roaming:", 1)[1] + MORE


class Case(unittest.TestCase):
    def setUp(self):
        self.world = World(self, catalogue())

    def rated(self):
        self.model = self.world.run()
        return {each["id"]: each for each in self.world.table("rated.csv")}


class Spans(Case):
    def test_a_span_keeps_its_definition_and_prices_move(self):
        self.world.feed("2026-05-01", row("versions"))
        late = "2026-05-11T00:00:00+03:00"
        self.world.usage("2026-05-20", voice("1", OWN, 60, late), voice("2", A1, 60, late),
                         voice("3", A1, 60, "2026-05-10T23:59:59+03:00"))
        rows = self.rated()
        self.assertEqual([rows[each]["bundle_ids"] for each in "123"], ["old", "", ""])
        self.assertEqual([rows[each]["charge_t"] for each in "123"], ["0", "2000", "1000"])

    def test_a_change_ends_bundles_and_grants_a_part(self):
        self.world.feed("2026-05-01", row("endless"))
        self.world.feed("2026-05-30", row("versions"))
        self.world.usage("2026-06-05", voice("1", OWN, 60, "2026-05-30T00:00:00+03:00"),
                         voice("2", OWN, 60, "2026-06-01T00:00:00+03:00"))
        self.rated()
        rows = self.world.table("counters.csv")
        self.assertEqual([each["granted"] for each in rows],
                         [str(620 * 60 * 2 // 31), str(620 * 60)])

    def test_late_records_use_their_own_month(self):
        self.world.feed("2026-04-01", row("hours"))
        self.world.usage("2026-05-20", voice("1", OWN, 24000, "2026-04-30T23:59:59+03:00"),
                         voice("2", OWN, 60, "2026-05-01T00:00:00+03:00"))
        rows = self.rated()
        self.assertEqual([rows[each]["bundled_seconds"] for each in "12"], ["24000", "60"])

    def test_favourites_are_those_of_the_start(self):
        self.world.feed("2026-04-01", row("bundled", favourites=OWN))
        self.world.feed("2026-05-02", row("bundled", favourites=f"{A1};{OWN}"))
        self.world.feed("2026-05-03", row("bundled", favourites=A1))
        self.world.usage("2026-05-20", *(
            voice(str(day), A1, 60, f"2026-05-0{day}T00:00:00+03:00") for day in (1, 2, 3)))
        rows = self.rated()
        self.assertEqual([rows[each]["charge_t"] for each in "123"], ["938", "938", "0"])


class Orders(Case):
    def test_unlimited_comes_first(self):
        self.world.feed("2026-05-01", row("endless"))
        self.world.usage("2026-06-20", voice("1", OWN, 6000), voice("2", A1, 700))
        rows = self.rated()
        self.assertEqual((rows["1"]["bundle_ids"], rows["1"]["bundled_seconds"]), ("ever", "6000"))
        self.assertEqual((rows["2"]["bundle_ids"], rows["2"]["charge_t"]), ("some", "20000"))

    def test_by_start_then_by_bytes_of_the_id(self):
        self.world.feed("2026-05-01", row("bundled"))
        self.world.usage("2026-06-20", voice("a", OWN, 60), voice("Z", OWN, 60),
                         voice("10", OWN, 60), voice("9", OWN, 60))
        rows = self.rated()
        self.assertEqual(list(rows), ["10", "9", "Z", "a"])
        self.assertEqual([each["charge_t"] for each in rows.values()], ["0", "365", "365", "365"])

    def test_a_table_that_moves(self):
        self.world.feed("2026-05-01", row("versions"))
        start = "2026-05-{}T00:00:00+03:00".format
        self.world.usage("2026-05-20", data("1", 1, start=start("10")),
                         data("2", 1, start=start("11")), data("3", 2 << 20, start=start("12")))
        rows = self.rated()
        self.assertEqual([rows[each]["charge_t"] for each in "123"], ["10000", "0", "40000"])


class Roaming(Case):
    def message(self, known, kind, direction="out", other=OWN):
        return f"{known},{kind},{ME},{direction},{other},2026-05-05T00:00:00Z,,,,250-01"

    def test_own_prices(self):
        self.world.feed("2026-05-01", row("abroad"))
        abroad = data("4", (1 << 20) + 1, start="2026-05-05T00:00:00Z").replace("home", "250-99")
        self.world.usage("2026-05-20", self.message("1", "sms"), self.message("2", "mms"),
                         self.message("3", "mms", "in", ""), abroad)
        rows = self.rated()
        # The zone's own price of SMS is that of MMS; the bundle of data holds there.
        self.assertEqual([rows[each]["charge_t"] for each in "1234"], ["7000", "2000", "0", "10"])
        self.assertEqual([rows[each]["bundled_kib"] for each in "1234"], ["0", "0", "0", "1024"])
        self.assertEqual({each["group"] for each in rows.values()}, {"roaming"})

    def test_incoming_calls(self):
        self.world.feed("2026-05-01", row("hours"))
        self.world.usage("2026-06-20", voice("1", OWN, 7, serving="250-01").replace("out", "in"))
        one = self.rated()["1"]
        self.assertEqual((one["charge_t"], one["class"], one["cause"]),
                         (str(-(-7 * 1100 // 60)), "in", "voice-in@russia"))


class Suspense(Case):
    def test_no_price_takes_nothing(self):
        self.world.feed("2026-05-01", row("hours"))
        self.world.usage("2026-06-20", voice("1", OWN, 60).replace("voice", "sms").replace(
            ",60,", ",,"), voice("2", "375171234567", 0))
        rows = self.rated()
        self.assertEqual(self.model.reasons, {("main", "1"): "no-price"})
        self.assertEqual(rows["2"]["charge_t"], "0")

    def test_a_loser_of_a_number(self):
        other = "375295000009"
        self.world.feed("2026-01-01", row("plain"),
                        row("plain", number=other, account="2").replace(",257,", ",258,"))
        self.world.feed("2026-02-01", row("plain", number=other))
        start = "2026-{}T12:00:00+03:00".format
        calls = (("1", other, "01-31"), ("2", other, "02-01"), ("3", ME, "02-01"))
        self.world.usage("2026-06-20", *(
            voice(known, OWN, 60, start(day)).replace(ME, number) for known, number, day in calls))
        self.rated()
        self.assertEqual([each["account"] for each in self.world.table("charges.csv")], ["1", "2"])
        self.assertEqual(self.model.reasons, {("main", "3"): "unknown-number"})


if __name__ == "__main__":
    unittest.main()
