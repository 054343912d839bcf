-- Old rows, and those that an older program adds meanwhile, mean what most people mean.
ALTER TABLE "user"
    ADD COLUMN default_time time NOT NULL DEFAULT '09:00',
    ADD COLUMN early_morning time NOT NULL DEFAULT '07:00',
    ADD COLUMN morning time NOT NULL DEFAULT '09:00',
    ADD COLUMN lunch time NOT NULL DEFAULT '13:00',
    ADD COLUMN afternoon time NOT NULL DEFAULT '15:00',
    ADD COLUMN end_of_day time NOT NULL DEFAULT '18:00',
    ADD COLUMN evening time NOT NULL DEFAULT '19:00',
    ADD COLUMN night time NOT NULL DEFAULT '22:00',
    ADD COLUMN week_start text NOT NULL DEFAULT 'MONDAY',
    ADD COLUMN date_order text,
    -- PostgreSQL has a 24:00, which no clock shows.
    ADD CONSTRAINT user_habits_check CHECK (
        time '24:00' > ALL (ARRAY[
            default_time, early_morning, morning, lunch, afternoon, end_of_day, evening, night])),
    ADD CONSTRAINT user_week_start_check CHECK (
        week_start IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    ADD CONSTRAINT user_date_order_check CHECK (date_order IN ('DAY_FIRST', 'MONTH_FIRST'));

COMMENT ON COLUMN "user".default_time IS 'when something is due on a date with no time of day';
COMMENT ON COLUMN "user".early_morning IS 'what the person means by early morning';
COMMENT ON COLUMN "user".morning IS 'what the person means by morning';
COMMENT ON COLUMN "user".lunch IS 'what the person means by lunch';
COMMENT ON COLUMN "user".afternoon IS 'what the person means by afternoon';
COMMENT ON COLUMN "user".end_of_day IS 'what the person means by the end of a day';
COMMENT ON COLUMN "user".evening IS 'what the person means by evening';
COMMENT ON COLUMN "user".night IS 'what the person means by night';
COMMENT ON COLUMN "user".week_start IS 'the day on which a week begins';
COMMENT ON COLUMN "user".date_order IS 'how 3/4 is read: DAY_FIRST, MONTH_FIRST; NULL to go by the zone, and to ask where that does not tell';
