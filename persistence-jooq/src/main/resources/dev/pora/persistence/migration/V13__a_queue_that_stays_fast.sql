-- Room on each page for what a claim, its begin and its end write, so that they stay on the page and out of the indexes.
ALTER TABLE alarm SET (
    fillfactor = 50,
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_analyze_scale_factor = 0.02,
    autovacuum_vacuum_cost_delay = 0);
ALTER TABLE notification SET (
    fillfactor = 50,
    autovacuum_vacuum_scale_factor = 0.05,
    autovacuum_analyze_scale_factor = 0.05);

-- In the order in which alarms are claimed, however many are due at one instant.
DROP INDEX alarm_due;
CREATE INDEX alarm_due ON alarm (due_at, alarm_id);

-- One index serves both questions that are asked of the history; nobody asks for a row by its number.
ALTER TABLE delivery DROP CONSTRAINT delivery_pkey;
DROP INDEX delivery_of_notification;
DROP INDEX delivery_of_user;
CREATE INDEX delivery_of_notification ON delivery (user_id, notification_id, delivery_id);

-- The history still goes along with its user, without a look at the user for each row that is written: whoever writes
-- holds the user, or a notification of theirs, until the end.
DO $$
DECLARE
    reference record;
BEGIN
    FOR reference IN
        SELECT conname FROM pg_constraint
        WHERE conrelid = 'delivery'::regclass AND confrelid = '"user"'::regclass AND contype = 'f'
    LOOP
        EXECUTE format('ALTER TABLE delivery DROP CONSTRAINT %I', reference.conname);
    END LOOP;
END
$$;

CREATE FUNCTION forget_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM delivery WHERE user_id = OLD.user_id;
    RETURN NULL;
END
$$;

-- Its name sorts behind those of foreign keys: it runs when the notifications are gone, for which writers are waited for.
CREATE TRIGGER forget_deliveries AFTER DELETE ON "user" FOR EACH ROW EXECUTE FUNCTION forget_deliveries();

-- Drops the months of the history that ended so many months before this one, whole. Returns how many were dropped; none
-- when somebody reads or writes for too long to be waited for.
CREATE FUNCTION forget_delivery_months(kept integer) RETURNS integer LANGUAGE plpgsql SET lock_timeout = '2s' AS $$
DECLARE
    first_kept timestamp := date_trunc('month', now() AT TIME ZONE 'UTC') - make_interval(months => kept);
    month record;
    dropped integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('pora.delivery_months', 0));
    FOR month IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'delivery'::regclass AND c.relname ~ '^delivery_[0-9]{4}_[0-9]{2}$'
        AND c.relname < 'delivery_' || to_char(first_kept, 'YYYY_MM')
        ORDER BY c.relname
    LOOP
        EXECUTE format('DROP TABLE %I', month.relname);
        dropped := dropped + 1;
    END LOOP;
    DELETE FROM delivery_default WHERE told_at < first_kept AT TIME ZONE 'UTC';
    RETURN dropped;
EXCEPTION
    WHEN lock_not_available THEN
        RETURN 0;
END
$$;
