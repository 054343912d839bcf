package dev.pora.telegram.conversation;

import dev.pora.notification.NotificationId;
import dev.pora.user.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The spelling of {@link ButtonData}; an instant is its epoch second, with nanoseconds after a point if it has any. */
final class Codes {
    private Codes() {}

    static String of(Instant instant) {
        return instant.getNano() == 0
                ? Long.toString(instant.getEpochSecond())
                : instant.getEpochSecond() + "." + instant.getNano();
    }

    /** Throws IllegalArgumentException or DateTimeException for values of the wrong form. */
    static Optional<ButtonData> read(String[] parts) {
        return switch (parts[0] + parts.length) {
            case "d3" -> Optional.of(new ButtonData.Done(id(parts[1]), instant(parts[2])));
            case "s4" ->
                Later.of(parts[3]).map(later -> new ButtonData.Snoozed(id(parts[1]), instant(parts[2]), later));
            case "u2" -> Optional.of(new ButtonData.Undo(id(parts[1])));
            case "x2" -> Optional.of(new ButtonData.Delete(id(parts[1])));
            case "z2" -> Optional.of(new ButtonData.Zone(ZoneId.of(parts[1])));
            case "g1" -> Optional.of(new ButtonData.Locate());
            case "l2" -> Language.ofTag(parts[1]).map(ButtonData.Speak::new);
            case "c3" -> Optional.of(new ButtonData.Choice(Long.parseLong(parts[1]), Integer.parseInt(parts[2])));
            default -> Optional.empty();
        };
    }

    private static NotificationId id(String digits) {
        return new NotificationId(Long.parseLong(digits));
    }

    private static Instant instant(String code) {
        int point = code.indexOf('.');
        return point < 0
                ? Instant.ofEpochSecond(Long.parseLong(code))
                : Instant.ofEpochSecond(
                        Long.parseLong(code.substring(0, point)), Integer.parseInt(code.substring(point + 1)));
    }
}
