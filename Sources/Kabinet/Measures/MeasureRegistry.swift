import Metrics
import Synchronization

/// Keeps all figures of the process, for the metrics API of Swift on one side and for Prometheus on
/// the other. A series lives as long as the process.
final class MeasureRegistry: MetricsFactory {
    /// Labels come from closed sets. Should one ever not, a measure does not grow beyond this: what
    /// comes later is counted nowhere.
    private static let mostSeries = 1_000

    enum Series {
        case figure(Figure)
        case distribution(Distribution)
    }

    /// Names and values by turns. They are looked up with each request, and written out with each
    /// scrape only.
    private struct Labels: Hashable {
        private let words: [String]

        init(_ dimensions: [(String, String)]) { words = dimensions.flatMap { [$0.0, $0.1] } }

        var text: String {
            let places = stride(from: 0, to: words.count, by: 2)
            return Exposition.labels(places.map { (words[$0], words[$0 + 1]) })
        }
    }

    private static let named = Dictionary(
        uniqueKeysWithValues: Measure.allCases.map { ($0.rawValue, $0) })

    private let measures = Mutex<[Measure: [Labels: Series]]>([:])

    /// In the order of the table; labels in the order of their text.
    var contents: [(measure: Measure, series: [(labels: String, Series)])] {
        let measures = measures.withLock { $0 }
        return Measure.allCases.compactMap { measure in
            measures[measure].map { series in
                let written = series.map { (labels: $0.key.text, $0.value) }
                return (measure, written.sorted { $0.labels < $1.labels })
            }
        }
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        figure(label, dimensions)
    }

    func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        figure(label, dimensions)
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        figure(label, dimensions)
    }

    func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        aggregate ? distribution(label, dimensions) : figure(label, dimensions)
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        distribution(label, dimensions)
    }

    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    private func figure(_ label: String, _ dimensions: [(String, String)]) -> Figure {
        let found = series(label, dimensions) { _ in .figure(Figure()) }
        guard case .figure(let figure) = found else { return Figure() }
        return figure
    }

    private func distribution(_ label: String, _ dimensions: [(String, String)]) -> Distribution {
        let found = series(label, dimensions) { .distribution(Distribution(bounds: $0.bounds)) }
        guard case .distribution(let distribution) = found else { return Distribution(bounds: []) }
        return distribution
    }

    /// Nil for a label that is no measure of ours: a library's.
    private func series(
        _ label: String, _ dimensions: [(String, String)], new: (Measure) -> Series
    ) -> Series? {
        guard let measure = Self.named[label] else { return nil }
        let labels = Labels(dimensions)
        return measures.withLock { measures in
            if let known = measures[measure]?[labels] { return known }
            guard measures[measure, default: [:]].count < Self.mostSeries else { return nil }
            let fresh = new(measure)
            measures[measure, default: [:]][labels] = fresh
            return fresh
        }
    }
}
