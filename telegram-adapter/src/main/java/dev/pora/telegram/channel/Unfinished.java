package dev.pora.telegram.channel;

import dev.pora.delivery.Message;
import dev.pora.notification.EventName;
import dev.pora.telegram.api.Call;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is left to send of long messages whose first parts were delivered; the oldest are forgotten when there are many. */
final class Unfinished {
    private static final int MOST = 500;

    private final Map<Key, List<Call>> left = new LinkedHashMap<>();

    synchronized Optional<List<Call>> take(Key key) {
        return Optional.ofNullable(left.remove(key));
    }

    synchronized void keep(Key key, List<Call> calls) {
        left.put(key, List.copyOf(calls));
        if (left.size() > MOST) {
            left.remove(left.keySet().iterator().next());
        }
    }

    /** A message that says the same about the same occurrence in the same place. */
    record Key(Address address, EventName event, Instant occurrence, Class<? extends Message> kind) {
        static Key of(Address address, Message message) {
            Instant occurrence = switch (message) {
                case Message.Reminder reminder -> reminder.occurrence();
                case Message.Notice notice -> notice.occurrence();
            };
            return new Key(address, message.event(), occurrence, message.getClass());
        }
    }
}
