package dev.pora.telegram.script;

import java.util.List;

/** Where a script is played. */
interface Stage extends AutoCloseable {
    /** Does what the act says, and waits until the bot has done all that follows from it. */
    void perform(Act act);

    /** What the bot did since this was asked last: in its order within each chat, notices wherever. */
    List<Shown> shown();

    /** The number of the message that was touched last by the last act; 0 when it touched none. */
    long touched();

    @Override
    void close();
}
