-- Entries stand with their account, as they are asked for; an operator's leg has the account 0.
CREATE TABLE entries_by_account (
    account {i64} NOT NULL,
    posting TEXT NOT NULL REFERENCES postings (id),
    leg TEXT NOT NULL,
    amount {i64} NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (account, posting, leg)
) {clustered};

INSERT INTO entries_by_account (account, posting, leg, amount)
SELECT COALESCE(account, 0), posting, leg, amount FROM entries;

DROP TABLE entries;
ALTER TABLE entries_by_account RENAME TO entries;

CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TABLE tariffs_clustered (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    in_force_from {i64} NOT NULL,
    tariff TEXT NOT NULL,
    PRIMARY KEY (subscription, in_force_from)
) {clustered};

INSERT INTO tariffs_clustered (subscription, in_force_from, tariff)
SELECT subscription, in_force_from, tariff FROM subscription_tariffs;

DROP TABLE subscription_tariffs;
ALTER TABLE tariffs_clustered RENAME TO subscription_tariffs;

CREATE TABLE services_clustered (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    service TEXT NOT NULL,
    added_at {i64} NOT NULL,
    removed_at {i64},
    PRIMARY KEY (subscription, service, added_at)
) {clustered};

INSERT INTO services_clustered (subscription, service, added_at, removed_at)
SELECT subscription, service, added_at, removed_at FROM subscription_services;

DROP TABLE subscription_services;
ALTER TABLE services_clustered RENAME TO subscription_services;

-- Its indexes are made apart (Store/Engine/DeferredIndexes.swift): a first load makes them last.
CREATE TABLE numbers_held (
    number {i64} NOT NULL,
    held_from {i64} NOT NULL,
    held_until {i64},
    subscription {i64} NOT NULL REFERENCES subscriptions (id)
) {strict};

INSERT INTO numbers_held (number, held_from, held_until, subscription)
SELECT number, held_from, held_until, subscription FROM subscription_numbers;

DROP TABLE subscription_numbers;
ALTER TABLE numbers_held RENAME TO subscription_numbers;
DROP INDEX subscriptions_account;

-- How far a feed's file has come: a load that was cut off goes on from there.
CREATE TABLE feed_loads (
    file TEXT NOT NULL PRIMARY KEY,
    bytes {i64} NOT NULL,
    line {i64} NOT NULL,
    connected {i64} NOT NULL,
    changed {i64} NOT NULL,
    unchanged {i64} NOT NULL,
    rejected {i64} NOT NULL,
    -- The first load of a new operator: indexes are still to be made.
    is_first {i64} NOT NULL,
    updated_at {i64} NOT NULL
) {strict};

-- Rows of a first load that may concern one before them; sealed, they hold PIN and PUK.
CREATE TABLE feed_later (
    file TEXT NOT NULL,
    line {i64} NOT NULL,
    account {i64} NOT NULL,
    sealed {blob} NOT NULL,
    PRIMARY KEY (file, line)
) {clustered};
