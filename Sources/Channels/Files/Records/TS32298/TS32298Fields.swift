import Billing

/// The fields of a SET or a SEQUENCE by the numbers of their context tags. What has another tag is
/// an extension and passed over.
struct TS32298Fields {
    /// Higher than any tag of TS 32.298, so that a record cannot make the table large.
    private static let mostTags: UInt32 = 128

    private var elements: [UInt32: BERElement] = [:]

    init(_ content: ArraySlice<UInt8>) throws(UsageMistake) {
        for element in try TS32298Fields.elements(of: content)
        where element.tag.kind == .context && element.tag.number < Self.mostTags {
            guard elements.updateValue(element, forKey: element.tag.number) == nil else {
                throw .record(
                    found: "field [\(element.tag.number)] twice", allowed: "each field once")
            }
        }
    }

    /// The elements of a SET OF or a SEQUENCE OF.
    static func elements(of content: ArraySlice<UInt8>) throws(UsageMistake) -> [BERElement] {
        var reader = BERReader(content)
        var elements: [BERElement] = []
        do throws(BERMistake) {
            while let element = try reader.next() { elements.append(element) }
        } catch {
            throw .record(found: "\(error)", allowed: "BER of ITU-T X.690")
        }
        return elements
    }

    func has(_ tag: UInt32) -> Bool { elements[tag] != nil }

    /// Nil where the field is absent.
    func octets(_ tag: UInt32) throws(UsageMistake) -> ArraySlice<UInt8>? {
        guard let element = elements[tag] else { return nil }
        guard !element.tag.isConstructed else {
            throw .record(found: "field [\(tag)] in parts", allowed: "one string of octets")
        }
        return element.content
    }

    func integer(_ tag: UInt32) throws(UsageMistake) -> Int64? {
        guard let element = elements[tag] else { return nil }
        guard let value = element.integer else {
            throw .record(
                found: "field [\(tag)] " + element.content.prefix(9).hexadecimal,
                allowed: "a whole number of 1 to 8 octets")
        }
        return value
    }

    /// What a constructed field holds.
    func inside(_ tag: UInt32) throws(UsageMistake) -> ArraySlice<UInt8>? {
        guard let element = elements[tag] else { return nil }
        guard element.tag.isConstructed else {
            throw .record(found: "field [\(tag)] as a value", allowed: "fields")
        }
        return element.content
    }
}

extension UsageMistake {
    /// Of the record as a whole.
    static func record(found: String, allowed: String) -> UsageMistake {
        UsageMistake(column: "line", found: found, allowed: allowed)
    }
}

extension ArraySlice<UInt8> {
    private static let digits = Array("0123456789abcdef".utf8)

    var hexadecimal: String {
        var text: [UInt8] = []
        text.reserveCapacity(2 * count)
        for octet in self {
            text.append(Self.digits[Int(octet >> 4)])
            text.append(Self.digits[Int(octet & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
