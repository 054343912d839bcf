-- datetime_utc becomes the local start of a schedule that is due once, read in UTC. Instants that no calendar of four
-- digits holds ('infinity' among them) move to its nearest end.
ALTER TABLE notification RENAME COLUMN datetime_utc TO local_start;

UPDATE notification SET local_start = least(greatest(local_start, '0001-01-01'), '9999-12-31 23:59:59.999999')
WHERE local_start NOT BETWEEN '0001-01-01' AND '9999-12-31 23:59:59.999999';

ALTER TABLE notification
    ALTER COLUMN event_name TYPE text,
    ADD COLUMN schedule text NOT NULL DEFAULT 'ONCE',
    ADD COLUMN rrule text,
    ADD COLUMN zone text DEFAULT 'UTC',
    ADD COLUMN channel text NOT NULL DEFAULT 'telegram',
    ADD COLUMN address text,
    ADD COLUMN state text NOT NULL DEFAULT 'ACTIVE',
    ADD COLUMN version bigint NOT NULL DEFAULT 0,
    ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();

UPDATE notification n SET
    address = u.telegram_id::text,
    state = CASE
        WHEN n.local_start AT TIME ZONE 'UTC' <= now() THEN 'FINISHED'
        WHEN u.telegram_id = 0 OR abs(u.telegram_id::numeric) >= 4503599627370496 THEN 'PARKED'
        ELSE 'ACTIVE'
    END
FROM "user" u
WHERE u.user_id = n.user_id;

-- A foreign key was checked for each updated row: what is left of that must be done before the table changes again.
SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE notification
    ALTER COLUMN address SET NOT NULL,
    ALTER COLUMN schedule DROP DEFAULT,
    ALTER COLUMN zone DROP DEFAULT,
    ALTER COLUMN channel DROP DEFAULT,
    ALTER COLUMN state DROP DEFAULT,
    ADD CONSTRAINT notification_schedule_check CHECK (
        schedule = 'ONCE' AND rrule IS NULL AND zone IS NOT NULL AND zone = 'UTC'
        OR schedule = 'RECURRING' AND rrule IS NOT NULL),
    ADD CONSTRAINT notification_state_check CHECK (state IN ('ACTIVE', 'PAUSED', 'PARKED', 'FINISHED'));

COMMENT ON COLUMN notification.schedule IS 'ONCE or RECURRING';
COMMENT ON COLUMN notification.rrule IS 'RFC 5545 RRULE of a recurring schedule: FREQ, INTERVAL, BYDAY';
COMMENT ON COLUMN notification.local_start IS 'when it is due first, on the clock of zone';
COMMENT ON COLUMN notification.zone IS 'IANA zone to which the schedule is bound, UTC for ONCE; NULL when it floats with the user';
COMMENT ON COLUMN notification.address IS 'where on the channel: a chat id, or a chat id and a topic as -100123/7';
COMMENT ON COLUMN notification.version IS 'counts the changes, from 0';

CREATE INDEX notification_of_user ON notification (user_id, notification_id);
