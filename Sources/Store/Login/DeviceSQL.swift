import Billing
import Rules

extension Transaction {
    package func addDevice(
        _ id: Int64, _ name: DeviceName, family: [UInt8], of subscription: Int64, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO devices (id, family_hash, subscription, name, generation, created_at,
                rotated_at, used_at)
            VALUES ($1, $2, $3, $4, 1, $5, $5, $5)
            """,
            [
                .integer(id), .blob(family), .integer(subscription), .text(name.text),
                .integer(now.microseconds),
            ])
    }

    /// Ends those of a subscription that were not used for longest, beyond `most`.
    package func endDevices(of subscription: Int64, beyond most: Int64) throws {
        try run(
            """
            DELETE FROM devices WHERE subscription = $1 AND id NOT IN (
                SELECT d.id FROM devices d WHERE d.subscription = $1
                ORDER BY d.used_at DESC, d.id DESC LIMIT $2)
            """, [.integer(subscription), .integer(most)])
    }

    /// As a refresh of its tokens sees it.
    package func device(family: [UInt8]) throws -> DeviceRefreshing.Stored? {
        try first(
            """
            SELECT d.id, d.subscription, d.generation, d.rotated_at, s.closed_at
            FROM devices d JOIN subscriptions s ON s.id = d.subscription
            WHERE d.family_hash = $1
            """, [.blob(family)]
        ) {
            DeviceRefreshing.Stored(
                id: $0.integer(0), subscription: $0.integer(1), generation: $0.integer(2),
                rotatedAt: $0.instant(3), closedAt: $0.optionalInstant(4))
        }
    }

    /// As a request with its access token sees it.
    package func deviceSession(family: [UInt8], at now: Instant) throws -> StoredSession? {
        try first(
            """
            SELECT d.created_at, d.used_at, s.id, n.number, s.account, a.customer_name,
                s.language, t.tariff, s.state, s.contract_from, s.closed_at, d.id
            FROM devices d
            JOIN subscriptions s ON s.id = d.subscription
            JOIN accounts a ON a.account = s.account
            JOIN subscription_numbers n ON n.subscription = s.id AND n.held_from <= $2
                AND (n.held_until IS NULL OR n.held_until > $2)
            JOIN subscription_tariffs t ON t.subscription = s.id AND t.in_force_from <= $2
            WHERE d.family_hash = $1
            ORDER BY n.held_from DESC, t.in_force_from DESC LIMIT 1
            """, [.blob(family), .integer(now.microseconds)]
        ) { try StoredSession($0, device: $0.integer(11)) }
    }

    package func setGeneration(_ generation: Int64, of device: Int64, at rotatedAt: Instant) throws
    {
        try run(
            "UPDATE devices SET generation = $2, rotated_at = $3, used_at = $3 WHERE id = $1",
            [.integer(device), .integer(generation), .integer(rotatedAt.microseconds)])
    }

    package func touchDevice(_ id: Int64, at now: Instant) throws {
        try run(
            "UPDATE devices SET used_at = $2 WHERE id = $1 AND used_at < $2",
            [.integer(id), .integer(now.microseconds)])
    }

    /// Used last first.
    package func devices(of subscription: Int64, current: Int64?) throws -> [Device] {
        try all(
            """
            SELECT id, name, created_at, used_at FROM devices
            WHERE subscription = $1 ORDER BY used_at DESC, id DESC
            """, [.integer(subscription)]
        ) { row -> Device? in
            let id = row.integer(0)
            return DeviceName(row.text(1)).map {
                Device(
                    id: id, name: $0, createdAt: row.instant(2), usedAt: row.instant(3),
                    isCurrent: id == current)
            }
        }.compactMap { $0 }
    }

    package func hasDevice(_ id: Int64, of subscription: Int64) throws -> Bool {
        try first(
            "SELECT 1 FROM devices WHERE id = $1 AND subscription = $2",
            [.integer(id), .integer(subscription)]
        ) { _ in true } ?? false
    }

    /// Devices whose refresh token has not run out.
    package func liveDevices(of subscription: Int64, rotatedSince: Instant) throws -> Int {
        try first(
            "SELECT count(*) FROM devices WHERE subscription = $1 AND rotated_at > $2",
            [.integer(subscription), .integer(rotatedSince.microseconds)]
        ) { Int($0.integer(0)) } ?? 0
    }

    package func endDevice(_ id: Int64) throws {
        try run("DELETE FROM devices WHERE id = $1", [.integer(id)])
    }

    /// Every browser and every app of a subscription is out.
    package func endSignIns(of subscription: Int64) throws {
        try endSessions(of: subscription)
        try run("DELETE FROM devices WHERE subscription = $1", [.integer(subscription)])
    }

    package func sweepDevices(rotatedBefore: Instant) throws {
        try run(
            "DELETE FROM devices WHERE rotated_at < $1", [.integer(rotatedBefore.microseconds)])
    }
}
