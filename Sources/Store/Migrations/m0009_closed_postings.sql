-- A posting is written after its entries and closes them, so that the guards (Guards/sqlite.sql)
-- see all of it. Its entries' reference is looked at when the act commits.
CREATE TABLE entries_before_posting (
    account {i64} NOT NULL,
    posting TEXT NOT NULL REFERENCES postings (id) DEFERRABLE INITIALLY DEFERRED,
    leg TEXT NOT NULL,
    amount {i64} NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (account, posting, leg)
) {clustered};

INSERT INTO entries_before_posting (account, posting, leg, amount)
SELECT account, posting, leg, amount FROM entries ORDER BY account, posting, leg;

DROP TABLE entries;
ALTER TABLE entries_before_posting RENAME TO entries;

CREATE INDEX entries_posting ON entries (posting, account, leg, amount);

-- A payment has a posting of its own. Writing a posting looks for what refers to it.
CREATE UNIQUE INDEX payments_posting ON payments (posting);

-- Each balance names the posting that made it; the one in bonus units has a name of its own.
ALTER TABLE balances ADD COLUMN main_posting TEXT NOT NULL DEFAULT '';
ALTER TABLE balances ADD COLUMN bonus {i64} NOT NULL DEFAULT 0;
ALTER TABLE balances ADD COLUMN bonus_posting TEXT NOT NULL DEFAULT '';
