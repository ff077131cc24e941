import Billing

extension CatalogueNode {
    /// `payments.yaml`.
    func paymentTerms(_ terms: inout Terms) {
        let map = some(of: ["promised_payment", "transfer", "vouchers"])
        if let promise = map.optional("promised_payment") { terms.promise = promise.promise() }
        if let transfer = map.optional("transfer") { terms.transfer = transfer.transfer() }
        if let vouchers = map.optional("vouchers") { terms.vouchers = vouchers.vouchers() }
    }

    private func promise() -> Versions<PromiseTerms> {
        versions(
            [
                "smallest", "largest", "step", "days", "fee", "balance_above", "balance_below",
                "at_once", "again_after_hours", "number_age_days", "ban_days", "settlement",
            ], optional: ["barred_tariffs", "code"]
        ) { map in
            let sums = map.sums()
            let above = map["balance_above"].balance()
            let below = map["balance_below"].balance()
            if below <= above {
                map["balance_below"].tell(allowed: "an amount above \(above.decimal)")
            }
            return PromiseTerms(
                smallest: sums.smallest, largest: sums.largest, step: sums.step,
                days: map.number("days", 1...366), fee: map["fee"].amount(),
                balanceAbove: above, balanceBelow: below, atOnce: map.number("at_once", 1...10),
                againAfterHours: map["again_after_hours"].whole(0...8_760),
                numberAgeDays: map.number("number_age_days", 0...3_660),
                banDays: map.number("ban_days", 0...3_660),
                settlement: map["settlement"].choices(),
                barredTariffs: map.optional("barred_tariffs")?.ids(of: .tariffs) ?? [],
                code: map.optional("code")?.code(["amount"], for: "promised_payment"))
        }
    }

    private func transfer() -> Versions<TransferTerms> {
        versions(
            [
                "smallest", "largest", "step", "fee", "sent_per_day", "sent_per_month",
                "received_per_day", "keeps", "confirm_digits", "confirm_minutes", "confirm_tries",
                "periods", "failures_to_stop",
            ], optional: ["barred_tariffs", "code", "confirm_code"]
        ) { map in
            let sums = map.sums()
            let perDay = map["sent_per_day"].amount()
            let perMonth = map["sent_per_month"].amount()
            if perMonth < perDay {
                map["sent_per_month"].tell(allowed: "\(perDay.decimal) or more")
            }
            return TransferTerms(
                smallest: sums.smallest, largest: sums.largest, step: sums.step,
                fee: map["fee"].amount(), sentPerDay: perDay, sentPerMonth: perMonth,
                receivedPerDay: map["received_per_day"].amount(), keeps: map["keeps"].amount(),
                confirmDigits: map.number("confirm_digits", 4...10),
                confirmMinutes: map["confirm_minutes"].whole(1...1_440),
                confirmTries: map.number("confirm_tries", 1...10),
                periods: map["periods"].choices(),
                failuresToStop: map.number("failures_to_stop", 1...100),
                barredTariffs: map.optional("barred_tariffs")?.ids(of: .tariffs) ?? [],
                code: map.optional("code")?.code(["number", "amount"], for: "transfer"),
                confirmCode: map.optional("confirm_code")?.code(["code"], for: "transfer's code"))
        }
    }

    private func vouchers() -> Versions<VoucherTerms> {
        versions([
            "code_digits", "values", "life_months", "wrong_codes", "window_hours", "lock_hours",
        ]) { map in
            let values = map["values"].amounts(<, "more")
            if values.first == .zero { map["values"].tell(allowed: "amounts above 0") }
            return VoucherTerms(
                codeDigits: map.number("code_digits", 10...20), values: values,
                lifeMonths: map.number("life_months", 1...240),
                wrongCodes: map.number("wrong_codes", 1...100),
                windowHours: map["window_hours"].whole(1...8_760),
                lockHours: map["lock_hours"].whole(1...8_760))
        }
    }
}
