package dev.pora.exchange.calendar;

import dev.pora.exchange.Excerpt;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Reading;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Unfit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a file into its components, line by line, so that what is wrong with one of them stays its own matter. A
 * component that never ends is ended where the next one begins.
 */
final class Outline {
    private static final int DEEPEST = 6;
    private static final String CALENDAR = "VCALENDAR";
    private static final Set<String> TOP =
            Set.of(Component.EVENT, Component.TO_DO, Component.TIME_ZONE, "VJOURNAL", "VFREEBUSY", "VAVAILABILITY");
    private static final Pattern CONTENT = Pattern.compile("[A-Za-z0-9_.-]{1,100}[:;].*", Pattern.DOTALL);

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, String> said = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private List<String> lines = new ArrayList<>();
    private boolean inCalendar;
    private boolean seen;

    private Outline() {}

    /**
     * A component with its lines, from BEGIN to END.
     *
     * @param whole whether it was ended as it began
     */
    record Piece(String name, List<String> lines, boolean whole) {
        /** An excerpt of its SUMMARY, as far as there is one, also where nothing else can be read. */
        String title() {
            return lines.stream()
                    .filter(line -> line.regionMatches(true, 0, "SUMMARY", 0, "SUMMARY".length()))
                    .findFirst()
                    .map(line -> Excerpt.of(Texts.unescaped(line.substring(line.indexOf(':') + 1))))
                    .orElse("");
        }
    }

    /** @param lines unfolded */
    static Outline of(List<String> lines) {
        Outline outline = new Outline();
        lines.forEach(outline::line);
        outline.cut(false);
        if (!outline.seen) {
            throw new Unfit(Flaw.of(Reason.NOT_A_CALENDAR));
        }
        if (outline.said.getOrDefault("VERSION", "").equals("1.0")) {
            throw new Unfit(Flaw.of(Reason.OLD_CALENDAR, "VERSION"));
        }
        return outline;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Whether all of the calendar was called off. */
    boolean isCancelled() {
        return said.getOrDefault("METHOD", "").equalsIgnoreCase("CANCEL");
    }

    private void line(String line) {
        String capitals = line.length() > 40 ? "" : line.strip().toUpperCase(Locale.ROOT);
        if (capitals.startsWith("BEGIN:")) {
            begin(capitals.substring("BEGIN:".length()).strip());
        } else if (capitals.startsWith("END:")) {
            end(capitals.substring("END:".length()).strip());
        } else if (!open.isEmpty()) {
            if (CONTENT.matcher(line).matches()) {
                lines.add(line);
            }
        } else if (inCalendar) {
            say(line);
        }
    }

    private void say(String line) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            said.put(
                    line.substring(0, colon).toUpperCase(Locale.ROOT).strip(),
                    line.substring(colon + 1).strip());
        }
    }

    private void begin(String name) {
        if (name.equals(CALENDAR)) {
            cut(false);
            inCalendar = true;
            seen = true;
            return;
        }
        if (!inCalendar) {
            return;
        }
        if (TOP.contains(name)) {
            cut(false);
        }
        open.add(name);
        if (open.size() > DEEPEST) {
            throw new Unfit(Flaw.of(Reason.TOO_DEEP, "", Integer.toString(DEEPEST)));
        }
        lines.add("BEGIN:" + name);
    }

    private void end(String name) {
        if (name.equals(CALENDAR)) {
            cut(false);
            inCalendar = false;
        } else if (!open.isEmpty() && open.getLast().equals(name)) {
            lines.add("END:" + name);
            if (open.size() == 1) {
                cut(true);
            } else {
                open.removeLast();
            }
        }
    }

    private void cut(boolean whole) {
        if (!open.isEmpty()) {
            if (pieces.size() >= Reading.MOST_ITEMS) {
                throw new Unfit(Flaw.of(Reason.TOO_MANY, "", Integer.toString(Reading.MOST_ITEMS)));
            }
            pieces.add(new Piece(open.getFirst(), List.copyOf(lines), whole));
            open.clear();
            lines = new ArrayList<>();
        }
    }
}
