-- Who answers for a place where somebody may speak without saying who they are, as in a channel.
CREATE TABLE host (
    channel text NOT NULL,
    address text NOT NULL,
    user_id bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
    PRIMARY KEY (channel, address)
);

CREATE INDEX host_of_user ON host (user_id);

-- All that is told at one place and within it is one stretch of this order.
CREATE INDEX notification_at_place ON notification (channel, address COLLATE "C");

ALTER TABLE alarm DROP CONSTRAINT alarm_trouble_check;
ALTER TABLE alarm ADD CONSTRAINT alarm_trouble_check
    CHECK (trouble IN ('REFUSED', 'UNCONFIRMED', 'GAVE_UP', 'OUT_OF_REACH'));

ALTER TABLE notification ADD COLUMN people text[] NOT NULL DEFAULT '{}';

COMMENT ON COLUMN notification.people IS
    'who is to do it, each an id or -, a user name or -, the microseconds of the latest occurrence that they have done or -, and a name';
