package dev.pora.sandbox.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code date_time} entity: an instant that each reader sees in their own zone and language. */
final class DateTimeMark {
    private static final Pattern UNIX = Pattern.compile("\\d{1,12}");
    private static final Pattern FORMAT = Pattern.compile("r?|w?[dD]?[tT]?");

    private DateTimeMark() {}

    /** Empty when the time is not a positive number of seconds or the format is unknown. */
    static Optional<ObjectNode> details(String unix, String format) {
        if (!UNIX.matcher(unix).matches() || !FORMAT.matcher(format).matches()) {
            return Optional.empty();
        }
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.put("unix_time", Long.parseLong(unix));
        if (!format.isEmpty()) {
            details.put("date_time_format", format);
        }
        return Optional.of(details);
    }
}
