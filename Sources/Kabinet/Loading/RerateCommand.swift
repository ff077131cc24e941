import ArgumentParser
import Billing
import Channels

/// `kabinet rerate`
struct RerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rerate",
        abstract: "Rate a month anew after a correction of the catalogue; post what differs.",
        discussion: """
            Each number's records of the month are rated in the order in which they came, by the \
            catalogue in force. Look at --check first. Exit status 2: some numbers' months stay \
            as they are, because the catalogue cannot rate a record of theirs.
            """)

    @Option(help: "YYYY-MM: the month in which the records start.")
    var month: Month
    @Option(help: "Only this number, 375291234567.")
    var number: String?
    @Flag(help: "Only say what would change.")
    var check = false
    @Option(
        help: "A new CSV file for the records that change.",
        completion: .file(extensions: ["csv"]))
    var report: String?
    @OptionGroup var place: Place

    func validate() throws {
        if let number, PhoneNumber(e164: number) == nil {
            throw ValidationError("--number is 7–15 digits with the country code, without +.")
        }
    }

    func run() async throws {
        try await JobRun(place: place).run(
            .rerating(
                month: month.text, number: number, report: report.map(absolute),
                isPreview: check))
    }
}
