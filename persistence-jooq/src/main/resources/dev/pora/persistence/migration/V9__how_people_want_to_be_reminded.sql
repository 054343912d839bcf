ALTER TABLE "user"
    ADD COLUMN lateness text NOT NULL DEFAULT 'FIRE_LATE',
    ADD COLUMN expires_after text,
    ADD COLUMN quiet_from time,
    ADD COLUMN quiet_to time,
    ADD COLUMN country text,
    ADD COLUMN days_off date[] NOT NULL DEFAULT '{}',
    ADD COLUMN working_days date[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT user_lateness_check CHECK (
        lateness IN ('FIRE_LATE', 'SKIP', 'COALESCE', 'EXPIRE')
        AND (lateness = 'EXPIRE') = (expires_after IS NOT NULL)),
    ADD CONSTRAINT user_quiet_check CHECK ((quiet_from IS NULL) = (quiet_to IS NULL));

COMMENT ON COLUMN "user".lateness IS 'what becomes of a late notification that says nothing itself: FIRE_LATE, SKIP, COALESCE, EXPIRE';
COMMENT ON COLUMN "user".expires_after IS 'of EXPIRE: how late it may still be told, in ISO 8601';
COMMENT ON COLUMN "user".quiet_from IS 'since when, on the person''s clock, nothing but the urgent is told';
COMMENT ON COLUMN "user".quiet_to IS 'until when, excluded; before quiet_from when the quiet reaches across midnight';
COMMENT ON COLUMN "user".country IS 'ISO 3166-1 alpha-2 code of the country whose holidays are days off; NULL for weekends alone';
COMMENT ON COLUMN "user".days_off IS 'days off of the person''s own';
COMMENT ON COLUMN "user".working_days IS 'days that the person works although the country rests';
