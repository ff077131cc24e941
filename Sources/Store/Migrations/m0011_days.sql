-- The last local day whose 00:00 has been run for the account; 0 before the first.
ALTER TABLE accounts ADD COLUMN last_day {i64} NOT NULL DEFAULT 0;

-- What a day took for a tariff or a service, for the kind `fee` or `service`; `at` is its 00:00.
CREATE TABLE fees (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    at {i64} NOT NULL,
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    day {i64} NOT NULL,
    amount {i64} NOT NULL CHECK (amount > 0),
    PRIMARY KEY (subscription, at, kind, item)
) {clustered};

-- What is done once a day over all accounts, by one node at a time.
CREATE TABLE jobs (
    name TEXT NOT NULL,
    day {i64} NOT NULL,
    -- Accounts up to this one are done.
    reached {i64} NOT NULL,
    leased_by {i64} NOT NULL,
    leased_until {i64} NOT NULL,
    done_at {i64},
    PRIMARY KEY (name, day)
) {strict};
