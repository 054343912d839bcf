package dev.pora.benchmarks.engine.peer;

import dev.pora.benchmarks.engine.contender.Handled;

/** What a job calls. Public, since JobRunr asks for that. */
public final class JobRunrReminder {
    static final String METHOD = "tell";

    private final Handled handled;

    JobRunrReminder(Handled handled) {
        this.handled = handled;
    }

    /** Tells that the row of this id is handled; the text is what there would be to say. */
    @SuppressWarnings("unused") // JobRunr finds it by its name, and the text is part of the row.
    public void tell(Integer id, String text) {
        handled.tell(id);
    }
}
