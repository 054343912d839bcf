-- How often telling an alarm, or recording what became of it, failed by a fault of our own: counted apart from attempts,
-- in which the channel had its say.
ALTER TABLE alarm ADD COLUMN faults integer NOT NULL DEFAULT 0;
