-- A message that is told by a copy, tags, and the message in which a notification was said. Old rows have none of them.
ALTER TABLE notification
    ADD COLUMN original_channel text,
    ADD COLUMN original_message text,
    ADD COLUMN tags text[] NOT NULL DEFAULT '{}',
    ADD COLUMN said_in text,
    ADD CONSTRAINT notification_original_check CHECK ((original_channel IS NULL) = (original_message IS NULL));

COMMENT ON COLUMN notification.event_name IS 'what is told; where an original is copied, what is told when that fails';
COMMENT ON COLUMN notification.original_message IS 'the channel''s name of a message that is told by a copy: chat_id/message_id';
COMMENT ON COLUMN notification.tags IS 'in lower case and without #';
COMMENT ON COLUMN notification.said_in IS 'the message in which its owner said it, as the channel names it: an edit of that is meant for it';

-- What is written when a reminder is told is in neither the index nor its condition.
CREATE INDEX notification_said_in ON notification (user_id, said_in) WHERE said_in IS NOT NULL;

-- What was told and not done can be known, and several changes can be taken back as one.
ALTER TABLE notification ADD COLUMN last_done_at timestamptz;
ALTER TABLE undo ADD COLUMN joined_to bigint;

COMMENT ON COLUMN notification.last_done_at IS 'the latest of its occurrences that was done, as far as its owner said so';
COMMENT ON COLUMN undo.joined_to IS 'the change that takes this one with it when it is taken back';

CREATE INDEX undo_joined ON undo (joined_to) WHERE joined_to IS NOT NULL;
