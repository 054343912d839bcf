package dev.pora.telegram.conversation.care;

import dev.pora.user.TelegramId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what each person writes within a minute, by the time at which they wrote it: what waited while the bot was down is
 * no flood. It is kept in memory, by the one instance that handles updates; another that takes over begins anew. Several
 * threads may use it at once.
 */
public final class Floods {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Beyond that whoever was not heard for longest is forgotten. */
    private static final int MOST_PEOPLE = 2_000;

    private final int most;
    private final Map<TelegramId, Person> people = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most messages of one person within a minute that are heard */
    public Floods(int most) {
        this.most = most;
    }

    /** What becomes of a message. */
    public enum Verdict {
        HEARD,
        /** It is not heard, and the first one of which that is so. */
        TOO_MUCH,
        /** It is not heard, and nothing is said about it. */
        IGNORED
    }

    /**
     * A message; one that comes again because its handling failed is what it was.
     *
     * @param edited when it was edited, or the epoch
     */
    public record Message(long chat, long id, Instant edited) {}

    public synchronized Verdict of(TelegramId person, Message message, Instant at) {
        Person writer = people.computeIfAbsent(person, _ -> new Person());
        if (people.size() > MOST_PEOPLE) {
            people.remove(people.keySet().iterator().next());
        }
        return writer.known(message).orElseGet(() -> writer.next(message, at, most));
    }

    private record Heard(Message message, Instant at, Verdict verdict) {}

    /** The latest messages of somebody, as many as they may write within a minute. */
    private static final class Person {
        private final Deque<Heard> latest = new ArrayDeque<>();
        private boolean flooding;

        Optional<Verdict> known(Message message) {
            return latest.stream()
                    .filter(heard -> heard.message().equals(message))
                    .map(Heard::verdict)
                    .findFirst();
        }

        /** What is ignored counts as well: it ends when they pause. */
        Verdict next(Message message, Instant at, int most) {
            Instant since = at.minus(MINUTE);
            long within =
                    latest.stream().filter(heard -> heard.at().isAfter(since)).count();
            Verdict verdict = within < most ? Verdict.HEARD : flooding ? Verdict.IGNORED : Verdict.TOO_MUCH;
            flooding = verdict != Verdict.HEARD;
            latest.addLast(new Heard(message, at, verdict));
            if (latest.size() > most) {
                latest.removeFirst();
            }
            return verdict;
        }
    }
}
