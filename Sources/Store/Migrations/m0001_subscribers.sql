CREATE TABLE catalogue_files (
    name TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL,
    loaded_at {i64} NOT NULL
) {strict};

CREATE TABLE accounts (
    account {i64} NOT NULL PRIMARY KEY,
    customer_name TEXT NOT NULL,
    customer_kind TEXT NOT NULL,
    settlement TEXT NOT NULL,
    credit_limit {i64} NOT NULL,
    created_at {i64} NOT NULL
) {strict};

-- One contract for one number at a time. `closed_at` is the instant from which it is over.
CREATE TABLE subscriptions (
    id {i64} NOT NULL PRIMARY KEY,
    account {i64} NOT NULL REFERENCES accounts (account),
    contract_from {i64} NOT NULL,
    closed_at {i64},
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    email TEXT NOT NULL,
    sim_serial TEXT NOT NULL,
    sim_changed_at {i64},
    imsi TEXT NOT NULL,
    sim_codes {blob},
    -- Of the feed's row, so that an unchanged one is passed over.
    feed_hash {blob} NOT NULL
) {strict};

CREATE INDEX subscriptions_account ON subscriptions (account);

-- Who held a number when: records and sign-ins find the subscription of their instant.
CREATE TABLE subscription_numbers (
    number {i64} NOT NULL,
    held_from {i64} NOT NULL,
    held_until {i64},
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    PRIMARY KEY (number, held_from)
) {strict};

CREATE INDEX subscription_numbers_subscription ON subscription_numbers (subscription);

CREATE TABLE subscription_tariffs (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    in_force_from {i64} NOT NULL,
    tariff TEXT NOT NULL,
    PRIMARY KEY (subscription, in_force_from)
) {strict};

CREATE TABLE subscription_services (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    service TEXT NOT NULL,
    added_at {i64} NOT NULL,
    removed_at {i64},
    PRIMARY KEY (subscription, service, added_at)
) {strict};

CREATE TABLE favourite_numbers (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    number TEXT NOT NULL,
    added_at {i64} NOT NULL,
    removed_at {i64},
    PRIMARY KEY (subscription, number, added_at)
) {strict};

CREATE TABLE ported_numbers (
    number {i64} NOT NULL,
    ported_at {i64} NOT NULL,
    holder TEXT NOT NULL,
    PRIMARY KEY (number, ported_at)
) {strict};
