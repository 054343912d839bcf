package dev.pora.wording;

import dev.pora.notification.Trouble;
import dev.pora.phrase.Doubt;
import java.util.List;

/** What one language says beside an event: why it is told now, what went wrong with it, what was not understood. */
interface MessageWords {
    /** "2 hours late". */
    String late(String length);

    /** "2 hours late; 3 more were missed before it". */
    String late(String length, Count earlier);

    /** "3 were missed before it", of one that is in time itself. */
    String missedBefore(Count earlier);

    /** One message for several occurrences: "missed 4 times since Mon, 9 March, 09:00". */
    String missed(Count count, String since);

    String today(String clock);

    String tomorrow(String clock);

    String on(String date, String clock);

    /** Which repetition this is. */
    String again(int round, int of);

    String possibleRepeat();

    String notTold(String event);

    /** It waits, for a reason that is not its person's wish. */
    String onHold(String event);

    List<String> trouble(Trouble trouble, String moment);

    /**
     * What is wrong.
     *
     * @param readings how many there are to choose from
     */
    String problem(Doubt doubt, int readings);

    /** What would work. */
    String advice(Doubt.Kind kind);

    /**
     * How many.
     *
     * @param open whether it may be more
     */
    record Count(int number, boolean open) {}
}
