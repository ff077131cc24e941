-- Apps that are signed in. A device has one secret, its family, of which the hash is kept; each
-- refresh of its tokens raises the generation.
CREATE TABLE devices (
    id {i64} NOT NULL PRIMARY KEY,
    family_hash {blob} NOT NULL UNIQUE,
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    name TEXT NOT NULL,
    generation {i64} NOT NULL,
    created_at {i64} NOT NULL,
    rotated_at {i64} NOT NULL,
    used_at {i64} NOT NULL
) {strict};

CREATE INDEX devices_subscription ON devices (subscription, used_at, id);
CREATE INDEX devices_rotated_at ON devices (rotated_at);

-- The last code of a number, asked for by whomever: without a subscription none was sent. The
-- digits are not here: the operator's key makes them of the seed.
CREATE TABLE password_codes (
    number {i64} NOT NULL PRIMARY KEY,
    seed {i64} NOT NULL,
    subscription {i64} REFERENCES subscriptions (id),
    expires_at {i64} NOT NULL,
    tries_left {i64} NOT NULL,
    used_at {i64}
) {strict};

CREATE INDEX password_codes_expires_at ON password_codes (expires_at);

-- What an act answered to a client that may ask again with the same idempotency key.
CREATE TABLE kept_outcomes (
    scope TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    fingerprint {blob} NOT NULL,
    outcome TEXT NOT NULL,
    expires_at {i64} NOT NULL,
    PRIMARY KEY (scope, idempotency_key)
) {strict};

CREATE INDEX kept_outcomes_expires_at ON kept_outcomes (expires_at);
