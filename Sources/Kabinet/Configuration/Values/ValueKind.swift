import ArgumentParser

/// How a value is written, in words and for those who write it.
struct ValueForm: Sendable {
    /// What may stand there, as the reference and a mistake's message say it.
    let allowed: String
    /// The same in a word, for the help of a flag: `address:port`.
    let word: String
    /// A YAML list; in a variable or a flag with commas between.
    var isList = false
    var isPath = false
    var completion = CompletionKind.default
}

/// How a value of a type is read from texts and written as one.
struct ValueKind<Value>: Sendable {
    let form: ValueForm
    let read: @Sendable ([String]) -> Value?
    let write: @Sendable (Value) -> String
}

extension ValueKind {
    /// A kind whose value is one text.
    init(
        _ form: ValueForm, write: @escaping @Sendable (Value) -> String = { "\($0)" },
        read: @escaping @Sendable (String) -> Value?
    ) {
        self.init(form: form, read: { $0.count == 1 ? read($0[0]) : nil }, write: write)
    }
}

extension ValueKind where Value == Listen {
    static let address = Self(
        ValueForm(
            allowed: "ADDRESS:PORT, as 127.0.0.1:8080 or [::1]:8080", word: "address:port")
    ) { Listen($0) }
}

extension ValueKind where Value == Bool {
    static let flag = Self(
        ValueForm(
            allowed: "true or false", word: "true|false", completion: .list(["true", "false"]))
    ) { Bool($0) }
}

extension ValueKind where Value == Int {
    static func number(_ range: ClosedRange<Int>) -> Self {
        let allowed = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        return Self(ValueForm(allowed: allowed, word: "number")) { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension ValueKind where Value == [String] {
    static let addresses = Self(
        form: ValueForm(
            allowed: "a list of IP addresses, without ranges and names", word: "addresses",
            isList: true),
        read: { texts in
            let addresses = texts.compactMap(NetworkAddress.canonical)
            return addresses.count == texts.count ? addresses : nil
        },
        write: { $0.isEmpty ? "none" : $0.joined(separator: ", ") })
}

extension ValueKind where Value == String? {
    static let file = Self(
        ValueForm(
            allowed: "the path of a file", word: "file", isPath: true, completion: .file()),
        write: { $0 ?? "none" }, read: { $0.isEmpty ? .none : .some($0) })
}

extension ValueKind where Value == String? {
    static let server = Self(
        ValueForm(
            allowed: "postgres://USER@HOST:PORT/DATABASE, without a password in it", word: "url"),
        write: { $0 ?? "none" }
    ) { text in
        let isWithPassword =
            text.contains(#/\/\/[^@\/]*:[^@\/]*@/#) || text.contains("password=")
        let isURL = text.wholeMatch(of: #/postgres(?:ql)?:\/\/[^\s]+/#) != nil
        return isURL && !isWithPassword ? .some(text) : .none
    }
}

extension ValueKind where Value == String {
    static let folder = Self(
        ValueForm(
            allowed: "the path of a folder", word: "folder", isPath: true, completion: .directory)
    ) { $0.isEmpty ? nil : $0 }
}

extension ValueKind
where Value: CaseIterable & RawRepresentable & SendableMetatype, Value.RawValue == String {
    static var choice: Self {
        let words = Value.allCases.map(\.rawValue)
        let form = ValueForm(
            allowed: words.joined(separator: ", "), word: "word", completion: .list(words))
        return Self(form, write: { $0.rawValue }, read: { Value(rawValue: $0) })
    }
}
