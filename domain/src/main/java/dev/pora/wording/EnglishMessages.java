package dev.pora.wording;

import dev.pora.notification.Trouble;
import dev.pora.phrase.Doubt;
import java.util.List;

final class EnglishMessages implements MessageWords {
    @Override
    public String late(String length) {
        return length + " late";
    }

    @Override
    public String late(String length, Count earlier) {
        return late(length) + "; " + number(earlier) + " more " + were(earlier) + " missed before it";
    }

    @Override
    public String missedBefore(Count earlier) {
        return number(earlier) + " " + were(earlier) + " missed before it";
    }

    private static String were(Count count) {
        return count.number() == 1 ? "was" : "were";
    }

    @Override
    public String missed(Count count, String since) {
        return "missed " + (count.number() == 1 ? "once" : number(count) + " times") + " since " + since;
    }

    private static String number(Count count) {
        return count.open() ? "at least " + count.number() : Integer.toString(count.number());
    }

    @Override
    public String today(String clock) {
        return "today at " + clock;
    }

    @Override
    public String tomorrow(String clock) {
        return "tomorrow at " + clock;
    }

    @Override
    public String on(String date, String clock) {
        return date + " at " + clock;
    }

    @Override
    public String again(int round, int of) {
        return "again, " + round + " of " + of + ": not done yet";
    }

    @Override
    public String possibleRepeat() {
        return "possibly a repeat: the previous attempt was never answered";
    }

    @Override
    public String notTold(String event) {
        return "Not delivered: " + event;
    }

    @Override
    public String onHold(String event) {
        return "On hold: " + event;
    }

    @Override
    public List<String> trouble(Trouble trouble, String moment) {
        return switch (trouble) {
            case REFUSED ->
                List.of(
                        "The reminder for " + moment + " was refused and cannot be sent as it is.",
                        "Set it again with another text, or for another chat.");
            case UNCONFIRMED ->
                List.of(
                        "The reminder for " + moment
                                + " was sent twice and neither attempt was answered: it may have come once, twice or not at all.",
                        "Look into the chat, and set it again if it is missing.");
            case GAVE_UP ->
                List.of(
                        "The reminder for " + moment + " did not get through in many attempts.",
                        "Set it again if you still need it.");
            case OUT_OF_REACH ->
                List.of(
                        "I can no longer write to the chat where I remind of this. Everything you asked me to tell there is waiting.",
                        "Let me back in, and I will go on.");
        };
    }

    @Override
    public String problem(Doubt doubt, int readings) {
        String words = doubt.words().isBlank() ? "this" : "“" + Excerpt.of(doubt.words()) + "”";
        return switch (doubt.kind()) {
            case UNREAD -> "I could not make out " + words + ".";
            case IMPOSSIBLE -> "There is no such date or time: " + words + ".";
            case PAST -> "That time has passed: " + words + ".";
            case AMBIGUOUS ->
                readings > 1
                        ? "I can take " + words + " in more than one way."
                        : "I am not sure that I understood " + words + ".";
        };
    }

    @Override
    public String advice(Doubt.Kind kind) {
        return switch (kind) {
            case UNREAD, AMBIGUOUS -> "Please say the time in other words, such as “tomorrow at 9:00”.";
            case IMPOSSIBLE -> "Please correct it.";
            case PAST -> "Please give a later one.";
        };
    }
}
