/// One load of a file, as the command line asks for it. It runs where the writer is: in the server
/// if one runs, else in the command itself.
package enum FileJob: Codable, Sendable {
    case catalogue(folder: String)
    case subscribers(file: String, rejects: String, isCheck: Bool)
    case portability(file: String, rejects: String)
    case usage(file: String, source: String, rejects: String)

    /// Whether it goes on with what an earlier one left when it was cut off.
    package var goesOn: Bool {
        if case .subscribers(_, _, isCheck: false) = self { true } else { false }
    }

    var isCatalogue: Bool { if case .catalogue = self { true } else { false } }

    /// What is read.
    package var path: String {
        switch self {
        case .catalogue(let folder): folder
        case .subscribers(let file, _, _), .portability(let file, _), .usage(let file, _, _): file
        }
    }
}

/// What a job says while it runs.
package enum JobMessage: Codable, Sendable {
    case line(String)
    /// Bytes or records done of all.
    case progress(done: Int64, of: Int64)
}

package typealias JobListener = @Sendable (JobMessage) -> Void

/// How a job ended, as the command's exit status.
package enum JobEnd: Int32, Codable, Sendable {
    case done = 0
    /// Nothing was loaded, or not to the end; a line says why.
    case failed = 1
    /// The good rows were loaded, the others are in the reject file.
    case someRejected = 2
}
