-- One row: what the installation knows of itself. It is made by the first who opens the database
-- for writing with a key.
CREATE TABLE installation (
    id {i64} NOT NULL PRIMARY KEY CHECK (id = 1),
    -- Tells the operator's key from any other, and nothing else about it.
    key_fingerprint TEXT NOT NULL,
    -- When a server last tried whether it can write.
    tried_at {i64} NOT NULL
) {strict};
