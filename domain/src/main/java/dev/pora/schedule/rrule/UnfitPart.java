package dev.pora.schedule.rrule;

/** A part of a rule that RFC 5545 forbids, alone or beside the others. */
final class UnfitPart extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String part;
    private final String reason;

    /**
     * What is wrong with a part.
     *
     * @param part the name in the RFC, such as BYMONTHDAY
     * @param reason what is wrong with it and what would work, to be read after the part's name
     */
    UnfitPart(String part, String reason) {
        super(part + " " + reason);
        this.part = part;
        this.reason = reason;
    }

    String part() {
        return part;
    }

    String reason() {
        return reason;
    }
}
