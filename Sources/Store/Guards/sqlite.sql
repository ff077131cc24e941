-- What no bug of ours may do: SQLite refuses it. Statements end with the line END;

CREATE TRIGGER postings_are_not_changed BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER postings_are_not_deleted BEFORE DELETE ON postings
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only');
END;

-- An entry comes before its posting, never to one that is closed.
CREATE TRIGGER entries_are_not_added_later BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM postings WHERE id = NEW.posting)
BEGIN SELECT RAISE(ABORT, 'the posting is closed');
END;

-- A balance is moved by an entry of the posting that it names, once, while that is open. The first
-- one needs no look whether it is open: what is closed has moved its balances.
CREATE TRIGGER balances_begin_with_an_entry BEFORE INSERT ON balances
WHEN NEW.main <> COALESCE((
        SELECT amount FROM entries
        WHERE account = NEW.account AND posting = NEW.main_posting AND leg = 'main'), 0)
    OR (NEW.bonus_posting = '' AND NEW.bonus <> 0)
    OR (NEW.bonus_posting <> '' AND NEW.bonus <> COALESCE((
        SELECT amount FROM entries
        WHERE account = NEW.account AND posting = NEW.bonus_posting AND leg = 'bonus'), 0))
BEGIN SELECT RAISE(ABORT, 'a balance is moved by an entry');
END;

CREATE TRIGGER balances_are_moved_by_an_entry BEFORE UPDATE ON balances
WHEN NEW.account <> OLD.account
    OR (NEW.main_posting = OLD.main_posting AND NEW.main <> OLD.main)
    OR (NEW.main_posting <> OLD.main_posting AND (
        EXISTS (SELECT 1 FROM postings WHERE id = NEW.main_posting)
        OR NEW.main <> OLD.main + COALESCE((
            SELECT amount FROM entries
            WHERE account = NEW.account AND posting = NEW.main_posting AND leg = 'main'), 0)))
    OR (NEW.bonus_posting = OLD.bonus_posting AND NEW.bonus <> OLD.bonus)
    OR (NEW.bonus_posting <> OLD.bonus_posting AND (
        EXISTS (SELECT 1 FROM postings WHERE id = NEW.bonus_posting)
        OR NEW.bonus <> OLD.bonus + COALESCE((
            SELECT amount FROM entries
            WHERE account = NEW.account AND posting = NEW.bonus_posting AND leg = 'bonus'), 0)))
BEGIN SELECT RAISE(ABORT, 'a balance is moved by an entry');
END;

CREATE TRIGGER balances_are_not_deleted BEFORE DELETE ON balances
BEGIN SELECT RAISE(ABORT, 'a balance is moved by an entry');
END;

-- A posting closes two entries or more that sum to zero in money and in bonus units, and every
-- subscriber's balance among them has been moved.
CREATE TRIGGER postings_close_what_is_whole BEFORE INSERT ON postings
WHEN COALESCE((
    SELECT count(*) < 2 OR sum(e.amount) <> 0
        OR sum(CASE WHEN e.leg IN ('bonus', 'bonus_issued') THEN e.amount ELSE 0 END) <> 0
        OR sum(CASE
            WHEN e.account = 0 THEN 0
            WHEN e.leg = 'main' AND b.main_posting = NEW.id THEN 0
            WHEN e.leg = 'bonus' AND b.bonus_posting = NEW.id THEN 0
            ELSE 1 END) <> 0
    FROM entries e LEFT JOIN balances b ON b.account = e.account
    WHERE e.posting = NEW.id), 1)
BEGIN SELECT RAISE(ABORT, 'a posting is whole when it is written');
END;

CREATE TRIGGER payments_are_not_changed BEFORE UPDATE ON payments
BEGIN SELECT RAISE(ABORT, 'payments are append-only');
END;

CREATE TRIGGER payments_are_not_deleted BEFORE DELETE ON payments
BEGIN SELECT RAISE(ABORT, 'payments are append-only');
END;

CREATE TRIGGER fees_are_not_changed BEFORE UPDATE ON fees
BEGIN SELECT RAISE(ABORT, 'fees are append-only');
END;

CREATE TRIGGER fees_are_not_deleted BEFORE DELETE ON fees
BEGIN SELECT RAISE(ABORT, 'fees are append-only');
END;

-- What was used is never changed, and what it costs only by a correction that says so.
CREATE TRIGGER usage_records_are_not_changed BEFORE UPDATE ON usage_records
WHEN (NEW.source, NEW.id, NEW.number, NEW.kind, NEW.direction, NEW.other, NEW.start, NEW.seconds,
        NEW.bytes, NEW.access, NEW.serving, NEW.subscription, NEW.value_date, NEW.load, NEW.turn)
    <> (OLD.source, OLD.id, OLD.number, OLD.kind, OLD.direction, OLD.other, OLD.start, OLD.seconds,
        OLD.bytes, OLD.access, OLD.serving, OLD.subscription, OLD.value_date, OLD.load, OLD.turn)
    OR NOT EXISTS (
        SELECT 1 FROM usage_corrections
        WHERE source = OLD.source AND id = OLD.id
            AND charge_before = OLD.charge AND charge_after = NEW.charge)
BEGIN SELECT RAISE(ABORT, 'rated records are append-only');
END;

CREATE TRIGGER usage_corrections_are_not_changed BEFORE UPDATE ON usage_corrections
BEGIN SELECT RAISE(ABORT, 'rated records are append-only');
END;

CREATE TRIGGER usage_corrections_are_not_deleted BEFORE DELETE ON usage_corrections
BEGIN SELECT RAISE(ABORT, 'rated records are append-only');
END;

CREATE TRIGGER usage_records_are_not_deleted BEFORE DELETE ON usage_records
BEGIN SELECT RAISE(ABORT, 'rated records are append-only');
END;

CREATE TRIGGER archive_is_not_changed BEFORE UPDATE ON archive
BEGIN SELECT RAISE(ABORT, 'the archive is append-only');
END;

CREATE TRIGGER archive_is_not_deleted BEFORE DELETE ON archive
BEGIN SELECT RAISE(ABORT, 'the archive is append-only');
END;

-- A command to the network is taken and carried out, once; what it says stays.
CREATE TRIGGER network_commands_are_not_changed BEFORE UPDATE ON network_commands
WHEN OLD.delivered_at IS NOT NULL
    OR (NEW.id, NEW.at, NEW.subscription, NEW.number, NEW.class, NEW.command, NEW.cause,
            COALESCE(NEW.record_end, -1))
        <> (OLD.id, OLD.at, OLD.subscription, OLD.number, OLD.class, OLD.command, OLD.cause,
            COALESCE(OLD.record_end, -1))
BEGIN SELECT RAISE(ABORT, 'commands are append-only');
END;

CREATE TRIGGER network_commands_are_not_deleted BEFORE DELETE ON network_commands
BEGIN SELECT RAISE(ABORT, 'commands are append-only');
END;
