package dev.pora.telegram.conversation.typed;

import dev.pora.attention.QuietHours;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from when to when: "22:00-07:00", "с 22 до 7", "from 22 to 7:30". */
public final class HoursWords {
    private static final Pattern FORM = Pattern.compile(
            "(?:с|со|from)?\\s*(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:-|–|—|до|to|till|until)\\s*(\\d{1,2})(?:[:.](\\d{2}))?");

    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private HoursWords() {}

    /** Empty for hours that no clock has, and for the same time twice. */
    public static Optional<QuietHours> read(String text) {
        Matcher parts = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        return time(parts, 1)
                .flatMap(from -> time(parts, 3).filter(to -> !to.equals(from)).map(to -> new QuietHours(from, to)));
    }

    /** 24:00 is midnight. */
    private static Optional<LocalTime> time(Matcher parts, int group) {
        int hour = Integer.parseInt(parts.group(group));
        int minute = Optional.ofNullable(parts.group(group + 1))
                .map(Integer::parseInt)
                .orElse(0);
        boolean possible = (hour < HOURS && minute < MINUTES) || (hour == HOURS && minute == 0);
        return possible ? Optional.of(LocalTime.of(hour % HOURS, minute)) : Optional.empty();
    }
}
