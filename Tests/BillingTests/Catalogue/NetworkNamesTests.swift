import Billing
import Testing

@Suite struct NetworkNamesTests {
    struct Written: Sendable, CustomTestStringConvertible {
        let digits: String
        let type: NetworkNames.NumberType
        let number: String

        init(_ digits: String, _ type: NetworkNames.NumberType, _ number: String) {
            self.digits = digits
            self.type = type
            self.number = number
        }

        init(_ digits: String, _ number: String) { self.init(digits, .asDialled, number) }

        var testDescription: String { "\(digits) → \(number)" }
    }

    private static let names = NetworkNames(
        countryCode: "375", shortCodes: ["0890", "802123456"], home: ["257-02"],
        internationalPrefixes: ["810", "00"], nationalPrefixes: ["8", "80"],
        accessPoints: ["mts": "internet", "modem.mts.by": "modem"],
        ratingGroups: [10: "messenger"], otherAccess: "video")

    @Test(arguments: [
        Written("375291234567", .international, "375291234567"),
        Written("291234567", .national, "375291234567"),
        Written("80291234567", "375291234567"),
        Written("+375291234567", "375291234567"),
        Written("375291234567", "375291234567"),
        // 8 800 … has the 8 alone, and 8 10 is abroad, never the premium 810.
        Written("88001234567", "3758001234567"),
        Written("88012345678", "3758012345678"),
        Written("81079161234567", "79161234567"),
        Written("0048221234567", "48221234567"),
        // Short codes are as they are, however they begin.
        Written("112", "112"),
        Written("0890", "0890"),
        Written("802123456", "802123456"),
        Written("", ""),
    ])
    func `a number is read as people dial it`(_ written: Written) {
        #expect(Self.names.number(written.digits, written.type) == written.number)
    }

    @Test func `the own network is home, and so is one that is not named`() {
        #expect(Self.names.serving("257-02") == "home")
        #expect(Self.names.serving("") == "home")
        #expect(Self.names.serving("257-01") == "257-01")
    }

    @Test func `the rating group decides before the access point, whose operator part is none`() {
        #expect(Self.names.access(accessPoint: "MTS") == "internet")
        #expect(Self.names.access(accessPoint: "modem.mts.by.mnc002.mcc257.gprs") == "modem")
        #expect(Self.names.access(accessPoint: "mts", ratingGroup: 10) == "messenger")
        #expect(Self.names.access(accessPoint: "mts", ratingGroup: 11) == "internet")
        #expect(Self.names.access(accessPoint: "other") == "video")
    }
}
