-- The instances that are at work: each says so again and again, and is gone when it did not for its lease.
CREATE TABLE crew (
    instance text PRIMARY KEY,
    lease_until timestamptz NOT NULL
);

COMMENT ON TABLE crew IS 'who shares the work of delivering';
