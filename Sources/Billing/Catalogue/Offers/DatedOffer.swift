/// One version of what the catalogue offers under an id: it holds from a local date until the next
/// version of the same id.
package protocol DatedOffer {
    var id: String { get }
    var validFrom: LocalDate { get }
}

/// Whether something may still be taken, or only kept by those who have it.
package enum OfferState: String, Sendable, CaseIterable { case open, archive }

/// Versions stand by id, then by date, as the reader sorts them.
extension Array where Element: DatedOffer {
    /// The version of an id that is valid on a local date: the latest `validFrom` not after it.
    package func version(_ id: String, on date: LocalDate) -> Element? {
        last { $0.id == id && $0.validFrom <= date }
    }

    /// The version of every id that is valid on a local date, by id.
    package func versions(on date: LocalDate) -> [Element] {
        let begun = filter { $0.validFrom <= date }
        return begun.enumerated().filter { index, offer in
            index + 1 == begun.count || begun[index + 1].id != offer.id
        }.map(\.element)
    }
}
