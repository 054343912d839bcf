-- History, by month in UTC. It outlives its notification, not its user.
CREATE SEQUENCE delivery_delivery_id_seq;

CREATE TABLE delivery (
    delivery_id bigint NOT NULL DEFAULT nextval('delivery_delivery_id_seq'),
    told_at timestamptz NOT NULL DEFAULT now(),
    user_id bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
    notification_id bigint NOT NULL,
    kind text NOT NULL,
    occurrence_at timestamptz NOT NULL,
    attempt integer NOT NULL,
    outcome text NOT NULL,
    reason text,
    message_ref text,
    latency_ms bigint NOT NULL,
    PRIMARY KEY (delivery_id, told_at)
) PARTITION BY RANGE (told_at);

ALTER SEQUENCE delivery_delivery_id_seq OWNED BY delivery.delivery_id;

COMMENT ON COLUMN delivery.told_at IS 'when the attempt ended';
COMMENT ON COLUMN delivery.latency_ms IS 'milliseconds from the planned instant to the end of the attempt';

CREATE INDEX delivery_of_notification ON delivery (notification_id, delivery_id);
CREATE INDEX delivery_of_user ON delivery (user_id);

-- What falls into no month is kept here until its month is made.
CREATE TABLE delivery_default PARTITION OF delivery DEFAULT;

-- Makes the partitions of this month and of so many after it; those that exist stay as they are. Returns how many were made.
CREATE FUNCTION delivery_months(ahead integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    this_month timestamp := date_trunc('month', now() AT TIME ZONE 'UTC');
    since timestamptz;
    until timestamptz;
    name text;
    made integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('pora.delivery_months', 0));
    FOR month IN 0..ahead LOOP
        since := (this_month + make_interval(months => month)) AT TIME ZONE 'UTC';
        until := (this_month + make_interval(months => month + 1)) AT TIME ZONE 'UTC';
        name := 'delivery_' || to_char(this_month + make_interval(months => month), 'YYYY_MM');
        IF to_regclass(name) IS NULL THEN
            EXECUTE format('CREATE TABLE %I (LIKE delivery INCLUDING DEFAULTS)', name);
            EXECUTE format(
                'WITH moved AS (DELETE FROM delivery_default WHERE told_at >= %L AND told_at < %L RETURNING *) '
                    'INSERT INTO %I SELECT * FROM moved', since, until, name);
            EXECUTE format('ALTER TABLE delivery ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', name, since, until);
            made := made + 1;
        END IF;
    END LOOP;
    RETURN made;
END
$$;

SELECT delivery_months(3);
