package dev.pora.telegram.script;

import java.time.Duration;
import java.util.Optional;

/** What people do, and what happens by itself. */
sealed interface Act {
    /** Somebody does something somewhere. */
    sealed interface Deed extends Act {
        String who();

        String place();
    }

    record Says(String who, String place, String text, Optional<Target> replyTo) implements Deed {}

    /**
     * Somebody passes on what was said elsewhere.
     *
     * @param from whose words they are; empty for somebody who hides behind a name
     */
    record Forwards(String who, String place, Optional<String> from, String text) implements Deed {}

    /** Somebody's own message says something else from now on. */
    record Rewrites(String who, String place, Target message, String text) implements Deed {}

    record Presses(String who, String place, String label, Optional<Target> under) implements Deed {}

    record Shares(String who, String place, double latitude, double longitude) implements Deed {}

    /**
     * A message that is more than text.
     *
     * @param kind photo, voice, sticker, video, poll or document
     * @param name the file's; empty where there is none
     * @param text the caption, or the content of a document
     */
    record Sends(String who, String place, String kind, String name, String text, Optional<Target> replyTo)
            implements Deed {}

    /**
     * A reaction to a message.
     *
     * @param emoji empty to take the reaction back
     */
    record Reacts(String who, String place, String emoji, Target message) implements Deed {}

    record Blocks(String who, String place, boolean blocked) implements Deed {}

    /** Somebody in a group lets somebody, perhaps the bot, in, out, up or down. */
    record Admits(String who, String place, Standing standing, String whom) implements Deed {}

    /** A group becomes a supergroup. */
    record Grows(String place) implements Act {}

    record Passes(Duration time) implements Act {}

    /** Somebody's town is known from the beginning; what the bot says to it is of no interest. */
    record Lives(String who, String place, String town) implements Deed {}

    /** What somebody is in a group. */
    enum Standing {
        ADDS,
        REMOVES,
        PROMOTES,
        DEMOTES
    }
}
