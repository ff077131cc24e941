import Billing
import Rules

extension Transaction {
    package func payment(agent: String, transaction id: String) throws -> TakenPayment? {
        try first(
            """
            SELECT receipt, number, amount FROM payments
            WHERE agent = $1 AND transaction_id = $2
            """, [.text(agent), .text(id)]
        ) {
            TakenPayment(receipt: $0.integer(0), number: try $0.number(1), amount: $0.money(2))
        }
    }

    package func add(
        _ payment: TakenPayment, agent: String, transaction id: String, account: Int64,
        posting: String, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO payments
                (agent, transaction_id, receipt, account, number, amount, at, posting)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .text(agent), .text(id), .integer(payment.receipt), .integer(account),
                .integer(payment.number.value), .integer(payment.amount.units),
                .integer(now.microseconds), .text(posting),
            ])
    }

    package func customerName(of account: Int64) throws -> String? {
        try first("SELECT customer_name FROM accounts WHERE account = $1", [.integer(account)]) {
            $0.text(0)
        }
    }
}
