package dev.pora.telegram.conversation.creation;

import dev.pora.notification.Notification;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.telegram.conversation.memory.Question;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A reminder as an edited message asks for it.
 *
 * @param question what asks for it
 * @param naming what to call it, blank to leave that as it is, and who is to do it
 */
record Wish(Question question, Naming naming, Schedule schedule) {
    /** How near a wish is to what there is already, the nearest first. */
    static final List<BiPredicate<Wish, Notification>> NEARNESS = List.of(
            (wish, present) -> wish.isCalled(present) && wish.isDueLike(present),
            Wish::isCalled,
            Wish::isDueLike,
            (_, _) -> true);

    boolean isCalled(Notification present) {
        return naming.isCalled(present);
    }

    /** Days left out of a series since leave it what it was said to be. */
    boolean isDueLike(Notification present) {
        return ruled(schedule).equals(ruled(present.schedule()));
    }

    private static Schedule ruled(Schedule schedule) {
        return schedule instanceof Recurring series ? series.withExceptions(Exceptions.none()) : schedule;
    }
}
