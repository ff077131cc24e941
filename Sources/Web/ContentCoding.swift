import CZlib
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers in gzip (RFC 1952) for a phone on a slow network.
package enum ContentCoding {
    /// Less than this goes into one packet anyway.
    private static let worthwhile = 1_400
    /// Both a gzip header and its trailer around the deflated bytes, by zlib's convention.
    private static let gzipWindow: Int32 = 15 + 16

    /// Whether the browser takes gzip (RFC 9110 §12.5.3).
    package static func isWanted(by request: Request) -> Bool {
        (request.headers[.acceptEncoding] ?? "").prefix(200).lowercased().split(separator: ",")
            .contains { wish in
                let parts = wish.split(separator: ";").map(\.trimmingSpaces)
                guard parts.first == "gzip" || parts.first == "x-gzip" else { return false }
                return !parts.dropFirst().contains { $0.wholeMatch(of: /q=0(\.0*)?/) != nil }
            }
    }

    /// Whether a page of somebody's own may be compressed: only where our own pages lead. What
    /// another site makes a browser ask for is sent at full length, or the length would tell what
    /// its guess has in common with the page (BREACH).
    package static func isSafe(for request: Request) -> Bool {
        guard let name = HTTPField.Name("Sec-Fetch-Site") else { return false }
        return ["same-origin", "none"].contains(request.headers[name] ?? "")
    }

    /// Nil when it is not worth it.
    package static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= worthwhile else { return nil }
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        let status = deflateInit2_(
            &stream, 6, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        guard status == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        // As large as the page: what does not fit is not worth it.
        return [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
            bytes.withUnsafeBufferPointer { source in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                let isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = isWhole ? Int(stream.total_out) : 0
            }
        }.nilIfEmpty
    }
}

extension [UInt8] {
    fileprivate var nilIfEmpty: [UInt8]? { isEmpty ? nil : self }
}

extension Response {
    /// Sends these bytes, which it has, in gzip.
    mutating func compress(_ bytes: [UInt8]) {
        guard let small = ContentCoding.gzip(bytes) else { return }
        body = ResponseBody(byteBuffer: ByteBuffer(bytes: small))
        headers[.contentEncoding] = "gzip"
    }
}
