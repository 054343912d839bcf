CREATE TABLE token (
    token_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    hash text NOT NULL CONSTRAINT token_hash_key UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON COLUMN token.hash IS 'SHA-256 of the secret, in hexadecimal; the secret itself is not kept';
