/// The clock of a place: from which moment on it is how far from UTC. Rows come from outside (the
/// system's zone files); here nothing is looked up.
package struct Zone: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let from: Instant
        /// Seconds east of UTC, less than a day.
        package let offsetSeconds: Int

        package init(from: Instant, offsetSeconds: Int) {
            self.from = from
            self.offsetSeconds = offsetSeconds
        }
    }

    package let name: String
    private let rows: [Row]
    /// Of the last row: nearly every question is about it.
    private let latest: Row
    private let earliestOffset: Int

    /// Nil if there is no row, if they do not rise, or if an offset is a day or more.
    package init?(name: String, rows: [Row]) {
        guard let first = rows.first, let last = rows.last,
            rows.allSatisfy({ $0.offsetSeconds.magnitude < 86_400 }),
            zip(rows, rows.dropFirst()).allSatisfy({ $0.from < $1.from })
        else { return nil }
        self.name = name
        self.rows = rows
        latest = last
        earliestOffset = first.offsetSeconds
    }

    /// Seconds east of UTC; before the first row its offset holds.
    package func offset(at instant: Instant) -> Int {
        if instant >= latest.from { return latest.offsetSeconds }
        return rows.last { $0.from <= instant }?.offsetSeconds ?? earliestOffset
    }

    package func date(of instant: Instant) -> LocalDate { time(of: instant).date }

    package func time(of instant: Instant) -> LocalTime {
        LocalTime(of: instant, offset: offset(at: instant))
    }

    /// The instant of the date's 00:00: the first moment whose clock shows it or, where the clock
    /// jumps over midnight, the moment of the jump.
    package func start(of date: LocalDate) -> Instant {
        let midnight = Int64(date.dayNumber) * 86_400
        var opening = Instant(microseconds: .min)
        var offset = earliestOffset
        for row in rows {
            let candidate = max(Instant(seconds: midnight - Int64(offset)), opening)
            if candidate < row.from { return candidate }
            opening = row.from
            offset = row.offsetSeconds
        }
        return max(Instant(seconds: midnight - Int64(offset)), opening)
    }

    /// `2026-11-22T10:00:00+03:00`. RFC 3339 has no seconds in an offset, so an offset with
    /// seconds is shortened and the clock with it: the moment stays the same.
    package func rfc3339(_ instant: Instant) -> String {
        let offset = offset(at: instant)
        return LocalTime(of: instant, offset: offset - offset % 60).rfc3339
    }
}
