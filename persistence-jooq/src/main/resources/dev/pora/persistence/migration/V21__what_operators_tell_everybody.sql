CREATE TABLE announcement (
    announcement_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
    text text NOT NULL,
    language text,
    audience integer NOT NULL DEFAULT 0,
    shown_in text,
    state text NOT NULL DEFAULT 'DRAFT'
        CONSTRAINT announcement_state_check CHECK (state IN ('DRAFT', 'RUNNING', 'STOPPED', 'DONE')),
    last_user_id bigint,
    handed integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON COLUMN announcement.user_id IS 'its author';
COMMENT ON COLUMN announcement.language IS 'only those who are spoken to in it; NULL for everybody';
COMMENT ON COLUMN announcement.audience IS 'how many were to be told when it began';
COMMENT ON COLUMN announcement.shown_in IS 'the message in which its author sees how far it is';
COMMENT ON COLUMN announcement.last_user_id IS 'who was told last; they are told by their ids';

CREATE INDEX announcement_of_user ON announcement (user_id);
CREATE INDEX announcement_running ON announcement (announcement_id) WHERE state = 'RUNNING';
