CREATE TABLE credentials (
    subscription {i64} NOT NULL PRIMARY KEY REFERENCES subscriptions (id),
    password_hash TEXT NOT NULL,
    version {i64} NOT NULL,
    set_at {i64} NOT NULL
) {strict};

CREATE TABLE sessions (
    id_hash {blob} NOT NULL PRIMARY KEY,
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    created_at {i64} NOT NULL,
    used_at {i64} NOT NULL,
    address TEXT NOT NULL
) {strict};

CREATE INDEX sessions_subscription ON sessions (subscription);
CREATE INDEX sessions_used_at ON sessions (used_at);

-- Pictures and links that were used; a row is kept until its token would have expired anyway.
CREATE TABLE used_tokens (
    token_hash {blob} NOT NULL PRIMARY KEY,
    expires_at {i64} NOT NULL
) {strict};

CREATE INDEX used_tokens_expires_at ON used_tokens (expires_at);

CREATE TABLE attempt_budgets (
    bucket TEXT NOT NULL PRIMARY KEY,
    window_from {i64} NOT NULL,
    misses {i64} NOT NULL,
    blocked_until {i64} NOT NULL
) {strict};

CREATE INDEX attempt_budgets_window_from ON attempt_budgets (window_from);

CREATE TABLE archive (
    id {i64} NOT NULL PRIMARY KEY,
    at {i64} NOT NULL,
    subscription {i64},
    number {i64},
    kind TEXT NOT NULL,
    act TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    refusal TEXT
) {strict};

CREATE INDEX archive_subscription ON archive (subscription, at, id);

CREATE TABLE outbox (
    id {i64} NOT NULL PRIMARY KEY,
    at {i64} NOT NULL,
    subscription {i64} NOT NULL,
    number {i64} NOT NULL,
    language TEXT NOT NULL,
    notice TEXT NOT NULL,
    first_value {i64} NOT NULL,
    second_value {i64} NOT NULL,
    delivered_at {i64}
) {strict};

CREATE INDEX outbox_subscription ON outbox (subscription, at, id);
CREATE INDEX outbox_waiting ON outbox (id) WHERE delivered_at IS NULL;

CREATE TRIGGER archive_is_not_changed BEFORE UPDATE ON archive
BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER archive_is_not_deleted BEFORE DELETE ON archive
BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
