import Billing

extension CatalogueRoots {
    /// Payments, bills and blocks; what no file tells of is not offered.
    func terms() -> Terms {
        var terms = Terms()
        optional("payments.yaml")?.paymentTerms(&terms)
        optional("bills.yaml")?.billTerms(&terms)
        optional("blocks.yaml")?.blockTerms(&terms)
        return terms
    }
}

extension CatalogueMap {
    /// `smallest`, `largest` and `step` of sums that a subscriber chooses.
    func sums() -> (smallest: Money, largest: Money, step: Money) {
        let smallest = self["smallest"].amount()
        let largest = self["largest"].amount()
        let step = self["step"].amount()
        if smallest == .zero { self["smallest"].tell(allowed: "an amount above 0") }
        if largest < smallest { self["largest"].tell(allowed: "\(smallest.decimal) or more") }
        if step == .zero { self["step"].tell(allowed: "an amount above 0") }
        return (smallest, largest, step)
    }

    func number(_ key: String, _ range: ClosedRange<Int64>) -> Int { Int(self[key].whole(range)) }
}

extension CatalogueNode {
    /// `blocks.yaml`.
    fileprivate func blockTerms(_ terms: inout Terms) {
        let map = some(of: ["voluntary", "loss"])
        if let voluntary = map.optional("voluntary") {
            terms.voluntaryBlock = voluntary.voluntaryBlock()
        }
        if let loss = map.optional("loss") {
            terms.lossBlock = loss.versions(["fee", "unblock_fee"]) { map in
                LossBlockTerms(
                    fee: map["fee"].amount(), unblockFee: map["unblock_fee"].amount())
            }
        }
    }

    private func voluntaryBlock() -> Versions<VoluntaryBlockTerms> {
        versions(["shortest_days", "longest_days", "connect_fee", "prices"]) { map in
            let shortest = map.number("shortest_days", 1...3_660)
            let longest = map.number("longest_days", 1...3_660)
            if longest < shortest { map["longest_days"].tell(allowed: "\(shortest) or more") }
            return VoluntaryBlockTerms(
                shortestDays: shortest, longestDays: longest,
                connectFee: map["connect_fee"].amount(), prices: map["prices"].dayPrices())
        }
    }

    private func dayPrices() -> [VoluntaryBlockTerms.DayPrice] {
        var rows: [VoluntaryBlockTerms.DayPrice] = []
        for item in list(atLeast: 1) {
            let map = item.map(["from_day", "per_day"])
            let day = map.number("from_day", 1...3_660)
            if let last = rows.last, day <= last.fromDay {
                map["from_day"].tell(allowed: "more than \(last.fromDay)")
            } else if rows.isEmpty, day != 1 {
                map["from_day"].tell(allowed: "1 in the first row")
            }
            rows.append(
                VoluntaryBlockTerms.DayPrice(fromDay: day, perDay: map["per_day"].amount()))
        }
        return rows
    }

    /// `bills.yaml`.
    fileprivate func billTerms(_ terms: inout Terms) {
        let map = map(["bills"], optional: ["debt"])
        terms.bills = map["bills"].billDays()
        if let debt = map.optional("debt") { terms.debt = debt.debt() }
    }

    private func billDays() -> Versions<BillTerms> {
        versions([
            "month_close", "due_day", "reminders", "partial_block_days", "full_block_days",
            "advance_full_block_days",
        ]) { map in
            let partial = map.number("partial_block_days", 0...366)
            let full = map.number("full_block_days", 0...366)
            if full < partial { map["full_block_days"].tell(allowed: "\(partial) or more") }
            return BillTerms(
                monthClose: map.number("month_close", 1...28),
                dueDay: map.number("due_day", 1...31), reminders: map["reminders"].reminders(),
                partialBlockDays: partial, fullBlockDays: full,
                advanceFullBlockDays: map.number("advance_full_block_days", 0...366))
        }
    }

    private func reminders() -> [Int] {
        var days: [Int] = []
        for item in list() {
            let day = Int(item.whole(-31...31))
            if let last = days.last, day <= last { item.tell(allowed: "more than \(last)") }
            days.append(day)
        }
        return days
    }

    private func debt() -> Versions<DebtTerms> {
        versions(["cap", "credit", "low_balances"], optional: ["source"]) { map in
            let bounds = map["credit"].map(["smallest", "largest"])
            let smallest = bounds["smallest"].amount()
            let largest = bounds["largest"].amount()
            if largest < smallest { bounds["largest"].tell(allowed: "\(smallest.decimal) or more") }
            return DebtTerms(
                cap: map["cap"].amount(), source: map.optional("source")?.name(),
                smallestCredit: smallest, largestCredit: largest,
                lowBalances: map["low_balances"].amounts(>, "less"))
        }
    }
}
