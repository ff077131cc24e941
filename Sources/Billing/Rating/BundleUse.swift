/// One pass over the bundles for one record.
struct BundleUse {
    private(set) var taken: [TakenFromBundle] = []
    /// What no bundle gave, in the smallest unit.
    private(set) var left: Int64

    /// Takes `min(remaining, left)` from every bundle of the unit that covers the use, in the order
    /// given; a bundle that gives 0 is not listed.
    private init(
        of needed: Int64, _ unit: Bundle.Unit, from bundles: [BundleState],
        covering covers: (Bundle) -> Bool
    ) {
        left = max(0, needed)
        for state in bundles where left > 0 && state.bundle.unit == unit {
            guard covers(state.bundle) else { continue }
            let given = min(state.remaining ?? left, left)
            guard given > 0 else { continue }
            taken.append(
                TakenFromBundle(
                    bundle: state.bundle.id, unit: unit, amount: given, before: state.remaining))
            left -= given
        }
    }

    /// Seconds of a call or a piece, by the class of the other side.
    init(of needed: Int64, _ unit: Bundle.Unit, _ terms: UsageTerms) {
        self.init(of: needed, unit, from: terms.bundles) { bundle in
            bundle.covers(terms.destination, isFavourite: terms.isFavourite)
        }
    }

    /// KiB, by the kind of access.
    init(ofKiB needed: Int64, access: String, _ terms: UsageTerms) {
        self.init(of: needed, .mb, from: terms.bundles) { $0.access.contains(access) }
    }
}

extension Bundle {
    /// The class itself, a shorter prefix of it or `all`; `favourite` for favourite numbers. What
    /// has no class is covered by none.
    fileprivate func covers(_ destination: String, isFavourite: Bool) -> Bool {
        guard !destination.isEmpty else { return false }
        return DestinationClass.first(for: destination, isFavourite: isFavourite) {
            classes.contains($0) ? true : nil
        } ?? false
    }
}
