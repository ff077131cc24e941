/// A class of prices and bundles is dotted from general to particular: `mobile.a1`.
enum DestinationClass {
    static let all = "all"
    static let favourite = "favourite"

    /// The first value found on the way `mobile.a1` → `mobile` → `all`; favourites begin one step
    /// earlier, at `favourite` (charging rules §4, §17.4).
    static func first<Value>(
        for destination: String, isFavourite: Bool, _ value: (String) -> Value?
    ) -> Value? {
        if isFavourite, let found = value(favourite) { return found }
        var name = destination
        while true {
            if let found = value(name) { return found }
            guard let dot = name.lastIndex(of: ".") else { return value(all) }
            name = String(name[..<dot])
        }
    }
}
