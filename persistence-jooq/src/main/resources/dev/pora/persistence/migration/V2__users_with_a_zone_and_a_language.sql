ALTER TABLE "user"
    ALTER COLUMN user_id TYPE bigint,
    ADD COLUMN zone text,
    ADD COLUMN language text NOT NULL DEFAULT 'ru' CONSTRAINT user_language_check CHECK (language IN ('ru', 'en')),
    ADD COLUMN version bigint NOT NULL DEFAULT 0,
    ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();

COMMENT ON COLUMN "user".zone IS 'IANA zone by which the person lives; NULL until they told it';
COMMENT ON COLUMN "user".version IS 'counts the changes, from 0';

ALTER TABLE notification ALTER COLUMN notification_id TYPE bigint, ALTER COLUMN user_id TYPE bigint;

-- The keys' sequences: of any name, made when missing, never behind the rows.
DO $$
DECLARE
    key record;
    sequence text;
    highest bigint;
BEGIN
    FOR key IN
        SELECT * FROM (VALUES ('"user"', 'user', 'user_id'), ('notification', 'notification', 'notification_id'))
            AS keys (quoted, plain, key_column)
    LOOP
        sequence := pg_get_serial_sequence(key.quoted, key.key_column);
        IF sequence IS NULL THEN
            sequence := key.plain || '_' || key.key_column || '_seq';
            EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I OWNED BY %s.%I', sequence, key.quoted, key.key_column);
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT nextval(%L)', key.quoted, key.key_column, sequence);
        END IF;
        EXECUTE format('ALTER SEQUENCE %s AS bigint', sequence);
        EXECUTE format('SELECT max(%I) FROM %s', key.key_column, key.quoted) INTO highest;
        IF highest IS NOT NULL THEN
            EXECUTE format('SELECT setval(%L, greatest(%s, (SELECT last_value FROM %s)))', sequence, highest, sequence);
        END IF;
    END LOOP;
END
$$;

-- Whatever the reference was called and did on delete, from now on a user takes their notifications along.
DO $$
DECLARE
    reference record;
BEGIN
    FOR reference IN
        SELECT conname FROM pg_constraint
        WHERE conrelid = 'notification'::regclass AND confrelid = '"user"'::regclass AND contype = 'f'
    LOOP
        EXECUTE format('ALTER TABLE notification DROP CONSTRAINT %I', reference.conname);
    END LOOP;
END
$$;

ALTER TABLE notification
    ADD CONSTRAINT notification_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (user_id) ON DELETE CASCADE;
