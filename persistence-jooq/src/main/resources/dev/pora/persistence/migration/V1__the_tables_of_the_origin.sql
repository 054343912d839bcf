-- The schema of the first bot, to the letter. A database that has these tables already keeps them.
CREATE TABLE IF NOT EXISTS "user" (
    user_id serial PRIMARY KEY,
    telegram_id bigint UNIQUE NOT NULL
);

CREATE TABLE IF NOT EXISTS notification (
    notification_id serial PRIMARY KEY,
    user_id integer NOT NULL REFERENCES "user" ON DELETE CASCADE,
    datetime_utc timestamp without time zone NOT NULL,
    event_name varchar(255) NOT NULL
);
