-- A record that was charged anew by a corrected catalogue: what its charge was and became.
CREATE TABLE usage_corrections (
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    -- Of the re-rating.
    run {i64} NOT NULL,
    corrected_at {i64} NOT NULL,
    charge_before {i64} NOT NULL CHECK (charge_before >= 0),
    charge_after {i64} NOT NULL CHECK (charge_after >= 0),
    PRIMARY KEY (source, id, run)
) {clustered};
