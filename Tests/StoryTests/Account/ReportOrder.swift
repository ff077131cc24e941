/// The file of a month, as a subscriber gets it.
extension Browser {
    static let reportForm = "/account/spending/report"

    /// Orders the current month's report with the button of its page.
    /// - Returns: its id.
    func orderReport(group: String? = nil) throws -> String {
        let page = "/account/spending" + (group.map { "?group=\($0)" } ?? "")
        let answer = try submit(page, Self.reportForm)
        guard answer.status == 303,
            let id = answer.location.firstMatch(of: #/\?ordered=(\d+)/#)?.1
        else { throw StoryFault("no report is ordered: \(answer.summary)") }
        return String(id)
    }

    /// The link to a file of a month. The report of the current one is ordered first, if it is not
    /// yet.
    func spendingFile(_ ending: String, of month: String, group: String? = nil) throws -> String {
        let path = "/account/spending?month=\(month)" + (group.map { "&group=\($0)" } ?? "")
        if try get(path).page.form(Self.reportForm) != nil {
            _ = try orderReport(group: group)
        }
        return try get(path).page.links.first { $0.contains("/account/spending.\(ending)?") }
            .orFault("\(path) has no link to \(ending)")
    }
}
