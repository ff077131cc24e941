-- A record with its charge. Its ten fields stand apart, to be compared and shown, beside what
-- explains the charge.
CREATE TABLE rated_records (
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
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
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
    PRIMARY KEY (source, id)
) {clustered};

-- Until now only voice and SMS of home were rated, each on the day of its start; Minsk is three
-- hours ahead of UTC since 2011.
INSERT INTO rated_records (source, id, number, kind, direction, other, start, seconds, bytes,
    access, serving, subscription, class, zone, usage_group, tariff, tariff_from, charge,
    fact, bundled_seconds, bundled_kib, bundled_pieces, bundle_ids, steps, cause, value_date,
    load, turn)
SELECT r.source, r.id,
    -- The third field of the content; the others have known lengths.
    CAST(substr(r.content, length(r.id) + length(r.kind) + 3,
        length(r.content) - length(r.id) - length(r.kind) - length(r.direction) - length(r.other)
            - length(CAST(r.seconds AS TEXT)) - 39) AS {i64}),
    r.kind, r.direction, r.other, r.start, r.seconds, 0, '', 'home', r.subscription, r.class, '',
    CASE
        WHEN r.kind = 'sms' THEN 'sms-' || r.direction
        WHEN r.direction = 'in' THEN 'in'
        WHEN r.class LIKE 'short.%' THEN 'short'
        WHEN r.class LIKE 'intl.%' THEN 'intl'
        ELSE r.class END,
    r.tariff, 0, r.charge, 0, r.bundled_seconds, 0, r.bundled_pieces, r.bundle_ids, '', r.cause,
    (r.start + 10800000000) / 86400000000, r.load, 0
FROM usage_records r;

DROP TABLE usage_records;
ALTER TABLE rated_records RENAME TO usage_records;

CREATE INDEX usage_records_subscription ON usage_records (subscription, start, id);

-- The month's volume that tables of intervals priced; `month` is its first day.
CREATE TABLE volume_uses (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    month {i64} NOT NULL,
    volume_table TEXT NOT NULL,
    kib {i64} NOT NULL CHECK (kib >= 0),
    PRIMARY KEY (subscription, month, volume_table)
) {clustered};

-- When a number was blocked voluntarily, as lost or for the full debt: such days take no fee, and a
-- block at the start of a month puts its bundles off.
CREATE TABLE subscription_blocks (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    blocked_from {i64} NOT NULL,
    blocked_until {i64},
    PRIMARY KEY (subscription, blocked_from)
) {clustered};

-- Since when a number is blocked nobody has kept: it begins with the last day that was run, so that
-- bundles that were granted before stay.
INSERT INTO subscription_blocks (subscription, blocked_from)
SELECT s.id, a.last_day * 86400000000 - 10800000000
FROM subscriptions s JOIN accounts a ON a.account = s.account
WHERE s.state IN ('voluntary', 'lost', 'full_debt');

-- One row: how often something came that may end a record's suspense, and up to which of them all
-- were tried again.
CREATE TABLE suspense_turns (
    id {i64} NOT NULL PRIMARY KEY CHECK (id = 1),
    facts {i64} NOT NULL,
    tried {i64} NOT NULL
) {strict};
