-- Codes of sign-in pages that a subscriber dialled and approved; a row goes when it is used or old.
CREATE TABLE sign_in_approvals (
    subscription {i64} NOT NULL REFERENCES subscriptions (id),
    digits TEXT NOT NULL,
    expires_at {i64} NOT NULL,
    PRIMARY KEY (subscription, digits)
) {strict};

CREATE INDEX sign_in_approvals_expires_at ON sign_in_approvals (expires_at);
