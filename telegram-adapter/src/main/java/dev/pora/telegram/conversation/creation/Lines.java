package dev.pora.telegram.conversation.creation;

import dev.pora.phrase.Context;
import dev.pora.phrase.Doubt;
import dev.pora.phrase.Explanation;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Schedule;
import dev.pora.telegram.conversation.typed.Courtesy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a message into the reminders that it asks for. Each of its lines is one, with these exceptions:
 *
 * <ul>
 *   <li>a message in which less than two reminders say when is a single one, and so is one that is understood as a whole
 *       and has a line without an event;
 *   <li>a heading that says a day and no clock time holds for the lines below it when one of them says a time, and makes
 *       one reminder with them when none does;
 *   <li>a first heading that says no time is none;
 *   <li>a line that does not say when belongs to the one above when that ends with a colon, or when it begins with a
 *       bullet and the first one does not; one with a bullet also when it says when, below a whole reminder with a colon;
 *   <li>a line that is a greeting, thanks or a remark ("# …") is none, and one that stands there twice is one.
 * </ul>
 *
 * <p>A heading is a line that is a time alone or ends with a colon, or a first one without a bullet where all the others
 * have one.
 */
final class Lines {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-–—•*·▪◦☐☑✅✔]|\\d{1,2}[.)])\\s+");

    private static final String REMARK = "# ";

    private final PhraseReader reader;
    private final Context context;

    private Lines(PhraseReader reader, Context context) {
        this.reader = reader;
        this.context = context;
    }

    /**
     * What one reminder was said with.
     *
     * @param event what to remind of, where only {@code words} may say when; else empty
     */
    record Piece(String words, String event) {}

    /** The message itself when it is a single reminder, otherwise each of them, in their order. */
    static List<Piece> of(String message, PhraseReader reader, Context context) {
        List<String> lines = message.lines().filter(line -> !line.isBlank()).toList();
        List<String> meant = lines.stream()
                .filter(line -> !Courtesy.greets(line) && !Courtesy.thanks(line) && !isRemark(line))
                .distinct()
                .toList();
        if (meant.isEmpty() || lines.size() < 2) {
            return List.of(new Piece(message, ""));
        }
        String rest = meant.size() == lines.size() ? message : String.join("\n", meant);
        Lines cutting = new Lines(reader, context);
        return cutting.cut(rest, meant).stream().map(cutting::piece).toList();
    }

    private static boolean isRemark(String line) {
        return line.strip().startsWith(REMARK);
    }

    /** A list below a whole reminder is all event. */
    private Piece piece(String words) {
        String[] lines = words.strip().split("\n", 2);
        boolean list = lines.length > 1
                && isTimedList(words)
                && lines[1].lines().allMatch(line -> isBulleted(line) || !saysWhen(line));
        return list ? new Piece(lines[0], read(lines[0]).event() + "\n" + lines[1]) : new Piece(words, "");
    }

    private List<String> cut(String message, List<String> lines) {
        boolean broken = isReminder(message) && lines.stream().anyMatch(line -> isTimeAlone(line) && !isDayOnly(line));
        List<String> pieces = broken || lines.size() == 1 ? List.of() : pieces(lines);
        boolean several = pieces.stream().filter(this::saysWhen).limit(2).count() == 2;
        return several ? pieces : List.of(message);
    }

    private List<String> pieces(List<String> lines) {
        String first = lines.getFirst();
        boolean listed = !isBulleted(first) && lines.stream().skip(1).allMatch(Lines::isBulleted);
        boolean title = isOpen(first) && !saysWhen(first);
        List<String> pieces = new ArrayList<>();
        List<String> section = new ArrayList<>();
        for (String line : title ? lines.subList(1, lines.size()) : lines) {
            boolean heading = isHeading(line) || (listed && line.equals(first) && isDayOnly(line));
            if (heading) {
                pieces.addAll(section(section));
                section.clear();
            }
            section.add(line);
        }
        pieces.addAll(section(section));
        return pieces;
    }

    private boolean isHeading(String line) {
        return (isOpen(line) || isTimeAlone(line)) && isDayOnly(withoutColon(line));
    }

    /** The reminders of some lines, the first of which may be the heading of the others. */
    private List<String> section(List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.getFirst();
        boolean listed = !isBulleted(first) && lines.stream().skip(1).allMatch(Lines::isBulleted);
        boolean headed = lines.size() > 1 && isDayOnly(withoutColon(first)) && (listed || isHeading(first));
        if (!headed) {
            return separate(lines);
        }
        List<String> below = lines.stream().skip(1).map(Lines::withoutBullet).toList();
        String when = timeWords(withoutColon(lines.getFirst()));
        return below.stream().anyMatch(this::saysWhen)
                ? below.stream().map(line -> when + " " + line).toList()
                : List.of(String.join("\n", lines));
    }

    private boolean isTimeAlone(String line) {
        return read(withoutColon(line)) instanceof Reading.Understood understood
                && understood.event().isBlank();
    }

    private String timeWords(String heading) {
        return reader.explain(heading, context).pieces().stream()
                .filter(piece -> piece.meaning().isPresent())
                .map(Explanation.Piece::words)
                .collect(Collectors.joining(" "));
    }

    private Reading read(String line) {
        return reader.read(line, context);
    }

    /** With a day and no clock time the hour is the person's own. */
    private boolean isDayOnly(String line) {
        Context later = new Context(
                context.now(),
                context.zone(),
                context.language(),
                context.habits().withDefaultTime(context.habits().defaultTime().plusHours(1)));
        List<Schedule> schedules = schedules(read(line));
        return !schedules.isEmpty() && !schedules.equals(schedules(reader.read(line, later)));
    }

    private static List<Schedule> schedules(Reading reading) {
        return reading.options().stream()
                .flatMap(option -> option.schedules().stream())
                .toList();
    }

    private boolean isReminder(String line) {
        return read(line) instanceof Reading.Understood understood
                && !understood.event().isBlank();
    }

    /** A word that only looks like a time says nothing: "boil for 10 minutes". */
    private boolean saysWhen(String line) {
        return switch (read(line)) {
            case Reading.Understood _ -> true;
            case Reading.Unclear unclear ->
                !unclear.options().isEmpty() || unclear.doubt().kind() != Doubt.Kind.UNREAD;
            case Reading.Nothing _ -> false;
        };
    }

    private List<String> separate(List<String> lines) {
        boolean bulleted = !lines.isEmpty() && isBulleted(lines.getFirst());
        List<String> pieces = new ArrayList<>();
        for (String line : lines) {
            boolean item = isBulleted(line) && !bulleted;
            boolean below = !pieces.isEmpty() && (item || isOpen(pieces.getLast()));
            if (below && ((item && isTimedList(pieces.getLast())) || !saysWhen(withoutBullet(line)))) {
                pieces.set(pieces.size() - 1, pieces.getLast() + "\n" + line);
            } else {
                pieces.add(withoutBullet(line));
            }
        }
        return pieces;
    }

    /** Its first line is a reminder and introduces a list: whatever looks like a time in that is no time. */
    private boolean isTimedList(String piece) {
        return isOpen(piece) && isReminder(piece.lines().findFirst().orElse(""));
    }

    /** Whether its first line ends with a colon. */
    private static boolean isOpen(String piece) {
        return piece.lines().findFirst().orElse("").strip().endsWith(":");
    }

    private static boolean isBulleted(String line) {
        return BULLET.matcher(line).lookingAt();
    }

    private static String withoutBullet(String line) {
        return BULLET.matcher(line).replaceFirst("").strip();
    }

    private static String withoutColon(String line) {
        String bare = withoutBullet(line);
        return bare.endsWith(":") ? bare.substring(0, bare.length() - 1).strip() : bare;
    }
}
