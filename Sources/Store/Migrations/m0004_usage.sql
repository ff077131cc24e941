-- A record with its charge. `content` is all ten fields as they were compared.
CREATE TABLE usage_records (
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    content TEXT NOT NULL,
    kind TEXT NOT NULL,
    direction TEXT NOT NULL,
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    other TEXT NOT NULL,
    start {i64} NOT NULL,
    seconds {i64} NOT NULL,
    class TEXT NOT NULL,
    tariff TEXT NOT NULL,
    charge {i64} NOT NULL CHECK (charge >= 0),
    bundled_seconds {i64} NOT NULL,
    bundled_pieces {i64} NOT NULL,
    bundle_ids TEXT NOT NULL,
    cause TEXT NOT NULL,
    load {i64} NOT NULL,
    PRIMARY KEY (source, id)
) {strict};

CREATE INDEX usage_records_subscription ON usage_records (subscription, start, id);
CREATE INDEX usage_records_start ON usage_records (start, id);

-- Records that could not be rated yet; every load tries them again.
CREATE TABLE suspended_records (
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    content TEXT NOT NULL,
    start {i64} NOT NULL,
    reason TEXT NOT NULL,
    suspended_at {i64} NOT NULL,
    PRIMARY KEY (source, id)
) {strict};

-- What is used of a bundle in its span; what it grants follows from the tariff's history.
CREATE TABLE bundle_uses (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    span_from {i64} NOT NULL,
    tariff TEXT NOT NULL,
    bundle TEXT NOT NULL,
    used {i64} NOT NULL CHECK (used >= 0),
    PRIMARY KEY (subscription, span_from, tariff, bundle)
) {strict};

CREATE TRIGGER usage_records_are_not_changed BEFORE UPDATE ON usage_records
BEGIN SELECT RAISE(ABORT, 'rated records are append-only'); END;
CREATE TRIGGER usage_records_are_not_deleted BEFORE DELETE ON usage_records
BEGIN SELECT RAISE(ABORT, 'rated records are append-only'); END;
