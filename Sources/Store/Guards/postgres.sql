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
CREATE TRIGGER usage_records_are_not_changed BEFORE UPDATE ON usage_records
FOR EACH ROW EXECUTE FUNCTION refuse('rated records are append-only');
CREATE TRIGGER usage_records_are_not_deleted BEFORE DELETE ON usage_records
FOR EACH ROW EXECUTE FUNCTION refuse('rated records are append-only');
CREATE TRIGGER archive_is_not_changed BEFORE UPDATE ON archive
FOR EACH ROW EXECUTE FUNCTION refuse('the archive is append-only');
CREATE TRIGGER archive_is_not_deleted BEFORE DELETE ON archive
FOR EACH ROW EXECUTE FUNCTION refuse('the archive is append-only');

-- Only a server can empty a table at once, past the triggers of rows.
CREATE TRIGGER postings_are_not_emptied BEFORE TRUNCATE ON postings
FOR EACH STATEMENT EXECUTE FUNCTION refuse('the ledger is append-only');
CREATE TRIGGER entries_are_not_emptied BEFORE TRUNCATE ON entries
FOR EACH STATEMENT EXECUTE FUNCTION refuse('the ledger is append-only');
CREATE TRIGGER balances_are_not_emptied BEFORE TRUNCATE ON balances
FOR EACH STATEMENT EXECUTE FUNCTION refuse('a balance is moved by an entry');
CREATE TRIGGER payments_are_not_emptied BEFORE TRUNCATE ON payments
FOR EACH STATEMENT EXECUTE FUNCTION refuse('payments are append-only');
CREATE TRIGGER usage_records_are_not_emptied BEFORE TRUNCATE ON usage_records
FOR EACH STATEMENT EXECUTE FUNCTION refuse('rated records are append-only');
CREATE TRIGGER archive_is_not_emptied BEFORE TRUNCATE ON archive
FOR EACH STATEMENT EXECUTE FUNCTION refuse('the archive is append-only');

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

-- A balance is moved by an entry of the posting that it names, once, while that is open. The first
-- one needs no look whether it is open: what is closed has moved its balances.
CREATE OR REPLACE FUNCTION entry_amount(of_account BIGINT, in_posting TEXT, on_leg TEXT)
RETURNS BIGINT LANGUAGE plpgsql AS $$
BEGIN
    RETURN COALESCE((
        SELECT amount FROM entries
        WHERE account = of_account AND posting = in_posting AND leg = on_leg), 0);
END $$;

CREATE OR REPLACE FUNCTION require_first_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.main <> entry_amount(NEW.account, NEW.main_posting, 'main')
        OR (NEW.bonus_posting = '' AND NEW.bonus <> 0)
        OR (NEW.bonus_posting <> ''
            AND NEW.bonus <> entry_amount(NEW.account, NEW.bonus_posting, 'bonus'))
    THEN
        RAISE EXCEPTION 'a balance is moved by an entry' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER balances_begin_with_an_entry BEFORE INSERT ON balances
FOR EACH ROW EXECUTE FUNCTION require_first_entry();

CREATE OR REPLACE FUNCTION require_next_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.account <> OLD.account
        OR (NEW.main_posting = OLD.main_posting AND NEW.main <> OLD.main)
        OR (NEW.main_posting <> OLD.main_posting AND (
            EXISTS (SELECT 1 FROM postings WHERE id = NEW.main_posting)
            OR NEW.main <> OLD.main + entry_amount(NEW.account, NEW.main_posting, 'main')))
        OR (NEW.bonus_posting = OLD.bonus_posting AND NEW.bonus <> OLD.bonus)
        OR (NEW.bonus_posting <> OLD.bonus_posting AND (
            EXISTS (SELECT 1 FROM postings WHERE id = NEW.bonus_posting)
            OR NEW.bonus <> OLD.bonus + entry_amount(NEW.account, NEW.bonus_posting, 'bonus')))
    THEN
        RAISE EXCEPTION 'a balance is moved by an entry' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER balances_are_moved_by_an_entry BEFORE UPDATE ON balances
FOR EACH ROW EXECUTE FUNCTION require_next_entry();

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
