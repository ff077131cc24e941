import Billing

extension Transaction {
    /// Writes a posting and moves the balances of its subscribers' legs. False when a posting of
    /// this id is there already: it then changes nothing.
    package func post(_ posting: Posting) throws -> Bool {
        let isNew = try run(
            """
            INSERT INTO postings (id, at, value_date, cause) VALUES ($1, $2, $3, $4)
            ON CONFLICT (id) DO NOTHING
            """,
            [
                .text(posting.id), .integer(posting.at.microseconds),
                .integer(Int64(posting.valueDate.dayNumber)), .text(posting.cause),
            ])
        guard isNew == 1 else { return false }
        for entry in posting.entries {
            try run(
                "INSERT INTO entries (posting, leg, account, amount) VALUES ($1, $2, $3, $4)",
                [
                    .text(posting.id), .text(entry.leg.code), .integer(entry.leg.account ?? 0),
                    .integer(entry.amount.units),
                ])
            if case .main(let account) = entry.leg {
                try setBalance(try balance(of: account).adding(entry.amount), of: account)
            }
        }
        return true
    }

    /// Zero for an account without postings.
    package func balance(of account: Int64) throws -> Money {
        try first("SELECT main FROM balances WHERE account = $1", [.integer(account)]) {
            $0.money(0)
        } ?? .zero
    }

    private func setBalance(_ balance: Money, of account: Int64) throws {
        try run(
            """
            INSERT INTO balances (account, main) VALUES ($1, $2)
            ON CONFLICT (account) DO UPDATE SET main = excluded.main
            """,
            [.integer(account), .integer(balance.units)])
    }
}
