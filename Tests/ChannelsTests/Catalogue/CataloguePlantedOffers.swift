extension PlantedMistake {
    private static func service(
        _ old: String, _ new: String, _ key: String, _ found: String, _ allowed: String,
        below: Int = 0
    ) -> PlantedMistake {
        PlantedMistake(
            "services/calls.yaml", old, new, key: "services\(key)", found: found, allowed: allowed,
            below: below)
    }

    private static func package(
        _ old: String, _ new: String, _ key: String, _ found: String, _ allowed: String,
        below: Int = 0
    ) -> PlantedMistake {
        PlantedMistake(
            "packages.yaml", old, new, key: "packages\(key)", found: found, allowed: allowed,
            below: below)
    }

    private static func bonus(
        _ old: String, _ new: String, _ key: String, _ found: String, _ allowed: String,
        below: Int = 0
    ) -> PlantedMistake {
        PlantedMistake(
            "bonus.yaml", old, new, key: key, found: found, allowed: allowed, below: below)
    }

    static let offers: [PlantedMistake] = services + packages + gifts + documents

    private static let services: [PlantedMistake] = [
        .service(
            "id: sms-roaming", "id: caller-id", "[caller-id].valid_from", "2016-07-01",
            "one version of caller-id from that date", below: 6),
        .service(
            "    valid_from: 2016-07-01\n    fees:", "    fees:", "[caller-id-hidden].fees", "fees",
            "fees with valid_from"),
        .service(
            "{period: once,", "{period: yearly,", "[caller-id-hidden].fees[yearly].period",
            "yearly", "once, daily, monthly"),
        .service(
            "mode: daily_parts, amount: \"2.50\"", "amount: \"2.50\"",
            "[caller-id-hidden].fees[monthly].period", "monthly", "monthly with a mode"),
        .service(
            "{period: once,", "{period: once, mode: daily_parts,",
            "[caller-id-hidden].fees[once].mode", "mode", "a mode is of monthly fees"),
        .service(
            "{period: once,", "{period: monthly, mode: daily_parts,",
            "[caller-id-hidden].fees[monthly].period", "monthly", "each period once", below: 1),
        .service(
            "bonus: true", "bonus: 1", "[caller-id-hidden].bonus", "1", "true, false"),
        .service(
            "usual: true", "usual: maybe", "[caller-id].usual", "maybe", "true, false"),
        .service(
            "trial_days: 7", "trial_days: week", "[missed-calls].trial_days", "week",
            "a whole number from 0 to 365"),
        .service(
            "requires: [forwarding]", "requires: [forwarding, forwarding]",
            "[voicemail].requires[1]", "forwarding", "each of them once"),
        .service(
            "requires: [forwarding]", "requires: [fowarding]", "[voicemail].requires[0]",
            "fowarding", "did you mean «forwarding»?"),
        .service(
            "excludes: [voicemail]", "excludes: [missed-calls]", "[missed-calls].excludes",
            "missed-calls", "ids of other services"),
        .service(
            "barred_tariffs: [gostevoy,", "barred_tariffs: [gostevoi,",
            "[sms-roaming].barred_tariffs[0]", "gostevoi", "an id of tariffs"),
        .service(
            "code: \"*350#\"", "code: \"*365#\"", "[all-nets].code", "*365#",
            "a code that nothing else has"),
        .service(
            "code: \"*350#\"", "code: \"*111*17#\"", "[all-nets].code", "*111*17#",
            "a code that nothing else has"),
        .service(
            "code: \"*350#\"", "code: \"*{amount}#\"", "[all-nets].code", "*{amount}#",
            "a code that a phone dials"),
        .service(
            "state: archive", "state: transfer_only", "[five-favourites].state", "transfer_only",
            "open, archive"),
        PlantedMistake(
            "services/once.yaml", "kind: once", "kind: ones", key: "services[number-choice].kind",
            found: "ones", allowed: "did you mean «once»?"),
        PlantedMistake(
            "services/once.yaml", "period: once", "period: daily",
            key: "services[number-choice].fees[daily].period", found: "daily",
            allowed: "once, as the service's kind"),
    ]

    private static let packages: [PlantedMistake] = [
        .package(
            "price: \"3.90\"", "price: 3,90", "[internet-mini].price", "3,90",
            "an amount with a point"),
        .package("days: 30", "days: 0", "[internet-mini].days", "0", "from 1 to 366"),
        .package(
            "    full_speed_mb: 10240            # default\n", "", "[full-speed].id",
            "full-speed", "bundles or full_speed_mb", below: -10),
        .package(
            "zones: [cis, ", "zones: [sis, ", "[roaming-50].zones[0]", "sis",
            "did you mean «cis»?"),
        .package(
            "barred_tariffs: [absolyut", "barred_tariffs: [absolut",
            "[internet-mini].barred_tariffs[0]", "absolut", "did you mean «absolyut»?"),
        .package(
            "access: [internet, modem", "access: [internett, modem",
            "[internet-mini].bundles[data].access[0]", "internett", "did you mean «internet»?"),
    ]

    private static let gifts: [PlantedMistake] = [
        .bonus(
            "unit_for: \"0.10\"", "unit_for: \"0\"", "programme[2016-07-01].unit_for", "0",
            "an amount above 0"),
        .bonus(
            "life_months: 12", "life_months: 0", "programme[2016-07-01].life_months", "0",
            "from 1 to 120"),
        .bonus(
            "id: email", "id: questionnaire", "programme[2016-07-01].awards[questionnaire].id",
            "questionnaire", "each award once"),
        .bonus("units: 40", "units: few", "gifts[onnet-50].units", "few", "a whole number"),
        .bonus(
            "credit: \"5.00\"", "credit: \"5.00\"\n    days: 30", "gifts[credit-5].days", "days",
            "credit, or bundles with days", below: 1),
        .bonus(
            "    credit: \"5.00\"\n", "", "gifts[credit-5].id", "credit-5",
            "credit, or bundles with days, beside it", below: -5),
        .bonus(
            "\"*707*12#\"", "\"*707*11#\"", "gifts[onnet-100].code", "*707*11#",
            "a code that nothing else has"),
    ]

    private static let documents: [PlantedMistake] = [
        PlantedMistake(
            "documents.yaml", "per: day", "per: days", key: "documents[detailed-bill].per",
            found: "days", allowed: "did you mean «day»?"),
        PlantedMistake(
            "documents.yaml", "dearest: \"6.00\"", "dearest: \"0.10\"",
            key: "documents[detailed-bill].dearest", found: "0.10", allowed: "0.30 or more"),
        PlantedMistake(
            "documents.yaml", "[html, pdf, xlsx", "[html, doc, xlsx",
            key: "documents[balance-report].formats[1]", found: "doc", allowed: "xml, html, pdf"),
    ]
}
