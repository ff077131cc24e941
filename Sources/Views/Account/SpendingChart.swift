import Billing
import Rules

/// A bar for each sum. A table beside it says the same, so readers aloud pass it over.
struct SpendingChart {
    private static let (width, step, bar) = (320, 26, 8)

    let bars: [(name: String, sum: Money)]

    /// Those of a month's groups that cost most.
    static func of(_ groups: SpendingGroups, _ frame: Frame) -> SpendingChart {
        let most = groups.lines.filter { $0.sum > .zero }.sorted { $0.sum > $1.sum }.prefix(8)
        return SpendingChart(bars: most.map { (frame.say(GroupTexts.name($0.group)), $0.sum) })
    }

    /// Months from the oldest on, as time goes.
    static func of(_ months: [SpentMonth], _ frame: Frame) -> SpendingChart {
        SpendingChart(
            bars: months.reversed().map { (DateText.month($0.month, frame.language), $0.sum) })
    }

    func write(_ page: inout HTMLOutput) {
        guard let largest = bars.map(\.sum.units).max(), largest > 0 else { return }
        let box = "0 0 \(Self.width) \(bars.count * Self.step)"
        page.el("svg", class: "chart", ["viewBox": box, "aria-hidden": "true"]) { page in
            for (place, bar) in bars.enumerated() {
                let top = place * Self.step
                let length = Int128(Self.width) * Int128(bar.sum.units) / Int128(largest)
                page.el("text", ["x": "0", "y": "\(top + 11)"], text: bar.name)
                page.open(
                    "rect",
                    [
                        // At least a unit: what cost something is seen.
                        "x": "0", "y": "\(top + 15)",
                        "width": "\(bar.sum > .zero ? max(1, length) : 0)",
                        "height": "\(Self.bar)", "rx": "2",
                    ])
                page.raw("</rect>")
            }
        }
    }
}
