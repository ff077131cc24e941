import Billing

/// What a row of the operator's feed does: the file says how things are, so a row adds or changes.
package enum FeedChange {
    package struct Facts: Sendable {
        package let row: SubscriberRow
        /// Distinguishes rows that differ in any column.
        package let hash: [UInt8]
        /// Who has the number, or had it last.
        package let holder: FedSubscription?
        /// The same contract and SIM card under another number.
        package let sameCard: FedSubscription?
        package let hasAccount: Bool
        package let now: Instant
        package let zone: Zone

        package init(
            row: SubscriberRow, hash: [UInt8], holder: FedSubscription?,
            sameCard: FedSubscription?, hasAccount: Bool, now: Instant, zone: Zone
        ) {
            self.row = row
            self.hash = hash
            self.holder = holder
            self.sameCard = sameCard
            self.hasAccount = hasAccount
            self.now = now
            self.zone = zone
        }
    }

    package enum Decision: Sendable {
        case unchanged
        /// The subscription stays.
        case change(FedSubscription, Dates)
        /// The subscription stays and has another number from now on; `taking` loses it.
        case renumber(FedSubscription, taking: FedSubscription?, Dates)
        /// A new subscription; whoever had the number loses it and sees nothing of it any more.
        case connect(closing: FedSubscription?, Dates)
    }

    /// Instants that follow from the row's local days.
    package struct Dates: Sendable {
        package let connectedAt: Instant
        /// From when a new subscription holds the number: not before the last holder lost it.
        package let numberFrom: Instant
        package let closedAt: Instant?
    }

    package static func decide(_ facts: Facts) throws(FeedMistake) -> Decision {
        let start = facts.zone.start(of: facts.row.contract.from)
        let free = facts.holder.flatMap { $0.holdsNumber ? nil : $0.heldUntil }
        let dates = Dates(
            connectedAt: start, numberFrom: max(start, free ?? start),
            closedAt: facts.row.contract.until.map(facts.zone.start(of:)))
        if let holder = facts.holder, holder.hash == facts.hash { return .unchanged }
        let holding = facts.holder.flatMap { $0.holdsNumber ? $0 : nil }
        if let same = facts.holder, same.isContract(of: facts.row) {
            let hasMoved = !same.holdsNumber && !same.isOver(by: facts.now)
            return hasMoved ? .renumber(same, taking: nil, dates) : .change(same, dates)
        }
        if let moved = facts.sameCard { return .renumber(moved, taking: holding, dates) }
        guard let holding, holding.contractFrom >= facts.row.contract.from else {
            return .connect(closing: holding, dates)
        }
        throw FeedMistake(
            column: "contract_from", found: facts.row.contract.from.text,
            allowed: "a day after \(holding.contractFrom.text), "
                + "when the contract began that holds this number")
    }

    /// When the SIM card changed last, as far as we know: a row that says nothing keeps what was
    /// known, another card without a date changed just now, and no card changes in the future.
    package static func simChangedAt(_ facts: Facts, of old: FedSubscription?) -> Instant? {
        let card = facts.row.sim
        let said = card.changedAt.map { min($0, facts.now) }
        guard let old else { return said }
        let isOther = [(card.serial, old.sim.serial), (card.imsi, old.sim.imsi)].contains {
            $0.0 != nil && $0.1 != nil && $0.0 != $0.1
        }
        // Another card under the date of the one before: the date is out of date.
        if isOther, said == nil || said == old.sim.changedAt { return facts.now }
        return said ?? old.sim.changedAt
    }

    /// The opening balance counts once, when the account is new.
    package static func opening(_ facts: Facts) throws -> Posting? {
        let amount = facts.row.openingBalance
        guard !facts.hasAccount, amount != .zero else { return nil }
        return try Posting(
            id: "opening/\(facts.row.account)", at: facts.now,
            valueDate: facts.zone.date(of: facts.now), cause: "opening",
            entries: [
                Entry(leg: .main(account: facts.row.account), amount: amount),
                Entry(leg: .opening, amount: try amount.negated()),
            ])
    }
}

extension FeedChange {
    /// The opening balances of many new accounts as one posting; nil when all are zero.
    package static func openings(
        _ balances: some Sequence<(account: Int64, amount: Money)>, id: String, now: Instant,
        zone: Zone
    ) throws -> Posting? {
        var entries: [Entry] = []
        var sum = Money.zero
        for (account, amount) in balances where amount != .zero {
            entries.append(Entry(leg: .main(account: account), amount: amount))
            sum = try sum.adding(amount)
        }
        guard !entries.isEmpty else { return nil }
        if sum != .zero { entries.append(Entry(leg: .opening, amount: try sum.negated())) }
        return try Posting(
            id: id, at: now, valueDate: zone.date(of: now), cause: "opening", entries: entries)
    }
}

/// What the store knows of a subscription that a row may change.
package struct FedSubscription: Hashable, Sendable {
    package let id: Int64
    package let account: Int64
    package let contractFrom: LocalDate
    package let closedAt: Instant?
    package let tariff: String
    /// Without its codes.
    package let sim: SIMCard
    /// Whether it has the row's number now or from a later day on.
    package let holdsNumber: Bool
    /// When the row's number left it, or will.
    package let heldUntil: Instant?
    package let hash: [UInt8]

    package init(
        id: Int64, account: Int64, contractFrom: LocalDate, closedAt: Instant?, tariff: String,
        sim: SIMCard,
        holdsNumber: Bool, heldUntil: Instant?, hash: [UInt8]
    ) {
        self.id = id
        self.account = account
        self.contractFrom = contractFrom
        self.closedAt = closedAt
        self.tariff = tariff
        self.sim = sim
        self.holdsNumber = holdsNumber
        self.heldUntil = heldUntil
        self.hash = hash
    }

    func isContract(of row: SubscriberRow) -> Bool {
        account == row.account && contractFrom == row.contract.from
    }

    func isOver(by now: Instant) -> Bool {
        guard let closedAt else { return false }
        return closedAt <= now
    }
}
