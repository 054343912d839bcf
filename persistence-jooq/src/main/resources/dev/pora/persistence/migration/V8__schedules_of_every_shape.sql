-- Every schedule and every way to call for attention, in columns that a person can read. Old rows keep their meaning.
ALTER TABLE notification
    DROP CONSTRAINT notification_schedule_check,
    DROP CONSTRAINT notification_state_check,
    ADD COLUMN local_last timestamp,
    ADD COLUMN times time[],
    ADD COLUMN window_from time,
    ADD COLUMN window_to time,
    ADD COLUMN on_day_off text NOT NULL DEFAULT 'FIRE',
    ADD COLUMN except_times timestamp[] NOT NULL DEFAULT '{}',
    ADD COLUMN except_days date[] NOT NULL DEFAULT '{}',
    ADD COLUMN extra_times timestamp[] NOT NULL DEFAULT '{}',
    ADD COLUMN after_done text,
    ADD COLUMN lateness text,
    ADD COLUMN expires_after text,
    ADD COLUMN pre_alerts text[] NOT NULL DEFAULT '{}',
    ADD COLUMN nag_every text,
    ADD COLUMN nag_times integer,
    ADD COLUMN urgent boolean NOT NULL DEFAULT false;

-- A 29th, 30th or 31st was the last day of a shorter month without saying so: the last of the days 28 to itself.
UPDATE notification n SET rrule = rrule
    || CASE WHEN yearly THEN ';BYMONTH=' || month ELSE '' END
    || ';BYMONTHDAY='
    || CASE
        WHEN day > 28 AND (month = 2 OR NOT yearly)
        THEN array_to_string(ARRAY(SELECT generate_series(28, day)), ',') || ';BYSETPOS=-1'
        ELSE day::text
    END
FROM (
    SELECT notification_id,
        rrule LIKE 'FREQ=YEARLY%' AS yearly,
        extract(month FROM local_start)::integer AS month,
        extract(day FROM local_start)::integer AS day
    FROM notification
    WHERE rrule LIKE 'FREQ=YEARLY%' OR rrule LIKE 'FREQ=MONTHLY%'
) anchors
WHERE anchors.notification_id = n.notification_id;

-- Elapsed time follows nobody to another zone any more: it stays where it is.
UPDATE notification n SET zone = coalesce(u.zone, 'UTC')
FROM "user" u
WHERE u.user_id = n.user_id AND n.zone IS NULL AND (n.rrule LIKE 'FREQ=HOURLY%' OR n.rrule LIKE 'FREQ=MINUTELY%');

-- Nobody could pause anything yet: what was called so waited for a person out of reach.
UPDATE notification SET state = 'UNREACHABLE' WHERE state = 'PAUSED';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE notification
    ADD CONSTRAINT notification_state_check
        CHECK (state IN ('ACTIVE', 'WAITING', 'PAUSED', 'UNREACHABLE', 'PARKED', 'FINISHED')),
    ADD CONSTRAINT notification_schedule_check CHECK (
        schedule = 'ONCE' AND rrule IS NULL AND after_done IS NULL
        OR schedule = 'RECURRING' AND rrule IS NOT NULL AND after_done IS NULL
        OR schedule = 'AFTER_DONE' AND rrule IS NULL AND after_done IS NOT NULL),
    ADD CONSTRAINT notification_times_check CHECK (
        (window_from IS NULL) = (window_to IS NULL) AND (times IS NULL OR window_from IS NULL)
        AND (rrule IS NOT NULL OR (times IS NULL AND window_from IS NULL AND local_last IS NULL))),
    ADD CONSTRAINT notification_on_day_off_check CHECK (on_day_off IN ('FIRE', 'SKIP', 'BEFORE', 'AFTER')),
    ADD CONSTRAINT notification_lateness_check CHECK (
        lateness IN ('FIRE_LATE', 'SKIP', 'COALESCE', 'EXPIRE')
        AND (lateness = 'EXPIRE') = (expires_after IS NOT NULL)
        OR lateness IS NULL AND expires_after IS NULL),
    ADD CONSTRAINT notification_nag_check CHECK ((nag_every IS NULL) = (nag_times IS NULL));

COMMENT ON COLUMN notification.schedule IS 'ONCE, RECURRING, or AFTER_DONE: some time after it was done last';
COMMENT ON COLUMN notification.rrule IS 'RFC 5545 RRULE of a recurring schedule; UNTIL is a local time, COUNT comes with local_last';
COMMENT ON COLUMN notification.local_start IS 'on the clock of zone: when it is due, from when the rule counts, or when it is due next';
COMMENT ON COLUMN notification.zone IS 'IANA zone to whose clock it is bound; NULL when it floats with the user';
COMMENT ON COLUMN notification.local_last IS 'when the COUNT of rrule is reached';
COMMENT ON COLUMN notification.times IS 'times of the day at which it is due on each day of rrule';
COMMENT ON COLUMN notification.window_from IS 'since when, on each day of rrule, its steps of hours or minutes are counted';
COMMENT ON COLUMN notification.window_to IS 'until when, included; before window_from when the window reaches across midnight';
COMMENT ON COLUMN notification.on_day_off IS 'on a day off: FIRE all the same, SKIP, or on the working day BEFORE or AFTER';
COMMENT ON COLUMN notification.except_times IS 'occurrences that are left out';
COMMENT ON COLUMN notification.except_days IS 'days whose occurrences are all left out';
COMMENT ON COLUMN notification.extra_times IS 'occurrences beside those of rrule';
COMMENT ON COLUMN notification.after_done IS 'from done to the next time, in ISO 8601: P3D, PT8H';
COMMENT ON COLUMN notification.lateness IS 'what becomes of it when it is late: FIRE_LATE, SKIP, COALESCE, EXPIRE; NULL for the habit of its user';
COMMENT ON COLUMN notification.expires_after IS 'of EXPIRE: how late it may still be told, in ISO 8601';
COMMENT ON COLUMN notification.pre_alerts IS 'how long before it is announced, in ISO 8601: {P1D,PT1H}';
COMMENT ON COLUMN notification.nag_every IS 'how often it is told again until it is done, in ISO 8601; NULL when once is enough';
COMMENT ON COLUMN notification.nag_times IS 'how many times it is told again at most';
COMMENT ON COLUMN notification.urgent IS 'told even in quiet hours';

ALTER TABLE alarm
    DROP CONSTRAINT alarm_kind_check,
    ADD COLUMN round integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT alarm_kind_check CHECK (kind IN ('OCCURRENCE', 'SNOOZED', 'PRE_ALERT', 'NAG', 'NOTICE')),
    ADD CONSTRAINT alarm_round_check CHECK (round >= 0 AND (kind = 'NAG') = (round > 0));

COMMENT ON COLUMN alarm.planned_at IS 'when it is to be told: the occurrence, earlier when announced, later when snoozed or told again';
COMMENT ON COLUMN alarm.round IS 'of NAG: which repetition this is, from 1';
