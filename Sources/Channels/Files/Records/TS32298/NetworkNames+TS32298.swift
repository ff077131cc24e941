import Billing

extension NetworkNames {
    /// The served number. Without one nobody can be charged.
    func subscriber(_ octets: ArraySlice<UInt8>?) throws(UsageMistake) -> String {
        guard let octets else {
            throw UsageMistake(column: "subscriber", found: "", allowed: "servedMSISDN")
        }
        return try TS32298Number(octets, "subscriber").text(self)
    }

    /// The switch that wrote the record, for its id.
    func entity(_ octets: ArraySlice<UInt8>?) throws(UsageMistake) -> String {
        guard let octets, !octets.isEmpty else {
            throw UsageMistake(column: "id", found: "", allowed: "recordingEntity")
        }
        return (try? TS32298Number(octets, "id"))?.digits ?? octets.hexadecimal
    }

    /// - Parameter location: LocationAreaAndCell, whose field 2 is the network.
    func serving(location: ArraySlice<UInt8>?) throws(UsageMistake) -> String {
        guard let location else { return try serving(code: nil) }
        return try serving(code: TS32298Fields(location).octets(2))
    }

    /// - Parameter octets: the codes of a country and a network as TS 24.008 §10.5.1.3 has them,
    ///   three octets; nil is home.
    func serving(code octets: ArraySlice<UInt8>?) throws(UsageMistake) -> String {
        guard let octets else { return serving("") }
        let digits = octets.flatMap { [$0 & 15, $0 >> 4] }
        let isShort = digits.count == 6 && digits[3] == 15
        let used = isShort ? [0, 1, 2, 4, 5] : [0, 1, 2, 4, 5, 3]
        guard digits.count == 6, used.allSatisfy({ digits[$0] <= 9 }) else {
            throw UsageMistake(
                column: "serving", found: octets.prefix(4).hexadecimal,
                allowed: "3 octets of MCC and MNC")
        }
        let text = used.map { String(digits[$0]) }
        return serving(text[..<3].joined() + "-" + text[3...].joined())
    }
}
