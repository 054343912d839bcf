package dev.pora.telegram.words;

import dev.pora.telegram.conversation.button.Later;

/** What stands under a reminder that was told, and what is said once something is done about it. */
public interface FiredTexts {
    String done();

    /** Under an announcement. */
    String doneAlready();

    String later(Later later);

    String skipNext();

    String nextTime(String moment);

    /** The next one was counted from this moment. */
    String countedFromDone(String moment);

    /** Under one whose next occurrence counts from when it is done. */
    String countsFromDone();

    String snoozedUntil(String moment);

    String skipping(String moment);

    String skippedAlready();

    String nothingAfter();

    /** One message had left already when something was changed. */
    String onItsWay();

    String takeBack();

    String tooLateToTakeBack();

    String overtaken();

    String broughtBack();
}
