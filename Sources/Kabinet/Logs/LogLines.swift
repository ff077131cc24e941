import Foundation
import Logging

/// Writes each event as one line on standard error: a JSON object, or words for a person. Numbers
/// of subscribers lose their middle digits, whoever logged them.
struct LogLines: LogHandler {
    let label: String
    let format: Configuration.LogFormat
    /// Where a whole line goes.
    let write: @Sendable (String) -> Void
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata.merging(metadataProvider?.get() ?? [:]) { $1 }
        all.merge(event.metadata ?? [:]) { $1 }
        if let error = event.error { all["error"] = "\(error)" }
        let request = all.removeValue(forKey: LogLine.requestKey)
        let line = LogLine(
            ts: LogLine.instant(Installation.now()), level: event.level.rawValue, label: label,
            message: MaskedNumbers.mask("\(event.message)"), request: request.map { "\($0)" },
            metadata: all.mapValues(LogValue.init))
        switch format {
        case .json: write(line.json)
        case .text: write(line.text)
        }
    }
}

extension Logger {
    /// The one logger of a process, on standard error.
    static func standardError(_ configuration: Configuration) -> Logger {
        let format = configuration.logFormat
        let level = configuration.logLevel
        return Logger(label: "kabinet") { label in
            LogLines(
                label: label, format: format,
                write: { line in
                    // Nobody reads: the work goes on.
                    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
                }, logLevel: level)
        }
    }
}
