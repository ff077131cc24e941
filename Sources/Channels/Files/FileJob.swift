/// Long work that the command line asks for: a load of a file, a re-rating. It runs where the
/// writer is: in the server if one runs, else in the command itself.
package enum FileJob: Codable, Sendable {
    case catalogue(folder: String)
    case subscribers(file: String, rejects: String, isCheck: Bool)
    case portability(file: String, rejects: String)
    case usage(
        file: String, source: String, format: UsageFormat, rejects: String, isCheck: Bool = false)
    /// Of a month, `YYYY-MM`; of one number alone, or of all.
    case rerating(month: String, number: String?, report: String?, isPreview: Bool)

    /// Whether it goes on with what an earlier one left when it was cut off.
    package var goesOn: Bool {
        if case .subscribers(_, _, isCheck: false) = self { true } else { false }
    }

    var isCatalogue: Bool { if case .catalogue = self { true } else { false } }

    /// What is read; nil where no file is.
    package var path: String? {
        switch self {
        case .catalogue(let folder): folder
        case .rerating: nil
        case .subscribers(let file, _, _), .portability(let file, _), .usage(let file, _, _, _, _):
            file
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

/// How a job ended.
package enum JobEnd: String, Codable, Sendable {
    case done
    /// Nothing was loaded, or not to the end; a line says why.
    case failed
    /// The same, but not for the file's sake: the next time may be better.
    case faulted
    /// The good rows were loaded, the others are in the reject file.
    case someRejected

    /// The command's.
    package var exitStatus: Int32 {
        switch self {
        case .done: 0
        case .failed, .faulted: 1
        case .someRejected: 2
        }
    }
}
