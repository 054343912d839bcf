-- People may be told each day what it brings. Old rows, and those that an older program adds meanwhile, want none.
ALTER TABLE "user"
    ADD COLUMN digest_at time,
    ADD COLUMN digest_due_at timestamptz,
    -- PostgreSQL has a 24:00, which no clock shows.
    ADD CONSTRAINT user_digest_check CHECK (digest_at < time '24:00' OR digest_at IS NULL);

COMMENT ON COLUMN "user".digest_at IS 'when, each day on the person''s clock, they are told what it brings; NULL for never';
COMMENT ON COLUMN "user".digest_due_at IS 'when they are told that next';

CREATE INDEX user_digest ON "user" (digest_due_at) WHERE digest_due_at IS NOT NULL;
