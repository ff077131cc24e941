import Billing
import Channels
import Rules

/// The cast as the operator's feed brings it: the demo is loaded by the same command as a country.
package enum CastFeed {
    static let header = [
        "number", "account", "name", "kind", "contract_from", "contract_until", "state", "tariff",
        "services", "favourites", "sim_serial", "sim_changed_at", "imsi", "pin1", "puk1", "pin2",
        "puk2", "language", "email", "settlement", "credit_limit", "opening_balance",
    ]

    package static var csv: String {
        let rows = Cast.all.flatMap { member in
            member.numbers.enumerated().map { row(member, number: $1, ordinal: $0) }
        }
        return ([header] + rows).map { CSVText.line($0) + "\n" }.joined()
    }

    private static func row(_ member: CastMember, number: String, ordinal: Int) -> [String] {
        let tail = String(number.suffix(4))
        return [
            number, String(member.account), member.fullName, CustomerKind.person.rawValue,
            "2023-03-01", "", member.state.rawValue, member.tariff, "",
            ordinal == 0 ? member.favourites.joined(separator: ";") : "",
            "893750100000000\(tail)", "", "25702000000\(tail)", "\(tail)", "4517\(tail)",
            "7\(tail.dropFirst())", "6203\(tail)", "ru", "\(member.name)@example.org",
            member.settlement.rawValue, member.settlement == .credit ? "225.00" : "0",
            ordinal == 0 ? member.openingBalance : "",
        ]
    }
}
