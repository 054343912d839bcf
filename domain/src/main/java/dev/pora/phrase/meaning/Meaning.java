package dev.pora.phrase.meaning;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/** What a stretch of a phrase means. */
public sealed interface Meaning
        permits TimeOfDay,
                Day,
                MonthOf,
                Series,
                Meaning.Figure,
                Meaning.Amount,
                Meaning.Length,
                Meaning.Ahead,
                Meaning.Vague,
                Meaning.AfterDone,
                Meaning.InZone,
                Meaning.Several,
                Meaning.Perhaps,
                Meaning.Trouble,
                Meaning.Greeting,
                Meaning.EventWords {
    /** A number that is counted with, or an ordinal. Digits: how many figures it was written with, 0 for a word. */
    record Figure(int value, int digits) implements Meaning {
        /** A number said in a word. */
        public static Figure word(int value) {
            return new Figure(value, 0);
        }

        public boolean isPadded() {
            return digits == 2 && value < 10;
        }
    }

    /** How much of something: a fraction in lowest or other terms. */
    record Amount(long numerator, long denominator) implements Meaning {
        public static Amount whole(long value) {
            return new Amount(value, 1);
        }

        public boolean isWhole() {
            return numerator % denominator == 0;
        }

        public Amount plus(Amount more) {
            return new Amount(
                    Math.addExact(
                            Math.multiplyExact(numerator, more.denominator),
                            Math.multiplyExact(more.numerator, denominator)),
                    Math.multiplyExact(denominator, more.denominator));
        }
    }

    /** A length of time: days and longer on the calendar, hours and shorter on the clock. */
    record Length(Period calendar, Duration elapsed, Unit smallest) implements Meaning {}

    /** So far ahead of now. */
    record Ahead(Length length) implements Meaning {}

    /** A length that was left vague: best guesses first, perhaps none. */
    record Vague(List<Length> guesses) implements Meaning {
        public Vague {
            guesses = List.copyOf(guesses);
        }
    }

    /** Again so long after it was done. */
    record AfterDone(Length gap) implements Meaning {}

    /** On the clock of a zone. */
    record InZone(ZoneId zone) implements Meaning {}

    /** Several meanings that were said as one: "tonight" is a day and its part. */
    record Several(List<Meaning> all) implements Meaning {
        public Several {
            all = List.copyOf(all);
        }
    }

    /** A time that may belong to the event: "buy tickets for tomorrow". */
    record Perhaps(Meaning time) implements Meaning {}

    /** Words of time that no calendar or clock has, that are past, or that cannot be used as they stand. */
    record Trouble(Kind kind) implements Meaning {
        /** What is wrong with it. */
        public enum Kind {
            UNREAD,
            IMPOSSIBLE,
            PAST
        }
    }

    /** What opens a request, and is no part of the event. */
    record Greeting(Form form) implements Meaning {
        /** How it opens. */
        public enum Form {
            /** "hello": of the request only if there is one. */
            HELLO,
            /** "remind me". */
            REQUEST,
            /** "can you remind me", so that the mark at the end of the phrase is its own. */
            QUESTION
        }
    }

    /** Words of the event that look like time, and stay in it. */
    record EventWords() implements Meaning {}
}
