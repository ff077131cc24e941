import Foundation

/// JSON as WebDriver and axe speak it, read by path.
struct JSONFields {
    private let value: Any?

    init(_ bytes: [UInt8]) throws {
        value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    }

    private init(value: Any?) { self.value = value }

    subscript(name: String) -> JSONFields { JSONFields(value: (value as? [String: Any])?[name]) }

    var list: [JSONFields] { (value as? [Any])?.map { JSONFields(value: $0) } ?? [] }

    /// Members of an object, whatever they are called.
    var members: [JSONFields] {
        (value as? [String: Any])?.values.map { JSONFields(value: $0) } ?? []
    }

    var text: String? { value as? String }

    var number: Double? { (value as? NSNumber)?.doubleValue }

    var isTrue: Bool { (value as? NSNumber)?.boolValue ?? false }
}
