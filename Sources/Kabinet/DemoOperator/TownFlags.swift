import ArgumentParser
import Billing
import Demo

/// How many people a new demo operator has beside the cast, and since when.
struct TownFlags: ParsableArguments {
    @Option(help: "People of a new demo operator beside the cast, 0 to 20000.")
    var subscribers: Int?

    @Option(help: "The months of their history, 1 to 24; 7 unless given.")
    var months: Int?

    @Option(help: "The seed of their lives: the same one gives the same town; 1 unless given.")
    var seed: UInt64?

    @Option(help: "YYYY-MM-DD: the last day of the history; today unless given.")
    var until: LocalDate?

    func validate() throws {
        if let subscribers, !(0...Town.mostPeople).contains(subscribers) {
            throw ValidationError("--subscribers is a number from 0 to \(Town.mostPeople).")
        }
        if let months, !(1...Town.mostMonths).contains(months) {
            throw ValidationError("--months is a number from 1 to \(Town.mostMonths).")
        }
        let isMore = months != nil || seed != nil || until != nil
        guard isMore, (subscribers ?? 0) == 0 else { return }
        throw ValidationError("--months, --seed and --until are about --subscribers: give it too.")
    }

    /// Nil for a demo operator of the cast alone.
    var wish: TownWish? {
        guard let subscribers, subscribers > 0 else { return nil }
        return TownWish(
            subscribers: subscribers, months: months ?? 7, seed: seed ?? 1, until: until?.text)
    }

    /// What the operator that is there was made of, if another one is asked for: these options do
    /// nothing to it.
    func note(on folder: String) -> String? {
        guard subscribers != nil, TownWish.kept(in: folder) != wish else { return nil }
        let made = TownWish.kept(in: folder).map { "made with \($0.words)" } ?? "the cast alone"
        return """
            --subscribers, --months, --seed and --until count only for a new demo operator; the \
            one in \(folder) is there already (\(made)), and is served as it is. For a new one \
            name another folder: --data DIR
            """
    }
}
