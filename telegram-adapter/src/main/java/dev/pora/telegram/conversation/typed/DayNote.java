package dev.pora.telegram.conversation.typed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody says of one of their days: "31.12.2026 off", "2 мая рабочий".
 *
 * @param day the words that name the date
 */
public record DayNote(String day, Kind kind) {
    private static final Pattern FORM = Pattern.compile(
            "(.*?)[\\s,:—–-]*\\b(?:(?<off>выходной|нерабочий|отпуск|отдыхаю|off|day off|holiday|free)"
                    + "|(?<working>рабочий|работаю|working|work|working day)"
                    + "|(?<usual>обычный|как обычно|usual|normal|forget))\\s*\\.?",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    /** What the day is. */
    public enum Kind {
        OFF,
        WORKING,
        /** Nothing special. */
        USUAL
    }

    public static Optional<DayNote> read(String line) {
        Matcher parts = FORM.matcher(line.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches() || parts.group(1).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new DayNote(parts.group(1).strip(), kind(parts)));
    }

    private static Kind kind(Matcher parts) {
        if (parts.group("off") != null) {
            return Kind.OFF;
        }
        return parts.group("working") != null ? Kind.WORKING : Kind.USUAL;
    }
}
