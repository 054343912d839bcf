-- Most notifications call nobody in particular; those that do are few, and found when a person is to be forgotten.
CREATE INDEX notification_with_people ON notification (notification_id) WHERE people <> '{}';
