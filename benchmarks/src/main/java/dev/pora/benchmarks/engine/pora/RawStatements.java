package dev.pora.benchmarks.engine.pora;

import dev.pora.benchmarks.engine.contender.Kind;
import java.util.ArrayList;
import java.util.List;

/** What {@link Raw} asks of the server. A batch is given as two arrays: ids of alarms, and their epochs. */
final class RawStatements {
    /** Given the earliest due time to look at and the size of a batch. Column 1 is the notification, the message follows. */
    static final String LEASE = """
            WITH c AS MATERIALIZED (
                SELECT ctid AS t FROM alarm
                WHERE due_at >= ? AND due_at <= statement_timestamp()
                    AND (lease_until IS NULL OR lease_until < statement_timestamp())
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE alarm a SET
                lease_until = statement_timestamp() + interval '60 seconds',
                lease_epoch = lease_epoch + 1,
                attempt = attempt + 1
            FROM c, notification n
            WHERE a.ctid = c.t AND n.notification_id = a.notification_id
            RETURNING n.notification_id, a.alarm_id, a.lease_epoch, a.due_at, n.event_name, n.channel, n.address""";

    /** By the statistics of a backlog the server would read all of it, or all notifications, for each batch. */
    static final String SESSION =
            "SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_seqscan = off; SET enable_bitmapscan = off";

    private static final String BATCH = "unnest(?::bigint[], ?::bigint[]) AS batch (id, epoch)";
    private static final String STANDS = "a.alarm_id = batch.id AND a.lease_epoch = batch.epoch";

    private static final String REMOVE = "DELETE FROM alarm a USING " + BATCH + " WHERE " + STANDS;

    private static final String ADVANCE = """
            UPDATE alarm a SET
                occurrence_at = a.occurrence_at + interval '1 day',
                planned_at = a.occurrence_at + interval '1 day',
                due_at = a.occurrence_at + interval '1 day',
                lease_until = NULL,
                lease_epoch = lease_epoch + 1,
                attempt = 0
            FROM\s""" + BATCH + " WHERE " + STANDS;

    private static final String REMEMBER =
            """
            INSERT INTO delivery (told_at, user_id, notification_id, kind, occurrence_at, attempt, outcome, message_ref, latency_ms)
            SELECT statement_timestamp(), n.user_id, a.notification_id, a.kind, a.occurrence_at, a.attempt, 'DELIVERED', '1',
                extract(epoch FROM statement_timestamp() - a.planned_at) * 1000
            FROM\s""" + BATCH + ", alarm a, notification n WHERE " + STANDS + " AND n.notification_id = a.notification_id";

    private static final String REST =
            "UPDATE notification n SET state = 'FINISHED', version = version + 1 FROM alarm a, " + BATCH + " WHERE "
                    + STANDS + " AND n.notification_id = a.notification_id";

    private final List<String> recording;

    RawStatements(Kind kind, boolean history) {
        List<String> statements = new ArrayList<>();
        if (history) {
            statements.add(REMEMBER);
            if (kind == Kind.ONE_OFF) {
                statements.add(REST);
            }
        }
        statements.add(kind == Kind.ONE_OFF ? REMOVE : ADVANCE);
        this.recording = List.copyOf(statements);
    }

    /** For one transaction, in this order. */
    List<String> recording() {
        return recording;
    }
}
