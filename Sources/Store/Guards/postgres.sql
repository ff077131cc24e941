-- What no bug of ours may do: PostgreSQL refuses it, by the same names as in sqlite.sql.

CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER postings_are_not_changed BEFORE UPDATE ON postings
FOR EACH ROW EXECUTE FUNCTION refuse('the ledger is append-only');
CREATE TRIGGER postings_are_not_deleted BEFORE DELETE ON postings
FOR EACH ROW EXECUTE FUNCTION refuse('the ledger is append-only');
CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
FOR EACH ROW EXECUTE FUNCTION refuse('the ledger is append-only');
CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
FOR EACH ROW EXECUTE FUNCTION refuse('the ledger is append-only');
CREATE TRIGGER balances_are_not_deleted BEFORE DELETE ON balances
FOR EACH ROW EXECUTE FUNCTION refuse('a balance is moved by an entry');
CREATE TRIGGER payments_are_not_changed BEFORE UPDATE ON payments
FOR EACH ROW EXECUTE FUNCTION refuse('payments are append-only');
CREATE TRIGGER payments_are_not_deleted BEFORE DELETE ON payments
FOR EACH ROW EXECUTE FUNCTION refuse('payments are append-only');
CREATE TRIGGER fees_are_not_changed BEFORE UPDATE ON fees
FOR EACH ROW EXECUTE FUNCTION refuse('fees are append-only');
CREATE TRIGGER fees_are_not_deleted BEFORE DELETE ON fees
FOR EACH ROW EXECUTE FUNCTION refuse('fees are append-only');
CREATE TRIGGER usage_corrections_are_not_changed BEFORE UPDATE ON usage_corrections
FOR EACH ROW EXECUTE FUNCTION refuse('rated records are append-only');
CREATE TRIGGER usage_corrections_are_not_deleted BEFORE DELETE ON usage_corrections
FOR EACH ROW EXECUTE FUNCTION refuse('rated records are append-only');
CREATE TRIGGER usage_records_are_not_deleted BEFORE DELETE ON usage_records
FOR EACH ROW EXECUTE FUNCTION refuse('rated records are append-only');
CREATE TRIGGER archive_is_not_changed BEFORE UPDATE ON archive
FOR EACH ROW EXECUTE FUNCTION refuse('the archive is append-only');
CREATE TRIGGER archive_is_not_deleted BEFORE DELETE ON archive
FOR EACH ROW EXECUTE FUNCTION refuse('the archive is append-only');
CREATE TRIGGER network_commands_are_not_deleted BEFORE DELETE ON network_commands
FOR EACH ROW EXECUTE FUNCTION refuse('commands are append-only');

-- Only a server can empty a table at once, past the triggers of rows.
CREATE TRIGGER postings_are_not_emptied BEFORE TRUNCATE ON postings
FOR EACH STATEMENT EXECUTE FUNCTION refuse('the ledger is append-only');
CREATE TRIGGER entries_are_not_emptied BEFORE TRUNCATE ON entries
FOR EACH STATEMENT EXECUTE FUNCTION refuse('the ledger is append-only');
CREATE TRIGGER balances_are_not_emptied BEFORE TRUNCATE ON balances
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a balance is moved by an entry');
CREATE TRIGGER payments_are_not_emptied BEFORE TRUNCATE ON payments
FOR EACH STATEMENT EXECUTE FUNCTION refuse('payments are append-only');
CREATE TRIGGER fees_are_not_emptied BEFORE TRUNCATE ON fees
FOR EACH STATEMENT EXECUTE FUNCTION refuse('fees are append-only');
CREATE TRIGGER usage_records_are_not_emptied BEFORE TRUNCATE ON usage_records
FOR EACH STATEMENT EXECUTE FUNCTION refuse('rated records are append-only');
CREATE TRIGGER usage_corrections_are_not_emptied BEFORE TRUNCATE ON usage_corrections
FOR EACH STATEMENT EXECUTE FUNCTION refuse('rated records are append-only');
CREATE TRIGGER archive_is_not_emptied BEFORE TRUNCATE ON archive
FOR EACH STATEMENT EXECUTE FUNCTION refuse('the archive is append-only');
CREATE TRIGGER network_commands_are_not_emptied BEFORE TRUNCATE ON network_commands
FOR EACH STATEMENT EXECUTE FUNCTION refuse('commands are append-only');

-- What was used is never changed, and what it costs only by a correction that says so.
CREATE OR REPLACE FUNCTION require_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.source, NEW.id, NEW.number, NEW.kind, NEW.direction, NEW.other, NEW.start, NEW.seconds,
            NEW.bytes, NEW.access, NEW.serving, NEW.subscription, NEW.value_date, NEW.load,
            NEW.turn)
        <> (OLD.source, OLD.id, OLD.number, OLD.kind, OLD.direction, OLD.other, OLD.start,
            OLD.seconds, OLD.bytes, OLD.access, OLD.serving, OLD.subscription, OLD.value_date,
            OLD.load, OLD.turn)
        OR NOT EXISTS (
            SELECT 1 FROM usage_corrections
            WHERE source = OLD.source AND id = OLD.id
                AND charge_before = OLD.charge AND charge_after = NEW.charge)
    THEN
        RAISE EXCEPTION 'rated records are append-only' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER usage_records_are_not_changed BEFORE UPDATE ON usage_records
FOR EACH ROW EXECUTE FUNCTION require_correction();

-- A command to the network is taken and carried out, once; what it says stays.
CREATE OR REPLACE FUNCTION require_same_command() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.delivered_at IS NOT NULL
        OR (NEW.id, NEW.at, NEW.subscription, NEW.number, NEW.class, NEW.command, NEW.cause,
                COALESCE(NEW.record_end, -1))
            <> (OLD.id, OLD.at, OLD.subscription, OLD.number, OLD.class, OLD.command, OLD.cause,
                COALESCE(OLD.record_end, -1))
    THEN
        RAISE EXCEPTION 'commands are append-only' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER network_commands_are_not_changed BEFORE UPDATE ON network_commands
FOR EACH ROW EXECUTE FUNCTION require_same_command();

-- An entry comes before its posting, never to one that is closed.
CREATE OR REPLACE FUNCTION require_open_posting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM postings WHERE id = NEW.posting) THEN
        RAISE EXCEPTION 'the posting is closed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER entries_are_not_added_later BEFORE INSERT ON entries
FOR EACH ROW EXECUTE FUNCTION require_open_posting();

-- A balance is moved by an entry of the posting that it names, once, while that is open; before the
-- first one it is nothing.
CREATE OR REPLACE FUNCTION is_moved(
    of_account BIGINT, on_leg TEXT,
    old_sum BIGINT, old_posting TEXT, new_sum BIGINT, new_posting TEXT)
RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
    IF new_posting = old_posting THEN
        RETURN new_sum = old_sum;
    END IF;
    RETURN NOT EXISTS (SELECT 1 FROM postings WHERE id = new_posting)
        AND new_sum = old_sum + COALESCE((
            SELECT amount FROM entries
            WHERE account = of_account AND posting = new_posting AND leg = on_leg), 0);
END $$;

CREATE OR REPLACE FUNCTION require_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.account <> COALESCE(OLD.account, NEW.account)
        OR NOT is_moved(
            NEW.account, 'main', COALESCE(OLD.main, 0), COALESCE(OLD.main_posting, ''),
            NEW.main, NEW.main_posting)
        OR NOT is_moved(
            NEW.account, 'bonus', COALESCE(OLD.bonus, 0), COALESCE(OLD.bonus_posting, ''),
            NEW.bonus, NEW.bonus_posting)
    THEN
        RAISE EXCEPTION 'a balance is moved by an entry' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER balances_begin_with_an_entry BEFORE INSERT ON balances
FOR EACH ROW EXECUTE FUNCTION require_entry();
CREATE TRIGGER balances_are_moved_by_an_entry BEFORE UPDATE ON balances
FOR EACH ROW EXECUTE FUNCTION require_entry();

-- A posting closes two entries or more that sum to zero in money and in bonus units, and every
-- subscriber's balance among them has been moved.
CREATE OR REPLACE FUNCTION require_whole_posting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_whole BOOLEAN;
BEGIN
    SELECT count(*) >= 2 AND sum(e.amount) = 0
        AND sum(CASE WHEN e.leg IN ('bonus', 'bonus_issued') THEN e.amount ELSE 0 END) = 0
        AND sum(CASE
            WHEN e.account = 0 THEN 0
            WHEN e.leg = 'main' AND b.main_posting = NEW.id THEN 0
            WHEN e.leg = 'bonus' AND b.bonus_posting = NEW.id THEN 0
            ELSE 1 END) = 0
    INTO is_whole
    FROM entries e LEFT JOIN balances b ON b.account = e.account
    WHERE e.posting = NEW.id;
    IF is_whole IS NOT TRUE THEN
        RAISE EXCEPTION 'a posting is whole when it is written'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER postings_close_what_is_whole BEFORE INSERT ON postings
FOR EACH ROW EXECUTE FUNCTION require_whole_posting();
