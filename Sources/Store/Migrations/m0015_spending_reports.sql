-- Orders of the detailed report of a month that is not over. Such a report has what began before
-- its order, and is read from the records each time.
CREATE TABLE spending_reports (
    id {i64} NOT NULL PRIMARY KEY,
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    ordered_at {i64} NOT NULL,
    -- Its first day.
    month {i64} NOT NULL
) {strict};

CREATE INDEX spending_reports_subscription ON spending_reports (subscription, ordered_at, id);
