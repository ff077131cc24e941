import CPostgres

extension SQLValue {
    /// Oids of BIGINT and BYTEA; texts and nulls are what the statement wants there.
    var type: Oid {
        switch self {
        case .integer: 20
        case .blob: 17
        case .null, .text: 0
        }
    }
}

/// The values of a statement as libpq wants them: numbers and bytes in binary, texts as they are.
struct PostgresParameters {
    private typealias Place = (start: Int, length: Int, isBinary: Bool)

    private var bytes: [UInt8] = []
    /// In `bytes`; a text has a zero after it. Nil for a null.
    private var places: [Place?] = []

    /// - Throws: for a text that has a zero inside, which a server cannot keep.
    init(_ arguments: [SQLValue], of sql: String) throws(StoreFault) {
        places.reserveCapacity(arguments.count)
        for argument in arguments {
            let start = bytes.count
            switch argument {
            case .null: places.append(nil)
            case .integer(let number):
                withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
                places.append((start, 8, true))
            case .text(let text):
                guard !text.utf8.contains(0) else {
                    throw .server(state: "22021", message: "a text has a zero byte", sql: sql)
                }
                bytes += text.utf8
                places.append((start, bytes.count - start, false))
                bytes.append(0)
            case .blob(let blob):
                bytes += blob
                places.append((start, blob.count, true))
            }
        }
        // Else an empty value at the end would have no address, and be a null.
        bytes.append(0)
    }

    func send<Result>(
        _ body: (
            Int32, UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>
        ) -> Result
    ) -> Result {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                let values = places.map { place in
                    place.flatMap { place in
                        characters.baseAddress.map { UnsafePointer($0 + place.start) }
                    }
                }
                let lengths = places.map { Int32($0?.length ?? 0) }
                let formats = places.map { $0?.isBinary == true ? Int32(1) : 0 }
                return body(Int32(places.count), values, lengths, formats)
            }
        }
    }
}

/// Collects the values of many rows and sends them at once.
final class PostgresBulk: BulkStatement {
    private let connection: PostgresConnection
    private let sql: String
    private var values: [SQLValue] = []

    init(_ connection: PostgresConnection, _ sql: String) {
        self.connection = connection
        self.sql = sql
    }

    func bind(_ number: Int64, at place: Int32) { add(.integer(number), place) }
    func bind(_ text: String, at place: Int32) { add(.text(text), place) }
    func bind(_ bytes: [UInt8], at place: Int32) { add(.blob(bytes), place) }
    func bindNull(at place: Int32) { add(.null, place) }

    func run() throws {
        defer { values.removeAll(keepingCapacity: true) }
        try connection.insert(sql, values)
    }

    private func add(_ value: SQLValue, _ place: Int32) {
        precondition(Int(place) == values.count + 1, "values come in the order of their places")
        values.append(value)
    }
}
