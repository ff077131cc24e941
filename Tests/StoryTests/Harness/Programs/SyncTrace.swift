import Foundation

/// What the server asked of the kernel, in order, as strace wrote it down.
struct SyncTrace {
    private let lines: [String]

    /// Words before our own program that make strace watch it and write into `file`. With `-D` the
    /// process that we start is the server itself.
    static func watching(into file: String) -> [String] {
        let calls = "fdatasync,fsync,read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg"
        return ["strace", "-D", "-f", "-qq", "-s", "48", "-e", "trace=\(calls)", "-o", file]
    }

    init(_ text: String) { lines = text.split(whereSeparator: \.isNewline).map(String.init) }

    /// How many times a request with this first line was answered.
    func answers(to request: String) -> Int { spans(of: request).count }

    /// How many of these answers were sent before any sync had ended since the request came.
    func unsyncedAnswers(to request: String) -> Int {
        spans(of: request).count { span in !lines[span].contains(where: Self.endsSync) }
    }

    /// From the line in which a request arrives to that in which its answer starts to leave.
    private func spans(of request: String) -> [Range<Int>] {
        lines.indices.filter { lines[$0].contains("\"" + request) }.compactMap { start in
            let end = lines[start...].firstIndex { $0.contains("\"HTTP/1.1 ") }
            return end.map { start..<$0 }
        }
    }

    private static func endsSync(_ line: String) -> Bool {
        let starts = ["fdatasync(", "fsync(", "fdatasync resumed", "fsync resumed"]
        return line.hasSuffix("= 0") && starts.contains { line.contains($0) }
    }
}
