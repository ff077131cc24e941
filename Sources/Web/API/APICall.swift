import Billing
import HTTPTypes
import Hummingbird
import Logging
import Operations
import Rules
import Views

/// One request of an app after all checks of its form: who asks, and the values that it brought.
struct APICall: Sendable {
    let site: Site
    let caller: Caller
    let act: Act
    let session: Session?
    let logger: Logger
    private let values: [String: String]

    init(
        _ site: Site, _ caller: Caller, _ act: Act, _ session: Session?, _ logger: Logger,
        _ values: [String: String]
    ) {
        self.site = site
        self.caller = caller
        self.act = act
        self.session = session
        self.logger = logger
        self.values = values
    }

    var door: Door { site.door }
    var zone: Zone { act.zone }
    var currency: String { act.catalogue.operation.currency }

    /// A member of the body, which the frame has required, or a parameter; else empty.
    subscript(name: String) -> String { values[name] ?? "" }

    /// A parameter that may be left out.
    func parameter(_ name: String) -> String? { values[name] }

    /// The subscriber of the token; calls that need none must not ask.
    func subscriber() throws -> Session {
        guard let session else { throw APIProblem(.tokenRequired) }
        return session
    }

    /// The shape of the member was checked: `+` and 7–15 digits.
    func number() throws -> PhoneNumber {
        guard let number = PhoneNumber(e164: String(self["number"].dropFirst())) else {
            throw APIProblem.malformed("body.number", expected: Shapes.number.expected)
        }
        return number
    }

    func key() throws -> IdempotencyKey? {
        guard let text = parameter(APIParameter.keyName) else { return nil }
        guard let key = IdempotencyKey(text) else {
            throw APIProblem.malformed(
                "header.\(APIParameter.keyName)", expected: "1-64 visible ASCII")
        }
        return key
    }
}

extension Answer {
    /// The outcome; a refusal is thrown on to the frame.
    func outcome() throws -> Outcome {
        switch self {
        case .done(let outcome): return outcome
        case .refused(let refusal): throw refusal
        }
    }
}
