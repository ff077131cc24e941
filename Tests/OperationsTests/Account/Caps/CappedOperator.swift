import Billing
import Operations
import Rules
import Store
import Testing

/// An operator with a price for everything that a cap counts, and Anna with a session. A minute
/// costs 100 T at home, 300 T abroad and 700 T to a premium number, a megabyte 1 024 T.
struct CappedOperator {
    static let debtCap = Money(units: 50_000)

    let open: OpenDoor
    let session: Session
    let number: PhoneNumber

    var door: Door { open.door }

    /// - Parameters:
    ///   - line: of the feed; a rouble is on Anna's account unless said otherwise.
    ///   - fee: of a month of 30 days.
    init(_ line: FeedLine = FeedLine(opening: 1_000_000), fee: Int64 = 0) async throws {
        open = try OpenDoor(catalogue: try Self.catalogue(fee: Money(units: fee)))
        _ = try await open.feed(line)
        number = try #require(PhoneNumber(e164: line.number))
        let link = SignInLink.token(for: number, open.door.effects)
        let answer = try await open.door.perform(RedeemLink(token: link), by: open.caller)
        let browser = try #require(answer.outcome)
        session = try #require(try open.door.session(browser.cookie, by: open.caller))
    }

    var subscription: Int64 { session.subscriber.id }

    @discardableResult
    func set(_ kind: CapKind, _ units: Int64?, key: String? = nil) async throws -> Answer<Void> {
        let key = try key.map { try #require(IdempotencyKey($0)) }
        return try await door.setOwnCap(
            kind, units.map(Money.init(units:)), of: session, key: key, by: open.caller)
    }

    /// - Returns: what the records cost.
    @discardableResult
    func load(_ records: [UsageRecord], on other: Door? = nil) async throws -> [Int64] {
        let door = other ?? door
        let arrivals = records.map { UsageArrival(record: $0, source: "main") }
        let outcomes = try await door.loadUsage(
            arrivals, load: door.newLoad(), turn: 0, by: open.caller)
        return try outcomes.map { outcome in
            guard case .charged(let charge) = outcome else {
                throw NotCharged(outcome: "\(outcome)")
            }
            return charge.units
        }
    }

    private struct NotCharged: Error { let outcome: String }

    /// - Parameter ago: seconds from the record's start to now.
    func record(
        _ id: String, _ kind: UsageRecord.Kind = .voice, minutes: Int64 = 1, megabytes: Int64 = 0,
        to other: String = "375295009999", abroad: Bool = false, ago: Int64 = 3_600
    ) -> UsageRecord {
        UsageRecord(
            id: id, kind: kind, subscriber: number, direction: .outgoing,
            other: kind == .data ? "" : other, start: open.now.adding(seconds: -ago),
            seconds: minutes * 60, bytes: megabytes * 1_048_576,
            access: kind == .data ? "internet" : "", serving: abroad ? "250-01" : "home")
    }

    func pay(_ units: Int64, _ id: String) async throws {
        let payment = TakePayment(
            agent: "bank", transactionID: id, number: number, amount: Money(units: units))
        #expect(try await door.perform(payment, by: open.caller).outcome != nil)
    }

    func shown() throws -> SpendingCaps {
        try door.spendingCaps(of: session, by: open.caller)
    }

    /// `roaming own-cap`, in the order in which they began.
    func bars() throws -> [String] {
        try shown().bars.map { "\($0.service.rawValue) \($0.cause.rawValue)" }
    }

    /// `bar roaming own-cap`, oldest first.
    func commands() throws -> [String] {
        try door.database.read { try $0.networkCommands(of: subscription) }.map {
            "\($0.command.act.rawValue) \($0.command.service.rawValue) "
                + $0.command.cause.rawValue
        }
    }

    func notices() throws -> [Notice] { try door.waitingNotices().map(\.notice) }

    /// - Parameter minute: at home.
    static func catalogue(fee: Money, minute: Int64 = 100) throws -> Catalogue {
        let small = try SmallOperator.catalogue(fee: fee)
        var terms = Terms()
        terms.debt = Versions([
            .init(
                from: long,
                terms: DebtTerms(
                    cap: debtCap, smallestCredit: .zero, largestCredit: debtCap, lowBalances: []))
        ])
        let limits = small.limits
        return Catalogue(
            operation: small.operation,
            numbers: NumberPlan(
                countryCode: "375", nationalLength: 9, mobile: small.numbers.mobile, cities: [],
                free: [], premium: ["902"], shortCodes: [], own: "mts"),
            destinations: Destinations(zones: [], defaults: [], roaming: [near]),
            tariffs: small.tariffs.map { tariff($0, minute) }, services: [], terms: terms,
            limits: Limits(
                password: limits.password, signIn: limits.signIn, session: limits.session,
                payment: limits.payment,
                ownCap: OwnCapLimits(
                    smallest: Money(units: 100), largest: Money(units: 1_000_000)),
                simChangeHours: 72, codesShownSeconds: 30, spendingMonths: 6))
    }

    private static let long = LocalDate(dayNumber: 0)
    private static let none = LocalName(ru: "", be: "", en: "")

    private static let near = RoamingZone(
        id: "near", name: none, validFrom: long, mcc: ["250"], homeBundles: false,
        unitSeconds: 60,
        prices: [.out: 300, .incoming: 120, .sms: 40, .mms: 50, .mb: 1_024]
            .mapValues(Money.init(units:)))

    private static func tariff(_ small: Tariff, _ minute: Int64) -> Tariff {
        Tariff(
            id: small.id, name: none, validFrom: long, state: .open, settlement: [.advance],
            fee: small.fee, changeFee: .zero, favourites: small.favourites, bundles: [],
            prices: Prices(
                voice: [
                    "all": VoicePrice(flat: Money(units: minute)),
                    "premium": VoicePrice(flat: Money(units: 700)),
                ], data: .perMB(Money(units: 1_024))), fullSpeedMB: nil)
    }
}
