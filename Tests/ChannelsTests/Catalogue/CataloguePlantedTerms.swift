extension PlantedMistake {
    private static func payment(
        _ old: String, _ new: String, _ key: String, _ found: String, _ allowed: String,
        below: Int = 0
    ) -> PlantedMistake {
        PlantedMistake(
            "payments.yaml", old, new, key: key, found: found, allowed: allowed, below: below)
    }

    static let terms: [PlantedMistake] = payments + days + limits

    private static let payments: [PlantedMistake] = [
        .payment(
            "largest: \"5.00\"", "largest: \"0.50\"", "promised_payment[2016-07-01].largest",
            "0.50", "1.00 or more"),
        .payment(
            "step: \"1.00\"", "step: \"0\"", "promised_payment[2016-07-01].step", "0",
            "an amount above 0"),
        .payment(
            "balance_above: \"-5.00\"", "balance_above: \"-200000\"",
            "promised_payment[2016-07-01].balance_above", "-200000",
            "an amount from -100000.00 to 100000"),
        .payment(
            "balance_below: \"5.00\"", "balance_below: \"-6.00\"",
            "promised_payment[2016-07-01].balance_below", "-6.00", "an amount above -5.00"),
        .payment(
            "settlement: [advance]", "settlement: [cash]",
            "promised_payment[2016-07-01].settlement[0]", "cash", "advance, credit"),
        .payment(
            "barred_tariffs: [gostevoy,", "barred_tariffs: [guest,",
            "promised_payment[2016-07-01].barred_tariffs[0]", "guest", "an id of tariffs"),
        .payment(
            "*113*{amount}#", "*113*{sum}#", "promised_payment[2016-07-01].code", "*113*{sum}#",
            "{amount}"),
        .payment(
            "sent_per_month: \"60.00\"", "sent_per_month: \"6.00\"",
            "transfer[2016-07-01].sent_per_month", "6.00", "15.00 or more"),
        .payment(
            "periods: [day,", "periods: [year,", "transfer[2016-07-01].periods[0]", "year",
            "day, week, month"),
        .payment(
            "\"*363*{code}#\"", "\"*113*{amount}#\"", "transfer[2016-07-01].confirm_code",
            "*113*{amount}#", "a code that a phone dials"),
        .payment(
            "\"10.00\", \"20.00\"", "\"10.00\", \"10.00\"", "vouchers[2016-07-01].values[2]",
            "10.00", "more than 10.00"),
        .payment(
            "code_digits: 14", "code_digits: 4", "vouchers[2016-07-01].code_digits", "4",
            "from 10 to 20"),
        .payment(
            "vouchers:  ", "voucher:  ", "voucher", "voucher", "did you mean «vouchers»?"),
    ]

    private static let days: [PlantedMistake] = [
        PlantedMistake(
            "bills.yaml", "month_close: 3 ", "month_close: 30 ",
            key: "bills[2016-07-01].month_close",
            found: "30", allowed: "from 1 to 28"),
        PlantedMistake(
            "bills.yaml", "full_block_days: 13", "full_block_days: 2",
            key: "bills[2016-07-01].full_block_days", found: "2", allowed: "3 or more"),
        PlantedMistake(
            "bills.yaml", "[-5, -1, 1]", "[-5, 1, -1]", key: "bills[2016-07-01].reminders[2]",
            found: "-1", allowed: "more than 1"),
        PlantedMistake(
            "bills.yaml", "valid_from: 2026-03-05", "valid_from: 2016-07-01",
            key: "debt[2016-07-01].valid_from", found: "2016-07-01", allowed: "each date once"),
        PlantedMistake(
            "bills.yaml", "\"2.00\", \"0.50\"]", "\"0.50\", \"2.00\"]",
            key: "debt[2016-07-01].low_balances[2]", found: "2.00", allowed: "less than 0.50"),
        PlantedMistake(
            "bills.yaml", "      be: пастанова Савета Міністраў № 108, 5 базавых велічынь\n", "",
            key: "debt[2026-03-05].source.be", found: "", allowed: "the key is required",
            below: -2),
        PlantedMistake(
            "blocks.yaml", "longest_days: 180", "longest_days: 6",
            key: "voluntary[2016-07-01].longest_days", found: "6", allowed: "7 or more"),
        PlantedMistake(
            "blocks.yaml", "{from_day: 1,", "{from_day: 2,",
            key: "voluntary[2016-07-01].prices[2].from_day", found: "2",
            allowed: "1 in the first row"),
        PlantedMistake(
            "blocks.yaml", "{from_day: 15,", "{from_day: 1,",
            key: "voluntary[2016-07-01].prices[1].from_day", found: "1", allowed: "more than 1"),
    ]

    private static let limits: [PlantedMistake] = [
        PlantedMistake(
            "limits.yaml", "per_month: 100", "per_month: 5", key: "web_sms.per_month", found: "5",
            allowed: "10 or more"),
        PlantedMistake(
            "limits.yaml", "smallest: \"1.00\"", "smallest: \"0\"", key: "own_cap.smallest",
            found: "0", allowed: "an amount above 0"),
        PlantedMistake(
            "limits.yaml", "smallest: \"1.00\"", "smallest: \"1000.01\"",
            key: "own_cap.largest", found: "1000.00", allowed: "1000.01 or more", below: 1),
        PlantedMistake(
            "limits.yaml", "until_hour: 22", "until_hour: 8", key: "web_sms.until_hour",
            found: "8", allowed: "more than 8"),
        PlantedMistake(
            "limits.yaml", "service: forwarding", "service: redirect", key: "forwarding.service",
            found: "redirect", allowed: "an id of services"),
        PlantedMistake(
            "limits.yaml", "usual_ring_seconds: 20", "usual_ring_seconds: 7",
            key: "forwarding.usual_ring_seconds", found: "7", allowed: "5, 10, 15, 20, 25, 30"),
        PlantedMistake(
            "limits.yaml", "refused: [short", "refused: [shorts", key: "forwarding.refused[0]",
            found: "shorts", allowed: "onnet, mobile"),
        PlantedMistake(
            "limits.yaml", "longest: 10", "longest: 100", key: "password.longest", found: "100",
            allowed: "a whole number from 4 to 64"),
        PlantedMistake(
            "limits.yaml", "smallest: \"0.10\"", "smallest: \"0\"", key: "payment.smallest",
            found: "0", allowed: "an amount above 0"),
        PlantedMistake(
            "limits.yaml", "grace_seconds: 60", "grace_seconds: 601", key: "device.grace_seconds",
            found: "601", allowed: "a whole number from 0 to 600"),
        PlantedMistake(
            "limits.yaml", "tries: 3", "tries: 0", key: "code.tries", found: "0",
            allowed: "a whole number from 1 to 10"),
        PlantedMistake(
            "limits.yaml", "idempotency_hours: 24", "idempotency_hours: 23",
            key: "idempotency_hours", found: "23", allowed: "a whole number from 24 to 720"),
        PlantedMistake(
            "limits.yaml", "spending_report_hours: 24", "spending_report_hours: 0",
            key: "spending_report_hours", found: "0", allowed: "a whole number from 1 to 720"),
    ]
}
