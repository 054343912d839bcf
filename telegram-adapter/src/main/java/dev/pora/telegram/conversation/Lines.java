package dev.pora.telegram.conversation;

import dev.pora.phrase.Doubt;
import dev.pora.phrase.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Cuts a message into the reminders that it asks for. Each of its lines is one, with these exceptions:
 *
 * <ul>
 *   <li>a message in which less than two lines say when is a single reminder, all of it;
 *   <li>a line that does not say when belongs to the one above when that ends with a colon, or when it begins with a
 *       bullet and the message does not;
 *   <li>a first line that is a time alone holds for all the others when they make a reminder each together with it.
 * </ul>
 */
final class Lines {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-–—•*·▪◦☐☑✅✔]|\\d{1,2}[.)])\\s+");

    private final Function<String, Reading> reader;

    private Lines(Function<String, Reading> reader) {
        this.reader = reader;
    }

    /** The message itself when it is a single reminder, otherwise each of them, in their order. */
    static List<String> of(String message, Function<String, Reading> reader) {
        List<String> lines = message.lines().filter(line -> !line.isBlank()).toList();
        return lines.size() < 2 ? List.of(message) : new Lines(reader).cut(message, lines);
    }

    private List<String> cut(String message, List<String> lines) {
        List<String> under = underHeading(lines);
        if (!under.isEmpty()) {
            return under;
        }
        List<String> pieces = pieces(lines);
        boolean several = pieces.stream().filter(this::saysWhen).limit(2).count() == 2;
        return several ? pieces : List.of(message);
    }

    /** The others, each with the first before it. */
    private List<String> underHeading(List<String> lines) {
        String heading = withoutColon(lines.getFirst());
        List<String> others = lines.subList(1, lines.size()).stream()
                .map(Lines::withoutBullet)
                .toList();
        if (!isTimeAlone(heading) || others.stream().noneMatch(this::saysWhen)) {
            return List.of();
        }
        List<String> together =
                others.stream().map(line -> heading + " " + line).toList();
        return together.stream().allMatch(this::isReminder) ? together : List.of();
    }

    private boolean isTimeAlone(String line) {
        return reader.apply(line) instanceof Reading.Understood understood
                && understood.event().isBlank();
    }

    private boolean isReminder(String line) {
        return reader.apply(line) instanceof Reading.Understood understood
                && !understood.event().isBlank();
    }

    /** A word that only looks like a time says nothing: "boil for 10 minutes". */
    private boolean saysWhen(String line) {
        return switch (reader.apply(line)) {
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
