package dev.pora.operation;

import dev.pora.delivery.Delivery;
import dev.pora.user.Language;
import java.time.Duration;
import java.util.Map;

/** How the whole service stands; says nothing of anybody's reminders. Implementations pass {@code FiguresContract}. */
public interface Figures {
    /** Counts anew: seconds where there are millions of rows. */
    Counted count();

    /**
     * What was counted.
     *
     * @param users by the language in which they are spoken to; languages of nobody are left out
     * @param active notifications that go on by themselves or when they are done
     * @param paused notifications that their owners stopped, or whose person is out of reach
     * @param parked notifications that could not be told
     * @param lastDay attempts of the last 24 hours by how they ended; results of none are left out
     * @param lag how long the earliest has been due that is not told yet; zero when none is
     */
    record Counted(
            Map<Language, Long> users,
            long active,
            long paused,
            long parked,
            Map<Delivery.Result, Long> lastDay,
            Duration lag) {
        public Counted {
            users = Map.copyOf(users);
            lastDay = Map.copyOf(lastDay);
        }

        public long everybody() {
            return users.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
