-- Changes that can be taken back for some minutes. The notification is kept as its row, of whatever columns, as JSON.
CREATE TABLE undo (
    undo_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
    before jsonb NOT NULL,
    after_version bigint,
    removed jsonb NOT NULL,
    added jsonb NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON COLUMN undo.before IS 'the row of the notification before the change';
COMMENT ON COLUMN undo.after_version IS 'the version that the change led to; NULL when the notification was removed';
COMMENT ON COLUMN undo.removed IS 'alarms that were pending before the change and not after it';
COMMENT ON COLUMN undo.added IS 'alarms that were pending after the change and not before it';

CREATE INDEX undo_of_user ON undo (user_id);
CREATE INDEX undo_kept ON undo (kept_at);

-- By which edition of the world's zone rules pending instants were computed; the last row holds.
CREATE TABLE zone_rules (
    adoption bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    edition text NOT NULL,
    adopted_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON COLUMN zone_rules.edition IS 'as the tz database names it: 2026a';
