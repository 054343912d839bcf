CREATE TABLE replay (
    token_id bigint NOT NULL CONSTRAINT replay_token_id_fkey REFERENCES token ON DELETE CASCADE,
    key text NOT NULL,
    fingerprint text NOT NULL,
    begun_at timestamptz NOT NULL,
    status integer,
    location text,
    body text,
    CONSTRAINT replay_pkey PRIMARY KEY (token_id, key)
);

CREATE INDEX replay_begun_at_idx ON replay (begun_at);

COMMENT ON TABLE replay IS 'what was answered to requests that came with a key, for a day';
COMMENT ON COLUMN replay.status IS 'null only while the transaction of the request runs';
