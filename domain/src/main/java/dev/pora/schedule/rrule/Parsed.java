package dev.pora.schedule.rrule;

/** What became of reading a rule's text. */
public sealed interface Parsed {
    /** It is a rule. */
    record Read(Rule rule) implements Parsed {}

    /**
     * It is no rule of RFC 5545.
     *
     * @param part the rule part that could not be read, such as BYMONTHDAY; RRULE when it is the text as a whole
     * @param reason what is wrong with it and what would work, in English, to be read after the part's name
     */
    record Unreadable(String part, String reason) implements Parsed {}
}
