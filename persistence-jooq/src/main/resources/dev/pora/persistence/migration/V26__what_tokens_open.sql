-- Tokens that were made before open everything of everybody, as they did.
ALTER TABLE token
    ADD COLUMN scopes text[] NOT NULL DEFAULT '{admin}'
        CONSTRAINT token_scopes_check CHECK (scopes <@ '{read,write,admin}' AND cardinality(scopes) > 0),
    ADD COLUMN user_id bigint CONSTRAINT token_user_id_fkey REFERENCES "user" ON DELETE CASCADE,
    ADD COLUMN expires_at timestamptz,
    ADD COLUMN last_used_at timestamptz;

ALTER TABLE token ALTER COLUMN scopes DROP DEFAULT;

CREATE INDEX token_user_id_idx ON token (user_id) WHERE user_id IS NOT NULL;

COMMENT ON COLUMN token.user_id IS 'whose data alone it opens; null for everybody''s';
COMMENT ON COLUMN token.expires_at IS 'from when it opens nothing any more; null for never';
COMMENT ON COLUMN token.last_used_at IS 'to the minute';
