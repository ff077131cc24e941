import Foundation

/// What those ask who watch a server: health and measures.
extension Server {
    func watch(_ path: String) throws -> Answer {
        let head = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        return try Wire.exchange(port: operationsPort, Array(head.utf8))
    }

    /// The value of a series as `/metrics` writes it: `name` or `name{label="value"}`.
    func measure(_ series: String) throws -> Double? {
        let lines = try watch("/metrics").text.split(separator: "\n")
        return lines.first { $0.hasPrefix(series + " ") }
            .flatMap { Double($0.dropFirst(series.count + 1)) }
    }

    /// Waits until a series has a value; ten seconds at most.
    func wait(until series: String, is value: Double) throws {
        for _ in 0..<500 {
            if try measure(series) == value { return }
            usleep(20_000)
        }
        throw StoryFault("\(series) never became \(value): \(try watch("/metrics").text)")
    }

    /// - Parameter words: what it has to say, when it may be unready for another reason before.
    func wait(untilReadyIs status: Int, saying words: String = "") throws -> Answer {
        var answer = try watch("/readyz")
        for _ in 0..<500
        where answer.status != status || !(words.isEmpty || answer.text.contains(words)) {
            usleep(20_000)
            answer = try watch("/readyz")
        }
        return answer
    }
}
