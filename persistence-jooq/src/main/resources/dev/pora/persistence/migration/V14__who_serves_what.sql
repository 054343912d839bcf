-- What each instance serves or may still have a claim in, a bit for each of the 64 parts into which destinations fall; the
-- destinations that it still tells and may serve no more, each a channel, a blank and an address; and whether it is on
-- its way out.
ALTER TABLE crew
    ADD COLUMN parts bigint NOT NULL DEFAULT 0,
    ADD COLUMN telling text[] NOT NULL DEFAULT '{}',
    ADD COLUMN leaving boolean NOT NULL DEFAULT false;

-- One instance meets the others, alone: it gets those of the wanted parts that no other living one has, and has them and
-- what it keeps from now on. One statement, so that nobody who stands still can hold up the others here. Answers what it
-- got and what the others still tell; whoever is concerned is woken.
CREATE FUNCTION meet_crew(
    me text, lease interval, wanted bigint, keeps bigint, tells text[], leaves boolean,
    OUT got bigint, OUT told_elsewhere text[])
LANGUAGE plpgsql SET lock_timeout = '2s' AS $$
DECLARE
    at timestamptz;
    died boolean;
    had crew%ROWTYPE;
    others bigint;
    has bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('pora.crew', 0));
    at := clock_timestamp();
    DELETE FROM crew WHERE lease_until <= at;
    died := FOUND;
    SELECT * INTO had FROM crew WHERE instance = me;
    SELECT coalesce(bit_or(parts), 0) INTO others FROM crew WHERE instance <> me;
    SELECT coalesce(array_agg(one), '{}') INTO told_elsewhere
        FROM crew, unnest(telling) AS one WHERE instance <> me;
    has := (wanted | keeps) & ~others;
    got := wanted & has;
    INSERT INTO crew (instance, lease_until, parts, telling, leaving) VALUES (me, at + lease, has, tells, leaves)
    ON CONFLICT (instance) DO UPDATE SET lease_until = EXCLUDED.lease_until, parts = EXCLUDED.parts,
        telling = EXCLUDED.telling, leaving = EXCLUDED.leaving;
    IF died OR had.instance IS NULL OR had.parts & ~has <> 0 OR NOT had.telling <@ tells OR had.leaving <> leaves THEN
        PERFORM pg_notify('pora_due', 'crew');
    END IF;
END
$$;
