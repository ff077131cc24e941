import Metrics
import Operations
import Rules
import Store

/// Short ways to record a measure from our table.
extension Counter {
    convenience init(_ measure: Measure, _ labels: (String, String)...) {
        self.init(label: measure.rawValue, dimensions: labels)
    }
}

extension Meter {
    convenience init(_ measure: Measure, _ labels: (String, String)...) {
        self.init(label: measure.rawValue, dimensions: labels)
    }
}

extension Recorder {
    convenience init(_ measure: Measure, _ labels: (String, String)...) {
        self.init(label: measure.rawValue, dimensions: labels)
    }
}

extension Duration {
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}

/// What the layers below tell of their work: they know no metrics library.
enum Heard {
    /// An act that came to its end at the door.
    static let act: @Sendable (ArchiveAct, ActEnd) -> Void = { act, end in
        Counter(.operations, ("act", act.rawValue), ("outcome", end.word)).increment()
    }

    /// A class of service that was stopped, so long after the end of its record.
    static let stop: @Sendable (Int64) -> Void = { Recorder(.stopSeconds).record($0) }

    /// A transaction that is on disk.
    static let batch: @Sendable (CommittedBatch) -> Void = { batch in
        Recorder(.writerBatch).record(batch.acts)
        Recorder(.writerSeconds).record(batch.duration.inSeconds)
    }
}
