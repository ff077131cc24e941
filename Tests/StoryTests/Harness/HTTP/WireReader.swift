import Foundation

/// Reads one answer: status line, headers, then a body by length, by chunks, or to the end.
struct WireReader {
    private let socket: Int32
    private var buffer: [UInt8] = []
    private var position = 0

    init(_ socket: Int32) { self.socket = socket }

    mutating func answer(hasBody: Bool) throws -> Answer {
        let first = try line()
        let words = first.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, let status = Int(words[1]) else {
            throw StoryFault("not an HTTP answer: «\(first)»")
        }
        var headers: [(name: String, value: String)] = []
        while case let text = try line(), !text.isEmpty {
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            let value = parts.dropFirst().joined().trimmingCharacters(in: .whitespaces)
            headers.append((parts[0], value))
        }
        if status == 100 { return try answer(hasBody: hasBody) }
        let bodyless = !hasBody || status == 204 || status == 304
        let body = bodyless ? [] : try body(headers)
        return Answer(status: status, headers: headers, body: body)
    }

    private mutating func body(_ headers: [(name: String, value: String)]) throws -> [UInt8] {
        func value(_ name: String) -> String? {
            headers.first { $0.name.lowercased() == name }?.value.lowercased()
        }
        if value("transfer-encoding")?.contains("chunked") == true { return try chunks() }
        if let length = value("content-length").flatMap(Int.init) { return try bytes(length) }
        while receive() {}
        return Array(buffer[position...])
    }

    private mutating func chunks() throws -> [UInt8] {
        var whole: [UInt8] = []
        while true {
            let size = try line().split(separator: ";").first.map(String.init) ?? ""
            guard let count = Int(size, radix: 16) else { throw StoryFault("bad chunk «\(size)»") }
            whole += try bytes(count)
            _ = try line()
            if count == 0 { return whole }
        }
    }

    private mutating func line() throws -> String {
        while true {
            if let end = buffer[position...].firstIndex(of: 10) {
                let text = String(decoding: buffer[position..<end], as: UTF8.self)
                position = end + 1
                return text.hasSuffix("\r") ? String(text.dropLast()) : text
            }
            guard receive() else { throw StoryFault("the answer broke off (errno \(errno))") }
        }
    }

    private mutating func bytes(_ count: Int) throws -> [UInt8] {
        while buffer.count - position < count {
            guard receive() else { throw StoryFault("the body broke off (errno \(errno))") }
        }
        position += count
        return Array(buffer[position - count..<position])
    }

    private mutating func receive() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &chunk, chunk.count, 0)
        guard count > 0 else { return false }
        buffer += chunk[..<count]
        return true
    }
}
