-- A subscriber's own caps. `spent` is what his records cost that start from `month_from` until
-- `month_until`: the instants at which the month of the first day `month` and the next one begin.
CREATE TABLE own_caps (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    kind TEXT NOT NULL,
    amount {i64} NOT NULL CHECK (amount > 0),
    month {i64} NOT NULL,
    month_from {i64} NOT NULL,
    month_until {i64} NOT NULL,
    spent {i64} NOT NULL CHECK (spent >= 0),
    PRIMARY KEY (subscription, kind)
) {clustered};

-- Classes of service that are stopped now, each for one cause or more. `record_end` is of the
-- record that crossed a cap.
CREATE TABLE bars (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    class TEXT NOT NULL,
    cause TEXT NOT NULL,
    since {i64} NOT NULL,
    record_end {i64},
    PRIMARY KEY (subscription, class, cause)
) {clustered};

-- What the network is told, and whether it has been: a log and a queue.
CREATE TABLE network_commands (
    id {i64} NOT NULL PRIMARY KEY,
    at {i64} NOT NULL,
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    number {i64} NOT NULL,
    class TEXT NOT NULL,
    command TEXT NOT NULL,
    cause TEXT NOT NULL,
    record_end {i64},
    leased_until {i64} NOT NULL DEFAULT 0,
    delivered_at {i64}
) {strict};

CREATE INDEX network_commands_waiting ON network_commands (id) WHERE delivered_at IS NULL;
CREATE INDEX network_commands_subscription ON network_commands (subscription, class, id);
