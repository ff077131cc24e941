import Billing
import Glibc
import Rules

/// What libFuzzer calls with each of its inputs: the first byte chooses the parser, the rest is its
/// input. A parser that traps ends the run; one that answers nonsense is caught by what holds for
/// every input.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = bytes.first else { return 0 }
    let input = Array(bytes.dropFirst())
    let targets = Fuzzed.all
    targets[Int(choice) % targets.count](input)
    return 0
}

private enum Fuzzed {
    static let all: [@Sendable ([UInt8]) -> Void] = [
        { readers(input: $0) { NativeReader() } },
        { readers(input: Array("\(UsageLine.header)\n".utf8) + $0) { NativeReader() } },
        { readers(input: $0) { KamailioReader(names: names) } },
        { readers(input: $0) { RadiusReader(names: names) } },
        { readers(input: $0) { TS32298Reader(names: names) } },
        json, terminal, words,
    ]

    private static let names = NetworkNames(
        countryCode: "375", shortCodes: ["112"], home: ["257-02"],
        internationalPrefixes: ["810", "00"], nationalPrefixes: ["80", "8"],
        accessPoints: ["mts": "internet"], ratingGroups: [10: "messenger"],
        otherAccess: "internet")

    /// A file in two pieces says what it says whole, and a good record can be read back.
    private static func readers(input: [UInt8], _ make: () -> any UsageReader) {
        let whole = entries(of: [input], make())
        let cut = input.count / 2
        let pieces = entries(of: [Array(input[..<cut]), Array(input[cut...])], make())
        require(whole == pieces, "whole \(whole), in two pieces \(pieces)")
    }

    private static func entries(of pieces: [[UInt8]], _ reader: any UsageReader) -> [String] {
        var reader = reader
        var entries: [String] = []
        let receive: UsageReader.Receiver = { entry in
            switch entry.record {
            case .success(let record):
                require(UsageRecord(content: record.content) == record, "not read back")
                entries.append("\(entry.line) \(record.content)")
            case .failure(let mistake): entries.append("\(entry.line) \(mistake)")
            }
        }
        do {
            for piece in pieces { try reader.feed(piece, receive) }
            try reader.finish(receive)
        } catch {
            entries.append("\(error)")
        }
        return entries
    }

    @Sendable private static func json(_ input: [UInt8]) {
        var reader = JSONReader(bytes: input)
        if reader.value(depth: 0) != nil { _ = reader.isAtEnd() }
    }

    /// Pairs of a query, split plainly.
    @Sendable private static func terminal(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        let pairs = text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
        }
        _ = try? TerminalCodec.request(pairs)
    }

    /// Small texts: what is read is written the same and read again.
    @Sendable private static func words(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        if let money = Money(decimal: text) {
            require(Money(decimal: money.decimal) == money, "money")
        }
        if let number = PhoneNumber(typed: text) {
            require(PhoneNumber(e164: number.digits) == number, "number")
        }
        if let instant = Instant(rfc3339: text) {
            require(Instant(rfc3339: Zone.utc.rfc3339(instant)) == instant, "instant")
        }
        if let date = LocalDate(text) { require(LocalDate(date.text) == date, "date") }
        if let month = Month(text) { require(Month(month.text) == month, "month") }
        if let group = SpentGroup(code: text) {
            require(SpentGroup(code: group.code) == group, "group")
        }
        _ = UsageSteps(text)
        _ = UsageRecord(content: text)
        _ = LocalDateTime(compact: text)
        _ = percentCoded(text)
    }
}

/// Ends the run and says what does not hold; a precondition of optimised code alone says nothing.
private func require(_ isSo: Bool, _ words: @autoclosure () -> String) {
    if !isSo {
        let line = Array((words() + "\n").utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
    precondition(isSo, "what must hold is written above")
}
