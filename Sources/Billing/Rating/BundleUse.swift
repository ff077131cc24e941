/// One pass over the bundles for one record.
struct BundleUse {
    private(set) var taken: [TakenFromBundle] = []
    /// What no bundle gave, in the smallest unit.
    private(set) var left: Int64

    /// Takes `min(remaining, left)` from every bundle of the unit that the destination matches, in
    /// the order given; a bundle that gives 0 is not listed.
    init(
        of needed: Int64, _ unit: Bundle.Unit, for destination: String, isFavourite: Bool,
        from bundles: [BundleState]
    ) {
        left = max(0, needed)
        for state in bundles where left > 0 && state.bundle.unit == unit {
            guard state.bundle.covers(destination, isFavourite: isFavourite) else { continue }
            let given = min(state.remaining ?? left, left)
            guard given > 0 else { continue }
            taken.append(TakenFromBundle(bundle: state.bundle.id, amount: given))
            left -= given
        }
    }
}

extension Bundle {
    /// The class itself, a shorter prefix of it or `all`; `favourite` for favourite numbers.
    fileprivate func covers(_ destination: String, isFavourite: Bool) -> Bool {
        DestinationClass.first(for: destination, isFavourite: isFavourite) {
            classes.contains($0) ? true : nil
        } ?? false
    }
}
