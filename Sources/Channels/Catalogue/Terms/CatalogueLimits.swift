import Billing

extension CatalogueNode {
    func limits(_ classes: CatalogueClasses) -> Limits {
        let map = map(
            [
                "password", "sign_in", "session", "payment", "sim_change_hours",
                "codes_shown_seconds", "spending_months",
            ],
            optional: [
                "device", "code", "requests", "own_cap", "spending_report_hours",
                "idempotency_hours", "web_sms", "forwarding",
            ])
        return Limits(
            password: map["password"].passwordLimits(), signIn: map["sign_in"].signInLimits(),
            session: map["session"].sessionLimits(), payment: map["payment"].paymentLimits(),
            device: map.optional("device")?.deviceLimits() ?? DeviceLimits(),
            code: map.optional("code")?.codeLimits() ?? CodeLimits(),
            requests: map.optional("requests")?.requestLimits() ?? RequestLimits(),
            ownCap: map.optional("own_cap")?.ownCapLimits() ?? OwnCapLimits(),
            simChangeHours: map["sim_change_hours"].whole(0...8_760),
            codesShownSeconds: map["codes_shown_seconds"].whole(5...600),
            spendingMonths: Int(map["spending_months"].whole(0...120)),
            spendingReportHours: map.whole("spending_report_hours", 1...720, or: 24),
            idempotencyHours: map.whole("idempotency_hours", 24...720, or: 24),
            webSMS: map.optional("web_sms")?.webSMSLimits(),
            forwarding: map.optional("forwarding")?.forwardingLimits(classes))
    }

    private func passwordLimits() -> PasswordLimits {
        let map = map(["shortest", "longest", "denied"])
        let shortest = map["shortest"].whole(4...64)
        let longest = map["longest"].whole(4...64)
        if longest < shortest { map["longest"].tell(allowed: "\(shortest) or more") }
        let denied = map["denied"].list().map { item in
            item.text("1 to 64 characters", where: { $0.utf8.count <= 64 }).lowercased()
        }
        return PasswordLimits(
            shortest: Int(shortest), longest: Int(longest), denied: Set(denied))
    }

    private func signInLimits() -> SignInLimits {
        let map = map(
            [
                "window_minutes", "free_per_number", "first_delay_seconds",
                "longest_delay_seconds", "lock_seconds", "per_address", "per_network",
                "per_prefix", "global", "picture_letters", "picture_seconds",
            ],
            optional: [
                "per_app_address", "per_app_network", "app_global", "sound_digits",
                "approval_seconds",
            ])
        let first = map["first_delay_seconds"].whole(1...3_600)
        let longest = map["longest_delay_seconds"].whole(1...86_400)
        if longest < first { map["longest_delay_seconds"].tell(allowed: "\(first) or more") }
        let lock = map["lock_seconds"].whole(1...86_400)
        if lock > longest { map["lock_seconds"].tell(allowed: "\(longest) or less") }
        let attempts: ClosedRange<Int64> = 1...1_000_000
        return SignInLimits(
            windowMinutes: map["window_minutes"].whole(1...1_440),
            freePerNumber: map["free_per_number"].whole(1...100), firstDelaySeconds: first,
            longestDelaySeconds: longest, lockSeconds: lock,
            perAddress: map["per_address"].whole(attempts),
            perNetwork: map["per_network"].whole(attempts),
            perPrefix: map["per_prefix"].whole(attempts), global: map["global"].whole(attempts),
            perAppAddress: map.whole("per_app_address", attempts, or: 60),
            perAppNetwork: map.whole("per_app_network", attempts, or: 400),
            appGlobal: map.whole("app_global", attempts, or: 600),
            pictureLetters: Int(map["picture_letters"].whole(4...8)),
            pictureSeconds: map["picture_seconds"].whole(30...900),
            soundDigits: Int(map.whole("sound_digits", 5...8, or: 6)),
            approvalSeconds: map.whole("approval_seconds", 60...900, or: 300))
    }

    private func sessionLimits() -> SessionLimits {
        let map = map(["idle_minutes", "absolute_hours"])
        return SessionLimits(
            idleMinutes: map["idle_minutes"].whole(1...1_440),
            absoluteHours: map["absolute_hours"].whole(1...720))
    }

    private func deviceLimits() -> DeviceLimits {
        let map = map([], optional: ["access_minutes", "idle_days", "grace_seconds", "most"])
        let usual = DeviceLimits()
        return DeviceLimits(
            accessMinutes: map.whole("access_minutes", 1...1_440, or: usual.accessMinutes),
            idleDays: map.whole("idle_days", 1...366, or: usual.idleDays),
            graceSeconds: map.whole("grace_seconds", 0...600, or: usual.graceSeconds),
            most: map.whole("most", 1...1_000, or: usual.most))
    }

    private func codeLimits() -> CodeLimits {
        let map = map(
            [],
            optional: [
                "seconds", "tries", "resend_seconds", "window_hours", "per_number", "per_address",
                "per_network", "global",
            ])
        let usual = CodeLimits()
        return CodeLimits(
            seconds: map.whole("seconds", 30...3_600, or: usual.seconds),
            tries: map.whole("tries", 1...10, or: usual.tries),
            resendSeconds: map.whole("resend_seconds", 1...3_600, or: usual.resendSeconds),
            windowHours: map.whole("window_hours", 1...168, or: usual.windowHours),
            perNumber: map.whole("per_number", 1...1_000, or: usual.perNumber),
            perAddress: map.whole("per_address", 1...1_000_000, or: usual.perAddress),
            perNetwork: map.whole("per_network", 1...1_000_000, or: usual.perNetwork),
            global: map.whole("global", 1...10_000_000, or: usual.global))
    }

    private func requestLimits() -> RequestLimits {
        let map = map([], optional: ["per_subscriber", "per_address", "pictures"])
        let usual = RequestLimits()
        return RequestLimits(
            perSubscriber: map.whole("per_subscriber", 1...1_000_000, or: usual.perSubscriber),
            perAddress: map.whole("per_address", 1...1_000_000, or: usual.perAddress),
            pictures: map.whole("pictures", 1...1_000_000, or: usual.pictures))
    }

    private func paymentLimits() -> PaymentLimits {
        let map = map(["smallest", "largest"])
        let smallest = map["smallest"].amount()
        let largest = map["largest"].amount()
        if smallest == .zero { map["smallest"].tell(allowed: "an amount above 0") }
        if largest < smallest { map["largest"].tell(allowed: "\(smallest.decimal) or more") }
        return PaymentLimits(smallest: smallest, largest: largest)
    }

    private func ownCapLimits() -> OwnCapLimits {
        let limits = paymentLimits()
        return OwnCapLimits(smallest: limits.smallest, largest: limits.largest)
    }

    private func webSMSLimits() -> WebSMSLimits {
        let map = map([
            "per_day", "per_month", "parts", "seconds_between", "deferred_days", "from_hour",
            "until_hour",
        ])
        let perDay = map["per_day"].whole(0...10_000)
        let perMonth = map["per_month"].whole(0...100_000)
        if perMonth < perDay { map["per_month"].tell(allowed: "\(perDay) or more") }
        let fromHour = map["from_hour"].whole(0...23)
        let untilHour = map["until_hour"].whole(1...24)
        if untilHour <= fromHour { map["until_hour"].tell(allowed: "more than \(fromHour)") }
        return WebSMSLimits(
            perDay: perDay, perMonth: perMonth, parts: Int(map["parts"].whole(1...10)),
            secondsBetween: map["seconds_between"].whole(0...86_400),
            deferredDays: map["deferred_days"].whole(0...366), fromHour: Int(fromHour),
            untilHour: Int(untilHour))
    }

    private func forwardingLimits(_ classes: CatalogueClasses) -> ForwardingLimits {
        let map = map(["service", "ring_seconds", "usual_ring_seconds", "refused", "confirmed"])
        let rings = map["ring_seconds"].list(atLeast: 1).map { $0.whole(1...120) }
        if zip(rings, rings.dropFirst()).contains(where: { $0 >= $1 }) {
            map["ring_seconds"].tell(allowed: "numbers that rise")
        }
        let words = rings.map { "\($0)" }
        let usual = Int64(map["usual_ring_seconds"].choice(words)) ?? 0
        return ForwardingLimits(
            service: map["service"].id(of: .services), ringSeconds: rings,
            usualRingSeconds: usual, refused: map["refused"].classes(classes.voice),
            confirmed: map["confirmed"].classes(classes.voice))
    }
}
