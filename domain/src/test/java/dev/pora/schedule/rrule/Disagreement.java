package dev.pora.schedule.rrule;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A class of rules that another library reads otherwise than we do, though not all of them. In all of them the plain reading
 * agrees with ours.
 *
 * @param what the library does
 * @param rfc what RFC 5545, section 3.3.10, says
 * @param rules among which it happens
 * @param example of which it is certain
 */
record Disagreement(Peer peer, String what, String rfc, Predicate<Rule> rules, RandomRules.Drawn example) {
    private static final Set<Integer> WEEK_53 = Set.of(53, -53);

    static final List<Disagreement> KNOWN = List.of(
            new Disagreement(
                    Peer.LIB_RECUR,
                    "takes the day before where BYYEARDAY limits and counts from the end",
                    "-1 represents the last day of the year",
                    Disagreement::limitsByYearDaysFromTheEnd,
                    example("FREQ=HOURLY;BYYEARDAY=-169;BYHOUR=5", "1995-07-08T05:00")),
            new Disagreement(
                    Peer.LIB_RECUR,
                    "takes week 1 of the next year for the 53rd that a year lacks, and the one before for the -53rd",
                    "week 53 can only occur when Thursday is January 1 or if it is a leap year and Wednesday is January 1",
                    rule -> rule.weekNumbers().stream().anyMatch(WEEK_53::contains),
                    example("FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA;WKST=SU", "1992-08-13T05:00")),
            new Disagreement(
                    Peer.LIB_RECUR,
                    "counts BYSETPOS from the start in the year of the start",
                    "A set of recurrence instances starts at the beginning of the interval defined by the FREQ rule part",
                    rule -> isYearly(rule) && !rule.positions().isEmpty(),
                    example("FREQ=YEARLY;BYYEARDAY=90,337;BYSETPOS=1", "1992-04-06T14:41")),
            new Disagreement(
                    Peer.LIB_RECUR,
                    "yields other weekdays than those of BYDAY in weeks that lie in two months",
                    "Note 2: [BYDAY is a] special expand for WEEKLY if BYWEEKNO present",
                    rule -> !rule.weekNumbers().isEmpty() && !rule.months().isEmpty(),
                    example(
                            "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,4,10,12;BYWEEKNO=-38,5,19;BYDAY=TU,FR",
                            "1996-10-31T09:00")),
            new Disagreement(
                    Peer.ICAL4J,
                    "asks for the month of one day of a week instead of that of each occurrence",
                    "BYMONTH in WEEKLY: Limit",
                    rule -> rule.frequency() == Frequency.WEEKLY
                            && !rule.months().isEmpty(),
                    example("FREQ=WEEKLY;BYMONTH=9;BYDAY=MO", "1998-03-12T08:00")),
            new Disagreement(
                    Peer.ICAL4J,
                    "expands BYDAY beside BYMONTH in hourly to secondly rules",
                    "BYDAY in SECONDLY, MINUTELY and HOURLY: Limit",
                    rule -> rule.frequency().isTimeBased()
                            && !rule.months().isEmpty()
                            && !rule.weekdays().isEmpty(),
                    example("FREQ=HOURLY;BYMONTH=2,10;BYDAY=MO,TH,FR", "2013-09-11T10:00")),
            new Disagreement(
                    Peer.ICAL4J,
                    "finds no day where BYYEARDAY limits and counts from the end",
                    "Valid values are 1 to 366 or -366 to -1",
                    Disagreement::limitsByYearDaysFromTheEnd,
                    example("FREQ=SECONDLY;INTERVAL=5;BYYEARDAY=-5", "2020-12-27T22:00")),
            new Disagreement(
                    Peer.ICAL4J,
                    "lets what follows replace the weeks that BYWEEKNO chose, and BYWEEKNO the months",
                    "BYxxx rule parts are applied to the current set of evaluated occurrences",
                    rule -> !rule.weekNumbers().isEmpty()
                            && !(rule.months().isEmpty()
                                    && rule.yearDays().isEmpty()
                                    && rule.monthDays().isEmpty()),
                    example("FREQ=YEARLY;BYMONTH=10;BYWEEKNO=27", "2029-10-06T14:48")),
            new Disagreement(
                    Peer.ICAL4J,
                    "counts INTERVAL from the week year of the start, where the start lies in another calendar year",
                    "Nothing of it; the year of a date is its calendar year, as lib-recur takes it",
                    rule -> !rule.weekNumbers().isEmpty() && rule.interval() > 1,
                    example("FREQ=YEARLY;INTERVAL=4;BYWEEKNO=15", "2001-12-31T04:00")),
            new Disagreement(
                    Peer.ICAL4J,
                    "lets BYMONTHDAY replace the days that BYYEARDAY chose, and BYYEARDAY the months",
                    "BYxxx rule parts are applied to the current set of evaluated occurrences",
                    rule -> isYearly(rule)
                            && !rule.yearDays().isEmpty()
                            && !(rule.months().isEmpty() && rule.monthDays().isEmpty()),
                    example("FREQ=YEARLY;BYYEARDAY=200,273;BYMONTHDAY=3", "2003-09-30T08:00")),
            new Disagreement(
                    Peer.ICAL4J,
                    "loses weekdays with an ordinal where BYDAY limits",
                    "Note 1: Limit if BYMONTHDAY is present; Note 2: Limit if BYYEARDAY or BYMONTHDAY is present",
                    rule -> countsWeekdays(rule)
                            && !(rule.monthDays().isEmpty() && rule.yearDays().isEmpty()),
                    example("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=2FR", "1995-09-08T21:00")));

    /** The first class to which the rule belongs. */
    static Optional<Disagreement> known(Peer peer, Rule rule) {
        return KNOWN.stream()
                .filter(known -> known.peer == peer && known.rules.test(rule))
                .findFirst();
    }

    private static RandomRules.Drawn example(String rule, String start) {
        return new RandomRules.Drawn(Texts.rule(rule), LocalDateTime.parse(start));
    }

    private static boolean isYearly(Rule rule) {
        return rule.frequency() == Frequency.YEARLY;
    }

    private static boolean limitsByYearDaysFromTheEnd(Rule rule) {
        return rule.frequency().isTimeBased() && rule.yearDays().stream().anyMatch(day -> day < 0);
    }

    private static boolean countsWeekdays(Rule rule) {
        return !rule.weekdays().stream().allMatch(NthWeekday::isEvery);
    }
}
