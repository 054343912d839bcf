package dev.pora.exchange.calendar;

import java.util.Optional;

/** A text as SUMMARY and, when it is more than a short line, as DESCRIPTION. */
record Wordings(String summary, Optional<String> description) {
    private static final int LONGEST = 200;

    static Wordings of(String text) {
        String whole = text.strip();
        String line = whole.lines().findFirst().orElse("").strip();
        String summary = line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
        return new Wordings(summary, Optional.of(whole).filter(all -> !all.equals(summary)));
    }

    /** The text that both together are: a description that begins as the summary does is all of it. */
    String text() {
        String beginning = summary.endsWith("…") ? summary.substring(0, summary.length() - 1) : summary;
        return description
                .map(more -> more.startsWith(beginning) ? more : summary + "\n\n" + more)
                .orElse(summary);
    }
}
