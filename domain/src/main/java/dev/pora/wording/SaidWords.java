package dev.pora.wording;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.MonthOf;
import dev.pora.phrase.meaning.Unit;
import dev.pora.user.DayPart;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** How one language explains what words of time were taken for. Days, parts of the day and months stand by themselves. */
interface SaidWords {
    String topic(Topic topic);

    /** "tomorrow", "the last Friday of March". */
    String day(Day day);

    String month(MonthOf month);

    /** A time of which it is not settled in which half of the day it is: "9 o'clock, a.m. or p.m.". */
    String eitherHalf(LocalTime time);

    String midnightThatEnds();

    String part(DayPart part);

    /** Of a length that was left vague; none may have been guessed. */
    String vague(List<String> guesses);

    String perhaps(String time);

    String trouble(Meaning.Trouble.Kind kind);

    String greeting();

    String eventWords();

    /** "on the 5th working day", negative from the end. */
    String onNthWorkday(int nth);

    String timesA(int count, Unit unit);

    String lasting(String length);

    /** Every second one, say, which may be counted in the month or from week to week. */
    String everyNth(int nth, Set<DayOfWeek> days);

    String moreTimes();

    /** A month that lacks the day. */
    String lacking(boolean skipped);

    /** A time on a day. */
    default String moment(String day, String clock) {
        return day + ", " + clock;
    }

    /** What a piece of a phrase is about. */
    enum Topic {
        DAY,
        TIME,
        WHEN,
        LENGTH,
        MONTH,
        NUMBER,
        ZONE,
        SERIES,
        START,
        END,
        EXCEPT,
        ALSO,
        DAY_OFF,
        UNCLEAR,
        EVENT
    }
}
