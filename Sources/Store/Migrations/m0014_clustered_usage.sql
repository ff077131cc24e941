-- The records of a subscription lie together, in the order of time: a load adds each subscriber's
-- to one place, and a page of his history is read from one.
CREATE TABLE clustered_records (
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    number {i64} NOT NULL,
    kind TEXT NOT NULL,
    direction TEXT NOT NULL,
    other TEXT NOT NULL,
    start {i64} NOT NULL,
    seconds {i64} NOT NULL,
    bytes {i64} NOT NULL,
    access TEXT NOT NULL,
    serving TEXT NOT NULL,
    -- Looked at when the act commits: many rows are written by one statement.
    subscription {i64} NOT NULL REFERENCES subscriptions (id) DEFERRABLE INITIALLY DEFERRED,
    class TEXT NOT NULL,
    -- Of roaming; empty at home.
    zone TEXT NOT NULL,
    -- The line of «Подробнее о расходах».
    usage_group TEXT NOT NULL,
    tariff TEXT NOT NULL,
    -- The first day of the version by which it was rated.
    tariff_from {i64} NOT NULL,
    charge {i64} NOT NULL CHECK (charge >= 0),
    -- What of it the fact of a forwarding costs.
    fact {i64} NOT NULL,
    bundled_seconds {i64} NOT NULL,
    bundled_kib {i64} NOT NULL,
    bundled_pieces {i64} NOT NULL,
    bundle_ids TEXT NOT NULL,
    -- How the charge was made; empty in records of before it was kept.
    steps TEXT NOT NULL,
    cause TEXT NOT NULL,
    -- The local day it belongs to in bills.
    value_date {i64} NOT NULL,
    load {i64} NOT NULL,
    -- Its turn in the load.
    turn {i64} NOT NULL,
    PRIMARY KEY (subscription, start, source, id)
) {clustered};

INSERT INTO clustered_records (source, id, number, kind, direction, other, start, seconds,
    bytes, access, serving, subscription, class, zone, usage_group, tariff, tariff_from,
    charge, fact, bundled_seconds, bundled_kib, bundled_pieces, bundle_ids, steps, cause,
    value_date, load, turn)
SELECT source, id, number, kind, direction, other, start, seconds, bytes, access, serving,
    subscription, class, zone, usage_group, tariff, tariff_from, charge, fact, bundled_seconds,
    bundled_kib, bundled_pieces, bundle_ids, steps, cause, value_date, load, turn
FROM usage_records ORDER BY subscription, start, source, id;

DROP TABLE usage_records;
ALTER TABLE clustered_records RENAME TO usage_records;

CREATE UNIQUE INDEX usage_records_key ON usage_records (source, id);
