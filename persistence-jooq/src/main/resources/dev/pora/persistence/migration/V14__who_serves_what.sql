-- What each instance serves or still has something of, a bit for each of the 64 parts into which destinations fall, and
-- whether it is on its way out.
ALTER TABLE crew
    ADD COLUMN parts bigint NOT NULL DEFAULT 0,
    ADD COLUMN leaving boolean NOT NULL DEFAULT false;
