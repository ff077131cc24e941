/// Prometheus' text format 0.0.4
/// (https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format).
enum Exposition {
    static let type = "text/plain; version=0.0.4; charset=utf-8"

    static func text(_ registry: MeasureRegistry) -> String {
        var lines: [String] = []
        for (measure, series) in registry.contents {
            lines.append("# HELP \(measure.rawValue) \(measure.help)")
            lines.append("# TYPE \(measure.rawValue) \(measure.kind.rawValue)")
            for (labels, one) in series {
                switch one {
                case .figure(let figure):
                    lines.append(line(measure.rawValue, labels, figure.value))
                case .distribution(let distribution):
                    lines += histogram(measure.rawValue, labels, distribution)
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `door="portal",method="GET"`, in the order of names; nothing for no labels.
    static func labels(_ dimensions: [(String, String)]) -> String {
        dimensions.sorted { $0.0 < $1.0 }.map { "\($0)=\"\(escaped($1))\"" }
            .joined(separator: ",")
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
    }

    /// Buckets count all that is at or below their bound.
    private static func histogram(
        _ name: String, _ labels: String, _ distribution: Distribution
    ) -> [String] {
        let counts = distribution.counts
        var sum: Int64 = 0
        var lines: [String] = []
        let bounds = distribution.bounds.map(text(of:)) + ["+Inf"]
        for (bound, count) in zip(bounds, counts.buckets) {
            sum += count
            let all = labels.isEmpty ? "" : labels + ","
            lines.append(line("\(name)_bucket", "\(all)le=\"\(bound)\"", Double(sum)))
        }
        lines.append(line("\(name)_sum", labels, counts.sum))
        lines.append(line("\(name)_count", labels, Double(counts.all)))
        return lines
    }

    private static func line(_ name: String, _ labels: String, _ value: Double) -> String {
        labels.isEmpty ? "\(name) \(text(of: value))" : "\(name){\(labels)} \(text(of: value))"
    }

    /// A whole number without a fraction.
    private static func text(of value: Double) -> String {
        Int64(exactly: value).map(String.init) ?? "\(value)"
    }
}
