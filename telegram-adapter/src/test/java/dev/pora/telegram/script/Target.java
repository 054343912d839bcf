package dev.pora.telegram.script;

/**
 * Which message of a chat is meant: the latest that fits.
 *
 * @param quote stands in it; empty for any
 * @param kind what it is, such as photo; empty for any
 */
record Target(String quote, String kind) {
    static final Target ANY = new Target("", "");

    boolean fits(String text, String itsKind) {
        return text.contains(quote) && (kind.isEmpty() || kind.equals(itsKind));
    }

    /** Nothing fits. */
    BadScriptException isMissing(String besides) {
        return new BadScriptException("there is no message " + this + besides);
    }

    @Override
    public String toString() {
        return kind.isEmpty() ? '"' + quote + '"' : "the " + kind;
    }
}
