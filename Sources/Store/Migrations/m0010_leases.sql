-- Who sends notices takes them first, so that two nodes do not send one twice. What he has not sent
-- by then is anybody's again.
ALTER TABLE outbox ADD COLUMN leased_until {i64} NOT NULL DEFAULT 0;
