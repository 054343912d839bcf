package dev.pora.wording;

import dev.pora.notification.Refusal;
import dev.pora.notification.State;

/** How one language says where a notification stands, and why it was not changed. */
interface CourseWords {
    /** In lower case, without a full stop. */
    String state(State state);

    /** Sentences: what is wrong and what would work. */
    String refusal(Refusal refusal);
}
