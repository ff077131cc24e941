import HTTPTypes
import Hummingbird
import NIOCore
import Views

/// The fields of a posted form. Bounded before it is read; whatever is not a form is refused.
package struct FormFields {
    private static let largestBody = 16 * 1_024
    private static let mostFields = 32
    private let values: [String: String]

    package init(_ request: Request) async throws {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw PageFault(.malformed)
        }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }),
            length > Self.largestBody
        {
            throw PageFault(.tooLarge)
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Self.largestBody)
        } catch is NIOTooManyBytesError {
            throw PageFault(.tooLarge)
        } catch {
            // Cut off or wrongly chunked: whatever goes wrong in a body is the client's.
            throw PageFault(.malformed)
        }
        guard let values = Self.parse(Array(body.readableBytesView)) else {
            throw PageFault(.malformed)
        }
        self.values = values
    }

    /// An absent field is empty: every form of ours sends all of its fields.
    package subscript(name: String) -> String { values[name] ?? "" }

    package func has(_ name: String) -> Bool { values[name] != nil }

    /// Nil for broken escapes, bytes that are no UTF-8, control characters and repeated names.
    package static func parse(_ body: [UInt8]) -> [String: String]? {
        var values: [String: String] = [:]
        for pair in body.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decode(parts[0]), let value = parts.count == 2 ? decode(parts[1]) : ""
            else { return nil }
            guard values.updateValue(value, forKey: name) == nil, values.count <= mostFields else {
                return nil
            }
        }
        return values
    }

    private static func decode(_ text: ArraySlice<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(hex),
                    let low = rest.popFirst().flatMap(hex)
                else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
