package dev.pora.exchange;

import dev.pora.notification.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of one item of a file when it is taken over, or what would become of it. */
public sealed interface Line {
    /** Its place among the reminders of the file, from 1. */
    int number();

    /**
     * It is taken, or would be.
     *
     * @param reminder as it is kept
     * @param first when it is due first; empty for one that waits to be done
     * @param id empty in a preview
     */
    record Taken(
            int number, Reminder reminder, Optional<Instant> first, Optional<NotificationId> id, List<Remark> remarks)
            implements Line {
        public Taken {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It is not.
     *
     * @param title an excerpt of its text, as far as there is one
     */
    record Refused(int number, String title, Flaw flaw) implements Line {}
}
