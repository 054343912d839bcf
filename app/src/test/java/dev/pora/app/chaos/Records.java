package dev.pora.app.chaos;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the database says in the end.
 *
 * @param states by notification
 * @param outcomes of each notification, the earliest first; what was told about its troubles is not among them
 * @param pending the notifications that have an alarm
 */
record Records(Map<Long, String> states, Map<Long, List<String>> outcomes, Set<Long> pending) {
    private record Row(long notification, String text) {}

    /** Of the notifications from this one on. */
    static Records of(Server server, long since) throws SQLException {
        List<Row> states = server.ask(
                "SELECT notification_id, state FROM notification WHERE notification_id >= " + since,
                row -> new Row(row.getLong(1), row.getString(2)));
        List<Row> outcomes = server.ask(
                "SELECT notification_id, outcome FROM delivery WHERE kind <> 'NOTICE' AND notification_id >= " + since
                        + " ORDER BY delivery_id",
                row -> new Row(row.getLong(1), row.getString(2)));
        return new Records(
                states.stream().collect(Collectors.toMap(Row::notification, Row::text)),
                outcomes.stream()
                        .collect(Collectors.groupingBy(
                                Row::notification, Collectors.mapping(Row::text, Collectors.toList()))),
                Set.copyOf(server.ask("SELECT DISTINCT notification_id FROM alarm", row -> row.getLong(1))));
    }

    List<String> outcomesOf(Promise promise) {
        return outcomes.getOrDefault(promise.id(), List.of());
    }

    boolean isUnreachable(Promise promise) {
        return "UNREACHABLE".equals(states.get(promise.id()))
                && outcomesOf(promise).contains("UNREACHABLE");
    }

    /** Given up after two attempts without an answer, and its author told. */
    boolean isParked(Promise promise) {
        return "PARKED".equals(states.get(promise.id())) && outcomesOf(promise).contains("UNKNOWN");
    }

    boolean wasUnanswered(Promise promise) {
        return outcomesOf(promise).contains("UNKNOWN");
    }

    long delivered(Promise promise) {
        return outcomesOf(promise).stream().filter("DELIVERED"::equals).count();
    }

    boolean wentSmoothly(Promise promise) {
        return outcomesOf(promise).stream().allMatch("DELIVERED"::equals);
    }
}
