import Billing
import Rules

/// A bar for each group of a month. The table below says the same, so readers aloud pass it over.
struct SpendingChart {
    private static let (width, step, bar) = (320, 26, 8)
    private static let most = 8

    let frame: Frame
    let groups: SpendingGroups

    func write(_ page: inout HTMLOutput) {
        let shown = groups.lines.filter { $0.sum > .zero }.sorted { $0.sum > $1.sum }
            .prefix(Self.most)
        guard let largest = shown.first?.sum.units else { return }
        let box = "0 0 \(Self.width) \(shown.count * Self.step)"
        page.el("svg", class: "chart", ["viewBox": box, "aria-hidden": "true"]) { page in
            for (place, line) in shown.enumerated() {
                let top = place * Self.step
                // At least a unit: what cost something is seen.
                let length = max(1, Int128(Self.width) * Int128(line.sum.units) / Int128(largest))
                page.el(
                    "text", ["x": "0", "y": "\(top + 11)"],
                    text: frame.say(GroupTexts.name(line.group)))
                page.open(
                    "rect",
                    [
                        "x": "0", "y": "\(top + 15)", "width": "\(length)",
                        "height": "\(Self.bar)", "rx": "2",
                    ])
                page.raw("</rect>")
            }
        }
    }
}
