CREATE TABLE postings (
    id TEXT NOT NULL PRIMARY KEY,
    at {i64} NOT NULL,
    value_date {i64} NOT NULL,
    cause TEXT NOT NULL
) {strict};

-- `account` is the subscriber's leg's account, else NULL.
CREATE TABLE entries (
    posting TEXT NOT NULL REFERENCES postings (id),
    leg TEXT NOT NULL,
    account {i64},
    amount {i64} NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (posting, leg)
) {strict};

CREATE INDEX entries_account ON entries (account, posting) WHERE account IS NOT NULL;

CREATE TABLE balances (
    account {i64} NOT NULL PRIMARY KEY REFERENCES accounts (account),
    main {i64} NOT NULL
) {strict};

CREATE TABLE payments (
    agent TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    receipt {i64} NOT NULL UNIQUE,
    account {i64} NOT NULL REFERENCES accounts (account),
    number {i64} NOT NULL,
    amount {i64} NOT NULL CHECK (amount > 0),
    at {i64} NOT NULL,
    posting TEXT NOT NULL REFERENCES postings (id),
    PRIMARY KEY (agent, transaction_id)
) {strict};

CREATE INDEX payments_account ON payments (account, at, receipt);

CREATE TRIGGER payments_are_not_changed BEFORE UPDATE ON payments
BEGIN SELECT RAISE(ABORT, 'payments are append-only'); END;
CREATE TRIGGER payments_are_not_deleted BEFORE DELETE ON payments
BEGIN SELECT RAISE(ABORT, 'payments are append-only'); END;
CREATE TRIGGER postings_are_not_changed BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER postings_are_not_deleted BEFORE DELETE ON postings
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
