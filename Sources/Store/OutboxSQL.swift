import Billing
import Rules

extension Transaction {
    package func add(_ notice: Notice, id: Int64, to holder: NumberHolder, at now: Instant) throws {
        let (word, first, second) = notice.columns
        try run(
            """
            INSERT INTO outbox
                (id, at, subscription, number, language, notice, first_value, second_value)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .integer(id), .integer(now.microseconds), .integer(holder.subscription),
                .integer(holder.number.value), .text(holder.language.rawValue), .text(word),
                .integer(first), .integer(second),
            ])
    }

    /// Not yet delivered, oldest first.
    package func waitingNotices(limit: Int64) throws -> [SentNotice] {
        try all(
            """
            SELECT id, at, number, language, notice, first_value, second_value
            FROM outbox WHERE delivered_at IS NULL ORDER BY id LIMIT $1
            """, [.integer(limit)], Self.sentNotice
        ).compactMap { $0 }
    }

    /// Whether there is one that nobody has taken.
    package func hasFreeNotice(at now: Instant) throws -> Bool {
        try first(
            "SELECT 1 FROM outbox WHERE delivered_at IS NULL AND leased_until <= $1 LIMIT 1",
            [.integer(now.microseconds)]
        ) { _ in true } ?? false
    }

    /// Takes notices that nobody has taken, oldest first: until then they are the taker's to send.
    package func leaseNotices(limit: Int64, at now: Instant, until: Instant) throws -> [SentNotice]
    {
        let free = try all(
            """
            SELECT id, at, number, language, notice, first_value, second_value
            FROM outbox WHERE delivered_at IS NULL AND leased_until <= $2 ORDER BY id LIMIT $1
            """, [.integer(limit), .integer(now.microseconds)], Self.sentNotice
        ).compactMap { $0 }
        for notice in free {
            try run(
                "UPDATE outbox SET leased_until = $2 WHERE id = $1",
                [.integer(notice.id), .integer(until.microseconds)])
        }
        return free
    }

    /// How many are not yet delivered, and when the oldest came. Ids rise with time.
    package func outboxQueue() throws -> (waiting: Int64, oldest: Instant?) {
        let waiting = try first("SELECT count(*) FROM outbox WHERE delivered_at IS NULL") {
            $0.integer(0)
        }
        let oldest = try first(
            "SELECT at FROM outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 1"
        ) { $0.instant(0) }
        return (waiting ?? 0, oldest)
    }

    /// Delivered to a subscription, newest first.
    package func deliveredNotices(to subscription: Int64, limit: Int64) throws
        -> [SentNotice]
    {
        try all(
            """
            SELECT id, at, number, language, notice, first_value, second_value
            FROM outbox WHERE subscription = $1 AND delivered_at IS NOT NULL
            ORDER BY at DESC, id DESC LIMIT $2
            """,
            [.integer(subscription), .integer(limit)],
            Self.sentNotice
        ).compactMap { $0 }
    }

    package func markDelivered(_ id: Int64, at now: Instant) throws {
        try run(
            "UPDATE outbox SET delivered_at = $2 WHERE id = $1 AND delivered_at IS NULL",
            [.integer(id), .integer(now.microseconds)])
    }

    private static func sentNotice(_ row: borrowing SQLRow) throws -> SentNotice? {
        guard let notice = Notice(row.text(4), row.integer(5), row.integer(6)) else { return nil }
        return SentNotice(
            id: row.integer(0), at: row.instant(1), number: try row.number(2),
            language: Language(rawValue: row.text(3)) ?? .ru, notice: notice)
    }
}

extension Notice {
    fileprivate var columns: (word: String, first: Int64, second: Int64) {
        switch self {
        case .passwordSet(let at): ("password-set", at.microseconds, 0)
        case .signInLocked(let until): ("sign-in-locked", until.microseconds, 0)
        case .paymentReceived(let amount, let balance):
            ("payment-received", amount.units, balance.units)
        case .passwordCode(let purpose, let seed, let until):
            ("\(purpose.rawValue)-code", seed, until.microseconds)
        case .passwordCodeBarred(let until): ("code-barred", until.microseconds, 0)
        case .capReached(let kind, let cap): ("\(Self.cap)\(kind.rawValue)", cap.units, 0)
        case .debtCapReached(let cap): ("debt-cap", cap.units, 0)
        case .noMoneyLeft(let balance): ("no-money", balance.units, 0)
        }
    }

    fileprivate init?(_ word: String, _ first: Int64, _ second: Int64) {
        switch word {
        case "password-set": self = .passwordSet(at: Instant(microseconds: first))
        case "sign-in-locked": self = .signInLocked(until: Instant(microseconds: first))
        case "payment-received":
            self = .paymentReceived(amount: Money(units: first), balance: Money(units: second))
        case "registration-code":
            self = .passwordCode(.registration, seed: first, until: Instant(microseconds: second))
        case "reset-code":
            self = .passwordCode(.reset, seed: first, until: Instant(microseconds: second))
        case "code-barred": self = .passwordCodeBarred(until: Instant(microseconds: first))
        case "debt-cap": self = .debtCapReached(cap: Money(units: first))
        case "no-money": self = .noMoneyLeft(balance: Money(units: first))
        default:
            guard word.hasPrefix(Self.cap),
                let kind = CapKind(rawValue: String(word.dropFirst(Self.cap.count)))
            else { return nil }
            self = .capReached(kind, cap: Money(units: first))
        }
    }

    /// Before the kind of a cap.
    private static let cap = "cap-"
}
