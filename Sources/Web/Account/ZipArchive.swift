import CZlib

/// A ZIP archive in memory (APPNOTE.TXT 6.3 of PKWARE): deflated parts, then their directory. The
/// same parts give the same bytes, so the time of each is the first one that ZIP can say.
package struct ZipArchive {
    /// What needs ZIP64, which we do not write, or memory that is not there.
    package struct Overflow: Error {
        package init() {}
    }

    private static let mostParts = 0xFFFE
    private static let mostBytes = 0xFFFF_FFFE
    private static let longestName = 255
    /// Raw, without zlib's own header.
    private static let rawWindow: Int32 = -15
    private static let localHeader: UInt32 = 0x0403_4B50
    private static let directoryHeader: UInt32 = 0x0201_4B50
    private static let directoryEnd: UInt32 = 0x0605_4B50

    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    package init() {}

    /// Appends a part. Its name is ASCII with `/` between folders.
    package mutating func add(_ name: String, _ content: [UInt8]) throws {
        guard count < Self.mostParts, content.count <= Self.mostBytes,
            (1...Self.longestName).contains(name.utf8.count), name.utf8.allSatisfy({ $0 < 0x80 })
        else { throw Overflow() }
        let deflated = try Self.deflate(content)
        var facts: [UInt8] = []
        // Version 2.0 to read, no flags, deflated, 1980-01-01 00:00.
        for value in [20, 0, 8, 0, 0x21] as [UInt16] { facts.append(little: value) }
        facts.append(little: Self.checksum(content))
        facts.append(little: try Self.small(deflated.count))
        facts.append(little: try Self.small(content.count))
        facts.append(little: UInt16(name.utf8.count))
        facts.append(little: 0 as UInt16)
        let place = try Self.small(bytes.count)
        _ = try Self.small(bytes.count + deflated.count + 30 + Self.longestName)
        bytes.append(little: Self.localHeader)
        bytes += facts
        bytes += name.utf8
        bytes += deflated
        directory.append(little: Self.directoryHeader)
        directory.append(little: 20 as UInt16)
        directory += facts
        // No comment, the first disk, no attributes.
        for value in [0, 0, 0, 0, 0] as [UInt16] { directory.append(little: value) }
        directory.append(little: place)
        directory += name.utf8
        count += 1
    }

    /// The whole file.
    package func finish() throws -> [UInt8] {
        let place = try Self.small(bytes.count)
        let size = try Self.small(directory.count)
        _ = try Self.small(bytes.count + directory.count + 22)
        var all = bytes + directory
        all.append(little: Self.directoryEnd)
        // This disk, that of the directory, the parts here and in all.
        for value in [0, 0, UInt16(count), UInt16(count)] { all.append(little: value) }
        all.append(little: size)
        all.append(little: place)
        all.append(little: 0 as UInt16)
        return all
    }

    private static func small(_ count: Int) throws -> UInt32 {
        guard count <= mostBytes, let count = UInt32(exactly: count) else { throw Overflow() }
        return count
    }

    private static func checksum(_ content: [UInt8]) -> UInt32 {
        content.withUnsafeBufferPointer { source in
            // A null pointer would ask for the first value, which is the same for no bytes.
            UInt32(truncatingIfNeeded: crc32(0, source.baseAddress, UInt32(source.count)))
        }
    }

    private static func deflate(_ content: [UInt8]) throws -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        let status = deflateInit2_(
            &stream, 6, Z_DEFLATED, rawWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        guard status == Z_OK else { throw Overflow() }
        defer { deflateEnd(&stream) }
        let most = Int(deflateBound(&stream, UInt(content.count)))
        guard most <= mostBytes else { throw Overflow() }
        let deflated = [UInt8](unsafeUninitializedCapacity: most) { target, count in
            content.withUnsafeBufferPointer { source in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                let isWhole = CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = isWhole ? Int(stream.total_out) : 0
            }
        }
        // Even nothing takes two bytes.
        guard !deflated.isEmpty else { throw Overflow() }
        return deflated
    }
}

extension [UInt8] {
    fileprivate mutating func append(little value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
