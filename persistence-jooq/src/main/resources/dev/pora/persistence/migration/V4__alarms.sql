-- The queue. The columns that a claim writes are in no index, so that claiming is a heap-only update.
CREATE TABLE alarm (
    alarm_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    notification_id bigint NOT NULL REFERENCES notification ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT alarm_kind_check CHECK (kind IN ('OCCURRENCE', 'SNOOZED', 'NOTICE')),
    occurrence_at timestamptz NOT NULL,
    planned_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    attempt integer NOT NULL DEFAULT 0,
    unknowns integer NOT NULL DEFAULT 0,
    trouble text CONSTRAINT alarm_trouble_check CHECK (trouble IN ('REFUSED', 'UNCONFIRMED', 'GAVE_UP')),
    lease_until timestamptz,
    lease_epoch bigint NOT NULL DEFAULT 0,
    begun_at timestamptz,
    CONSTRAINT alarm_of_an_occurrence UNIQUE (notification_id, kind, occurrence_at),
    CONSTRAINT alarm_notice_check CHECK ((kind = 'NOTICE') = (trouble IS NOT NULL))
) WITH (fillfactor = 80);

COMMENT ON COLUMN alarm.occurrence_at IS 'the instant of the schedule to which it belongs';
COMMENT ON COLUMN alarm.planned_at IS 'when it is to be told: the occurrence, or later when snoozed';
COMMENT ON COLUMN alarm.due_at IS 'when it may be claimed: planned_at, or later after a failed attempt';
COMMENT ON COLUMN alarm.lease_epoch IS 'rises whenever an earlier claim stops to stand';
COMMENT ON COLUMN alarm.begun_at IS 'when the message left for the channel under the present lease';

CREATE INDEX alarm_due ON alarm (due_at);

INSERT INTO alarm (notification_id, kind, occurrence_at, planned_at, due_at)
SELECT notification_id, 'OCCURRENCE', at, at, at
FROM (SELECT notification_id, local_start AT TIME ZONE 'UTC' AS at FROM notification WHERE state = 'ACTIVE') adopted;
