import Billing
import Rules

extension SubscriberCells {
    /// What the row says of the card.
    func sim() throws(FeedMistake) -> SIMCard {
        let changed = self[.simChangedAt]
        let imsi = self[.imsi]
        return SIMCard(
            serial: try serial(), changedAt: changed.isEmpty ? nil : try changed.instant(),
            imsi: imsi.isEmpty ? nil : try imsi.digits(14...15), codes: try codes())
    }

    /// An ICCID as printed or as stored on the card, where F fills the last half octet.
    private func serial() throws(FeedMistake) -> String? {
        let cell = self[.simSerial]
        guard !cell.isEmpty else { return nil }
        let digits = cell.text.hasSuffix("F") ? String(cell.text.dropLast()) : cell.text
        guard cell.text.utf8.count <= 20, digits.utf8.count >= 10,
            digits.isDigits
        else { throw cell.mistake("10–20 digits, or up to 19 and an F") }
        return digits
    }

    /// All four or none.
    private func codes() throws(FeedMistake) -> SIMCodes? {
        let cells = [self[.pin1], self[.puk1], self[.pin2], self[.puk2]]
        if cells.allSatisfy(\.isEmpty) { return nil }
        if let empty = cells.first(where: \.isEmpty) {
            throw empty.mistake("pin1, puk1, pin2 and puk2, all four or none")
        }
        return SIMCodes(
            pin1: try self[.pin1].digits(4...8), puk1: try self[.puk1].digits(8...8),
            pin2: try self[.pin2].digits(4...8), puk2: try self[.puk2].digits(8...8))
    }
}
