CREATE TABLE inbox (
    door text NOT NULL,
    number bigint NOT NULL,
    arrival bigint GENERATED ALWAYS AS IDENTITY,
    body text NOT NULL,
    state text NOT NULL DEFAULT 'WAITING' CONSTRAINT inbox_state_check CHECK (state IN ('WAITING', 'HANDLED', 'GIVEN_UP')),
    failures integer NOT NULL DEFAULT 0,
    reason text,
    received_at timestamptz NOT NULL DEFAULT now(),
    next_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    PRIMARY KEY (door, number)
);

COMMENT ON COLUMN inbox.arrival IS 'the order in which things came';
COMMENT ON COLUMN inbox.reason IS 'why handling failed last';

CREATE INDEX inbox_waiting ON inbox (door, arrival) WHERE state = 'WAITING';
CREATE INDEX inbox_handled ON inbox (ended_at) WHERE state = 'HANDLED';

CREATE TABLE outbox (
    outbox_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    door text NOT NULL,
    lane text NOT NULL,
    body text NOT NULL,
    attempt integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    next_at timestamptz NOT NULL DEFAULT now(),
    lease_until timestamptz
) WITH (fillfactor = 80);

COMMENT ON COLUMN outbox.lane IS 'answers of one lane leave in their order, one after the other';

CREATE INDEX outbox_lane ON outbox (door, lane, outbox_id);

CREATE TABLE conversation (
    door text NOT NULL,
    conversation text NOT NULL,
    state text NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (door, conversation)
);

CREATE TABLE lease (
    name text PRIMARY KEY,
    holder text NOT NULL,
    lease_until timestamptz NOT NULL
);
