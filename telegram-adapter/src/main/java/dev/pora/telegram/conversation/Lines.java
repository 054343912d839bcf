package dev.pora.telegram.conversation;

import dev.pora.phrase.Context;
import dev.pora.phrase.Doubt;
import dev.pora.phrase.Explanation;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a message into the reminders that it asks for. Each of its lines is one, with these exceptions:
 *
 * <ul>
 *   <li>a message in which less than two lines say when is a single reminder, all of it;
 *   <li>a heading that says a day and no clock time holds for all the lines below when one of them says a time;
 *   <li>a heading that says no time is none, when two lines below say one;
 *   <li>a line that does not say when belongs to the one above when that ends with a colon, or when it begins with a
 *       bullet and the first one does not;
 *   <li>a line that is a greeting or thanks is none.
 * </ul>
 *
 * <p>A heading is a first line that ends with a colon, is a time alone, or has no bullet where all the others have one.
 */
final class Lines {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-–—•*·▪◦☐☑✅✔]|\\d{1,2}[.)])\\s+");
    private static final String EVENT = "event";

    private final PhraseReader reader;
    private final Context context;

    private Lines(PhraseReader reader, Context context) {
        this.reader = reader;
        this.context = context;
    }

    /** The message itself when it is a single reminder, otherwise each of them, in their order. */
    static List<String> of(String message, PhraseReader reader, Context context) {
        List<String> lines = message.lines().filter(line -> !line.isBlank()).toList();
        List<String> meant = lines.stream()
                .filter(line -> !Courtesy.greets(line) && !Courtesy.thanks(line))
                .toList();
        if (meant.isEmpty() || lines.size() < 2) {
            return List.of(message);
        }
        String rest = meant.size() == lines.size() ? message : String.join("\n", meant);
        return meant.size() == 1 ? meant : new Lines(reader, context).cut(rest, meant);
    }

    private List<String> cut(String message, List<String> lines) {
        List<String> below = lines.subList(1, lines.size());
        List<String> dated = dated(lines.getFirst(), below);
        if (!dated.isEmpty()) {
            return dated;
        }
        boolean headed = isOpen(lines.getFirst()) && !saysWhen(lines.getFirst());
        List<String> pieces = pieces(headed ? below : lines);
        boolean several = pieces.stream().filter(this::saysWhen).limit(2).count() == 2;
        return several ? pieces : List.of(message);
    }

    /** The lines below, each with the day of the heading before it; empty when the first line is no such heading. */
    private List<String> dated(String first, List<String> below) {
        String heading = withoutColon(first);
        List<String> lines = below.stream().map(Lines::withoutBullet).toList();
        boolean alone = read(heading) instanceof Reading.Understood understood
                && understood.event().isBlank();
        boolean listed = isOpen(first) || (!isBulleted(first) && below.stream().allMatch(Lines::isBulleted));
        if (!(alone || listed) || !isDayOnly(heading) || lines.stream().noneMatch(this::saysWhen)) {
            return List.of();
        }
        List<String> together =
                lines.stream().map(line -> timeWords(heading) + " " + line).toList();
        return listed || together.stream().allMatch(this::isReminder) ? together : List.of();
    }

    private String timeWords(String heading) {
        return reader.explain(heading, context).pieces().stream()
                .filter(piece -> !piece.meaning().equals(EVENT))
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

    private List<String> pieces(List<String> lines) {
        boolean bulleted = isBulleted(lines.getFirst());
        List<String> pieces = new ArrayList<>();
        for (String line : lines) {
            boolean item = isBulleted(line) && !bulleted;
            if (!pieces.isEmpty() && (item || isOpen(pieces.getLast())) && !saysWhen(withoutBullet(line))) {
                pieces.set(pieces.size() - 1, pieces.getLast() + "\n" + line);
            } else {
                pieces.add(withoutBullet(line));
            }
        }
        return pieces;
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
