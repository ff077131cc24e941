import Billing

/// What `operator.yaml` says.
struct CatalogueOperator {
    /// Nil only after a mistake was told.
    let profile: OperatorProfile?
    let numbers: NumberPlan
    let logoName: String?
}

extension CatalogueNode {
    func operation(logos: [String: String]) -> CatalogueOperator {
        let map = map(
            [
                "id", "name", "colour", "support_phone", "currency", "currency_sign",
                "password_code", "vat", "zone", "numbers",
            ], optional: ["logo", "approval_code"])
        let logo = map.optional("logo")
        let profile = map["zone"].zone().map { zone in
            OperatorProfile(
                id: map["id"].id(), name: map["name"].name(), colour: map["colour"].colour(),
                logo: logo?.logo(logos), supportPhone: map["support_phone"].text(),
                currency: map["currency"].currency(),
                currencySign: map["currency_sign"].name(), zone: zone, vat: map["vat"].vat(),
                passwordCode: map["password_code"].code(for: "password_code"),
                approvalCode: map.optional("approval_code")?.code(for: "approval_code"))
        }
        return CatalogueOperator(
            profile: profile, numbers: map["numbers"].numberPlan(), logoName: logo?.found)
    }

    /// Some zone even after a mistake, so that what stands beside it is read too.
    private func zone() -> Zone? {
        let map = map(["name", "offsets"])
        let name = map["name"].text()
        var rows: [Zone.Row] = []
        for item in map["offsets"].list(atLeast: 1) {
            rows.append(item.zoneRow(after: rows.last))
        }
        return Zone(name: name, rows: rows)
            ?? Zone(name: "UTC", rows: [Zone.Row(from: Instant(seconds: 0), offsetSeconds: 0)])
    }

    private func zoneRow(after last: Zone.Row?) -> Zone.Row {
        let map = map(["from", "offset"])
        let written = map["from"].text("an instant, YYYY-MM-DDThh:mm:ssZ") { text in
            Instant(rfc3339: text) != nil
        }
        let from = Instant(rfc3339: written) ?? Instant(seconds: 0)
        if let last, last.from >= from {
            map["from"].tell(allowed: "an instant after the one before")
        }
        let offset = map["offset"].text("an offset from -14:00 to +14:00") { text in
            Self.seconds(ofOffset: text) != nil
        }
        return Zone.Row(from: from, offsetSeconds: Self.seconds(ofOffset: offset) ?? 0)
    }

    /// Seconds of `+03:00`; nil for anything else.
    private static func seconds(ofOffset text: String) -> Int? {
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            let hours = UInt8(parts[0]), let minutes = UInt8(parts[1]), minutes < 60, hours <= 14
        else { return nil }
        let seconds = Int(hours) * 3600 + Int(minutes) * 60
        guard seconds <= 14 * 3600 else { return nil }
        return text.hasPrefix("+") ? seconds : text.hasPrefix("-") ? -seconds : nil
    }

    private func colour() -> String {
        text("a colour, #rrggbb") { text in
            text.hasPrefix("#") && text.utf8.count == 7
                && text.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
        }
    }

    private func currency() -> String {
        text("three capital letters, ISO 4217") { text in
            text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        }
    }

    private func logo(_ logos: [String: String]) -> String? {
        let name = text()
        guard let picture = logos[name] else {
            tell(allowed: "an .svg file of this folder")
            return nil
        }
        let folded = picture.lowercased()
        let banned = ["<script", "<foreignobject", "<!entity", "javascript:"]
        if !folded.contains("<svg") || banned.contains(where: { folded.contains($0) }) {
            tell(allowed: "an SVG picture without scripts and entities")
        }
        return picture
    }

    private func vat() -> [VATRate] {
        var rates: [VATRate] = []
        for item in list(atLeast: 1) {
            let map = item.map(["from", "percent"])
            let rate = VATRate(from: map["from"].date(), percent: map["percent"].whole(0...100))
            if let last = rates.last, last.from >= rate.from {
                map["from"].tell(allowed: "a date after \(last.from.text)")
            }
            rates.append(rate)
        }
        return rates
    }
}
