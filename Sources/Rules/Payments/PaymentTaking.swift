import Billing

/// A payment that an agent brings («Оплата»). An agent repeats until it is answered, so the same id
/// always has the same answer.
package enum PaymentTaking {
    package struct Facts: Sendable {
        package let earlier: TakenPayment?
        package let holder: NumberHolder?
        package let balance: Money
        package let number: PhoneNumber
        package let amount: Money
        package let limits: PaymentLimits
        package let now: Instant

        package init(
            earlier: TakenPayment?, holder: NumberHolder?, balance: Money, number: PhoneNumber,
            amount: Money, limits: PaymentLimits, now: Instant
        ) {
            self.earlier = earlier
            self.holder = holder
            self.balance = balance
            self.number = number
            self.amount = amount
            self.limits = limits
            self.now = now
        }
    }

    package enum Decision: Sendable {
        /// Came before, with the same number and sum.
        case repeated(TakenPayment)
        case take(NumberHolder, balanceAfter: Money)
    }

    package static func decide(_ facts: Facts) throws(Refusal) -> Decision {
        if let earlier = facts.earlier {
            guard earlier.number == facts.number, earlier.amount == facts.amount else {
                throw .paymentDiffers
            }
            return .repeated(earlier)
        }
        let holder = try allowed(
            facts.holder, amount: facts.amount, limits: facts.limits, now: facts.now)
        do {
            return .take(holder, balanceAfter: try facts.balance.adding(facts.amount))
        } catch {
            throw .paymentTooLarge(found: facts.amount, largest: facts.limits.largest)
        }
    }

    /// What `check` asks: whether a payment of this sum would be taken.
    package static func allowed(
        _ holder: NumberHolder?, amount: Money?, limits: PaymentLimits, now: Instant
    ) throws(Refusal) -> NumberHolder {
        guard let holder, holder.isServed(at: now) else { throw .notServed }
        guard let amount else { return holder }
        if amount < limits.smallest {
            throw .paymentTooSmall(found: amount, smallest: limits.smallest)
        }
        if amount > limits.largest {
            throw .paymentTooLarge(found: amount, largest: limits.largest)
        }
        return holder
    }
}

/// A payment that stands in the ledger.
package struct TakenPayment: Hashable, Sendable {
    package let receipt: Int64
    package let number: PhoneNumber
    package let amount: Money

    package init(receipt: Int64, number: PhoneNumber, amount: Money) {
        self.receipt = receipt
        self.number = number
        self.amount = amount
    }
}
