package dev.pora.exchange;

import java.util.List;

/** One reminder of a file, as it was read. */
public sealed interface Item {
    /** Its place among the reminders of the file, from 1. */
    int number();

    /** It can be taken. */
    record Ready(int number, Reminder reminder, List<Remark> remarks) implements Item {
        public Ready {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It cannot.
     *
     * @param title an excerpt of its text, as far as there is one, to find it by
     */
    record Refused(int number, String title, Flaw flaw) implements Item {}
}
