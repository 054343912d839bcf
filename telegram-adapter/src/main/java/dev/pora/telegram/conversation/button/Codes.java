package dev.pora.telegram.conversation.button;

import dev.pora.notification.NotificationId;
import dev.pora.notification.UndoId;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** The spelling of {@link ButtonData}; an instant is its epoch second, with nanoseconds after a point if it has any. */
final class Codes {
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

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
            case "da3" -> Optional.of(new ButtonData.DoneForAll(id(parts[1]), instant(parts[2])));
            case "j2" -> Optional.of(new ButtonData.MeToo(id(parts[1]), Optional.empty()));
            case "j3" -> Optional.of(new ButtonData.MeToo(id(parts[1]), Optional.of(instant(parts[2]))));
            case "jn2" -> Optional.of(new ButtonData.NotMe(id(parts[1]), Optional.empty()));
            case "jn3" -> Optional.of(new ButtonData.NotMe(id(parts[1]), Optional.of(instant(parts[2]))));
            case "s4" ->
                Later.of(parts[3]).map(later -> new ButtonData.Snoozed(id(parts[1]), instant(parts[2]), later));
            case "k3" -> Optional.of(new ButtonData.SkipNext(id(parts[1]), instant(parts[2])));
            case "bp3" -> Optional.of(new ButtonData.UndoPutOff(change(parts[1]), instant(parts[2])));
            case "bf3" -> Optional.of(new ButtonData.UndoFired(change(parts[1]), instant(parts[2])));
            case "bc3" -> Optional.of(new ButtonData.UndoOnCard(change(parts[1]), id(parts[2])));
            case "be3" -> Optional.of(new ButtonData.UndoOnEcho(change(parts[1]), id(parts[2])));
            case "r3" -> EchoTouch.read(parts[2]).map(touch -> new ButtonData.OnEcho(id(parts[1]), touch));
            case "t3" ->
                Aim.read(parts[1]).flatMap(aim -> Step.read(parts[2]).map(step -> new ButtonData.Pick(aim, step)));
            case "n3" -> GuideStep.read(parts[2]).map(step -> new ButtonData.Guided(Long.parseLong(parts[1]), step));
            case "f2" -> Optional.of(new ButtonData.OpenCard(id(parts[1])));
            case "p3" -> flag(parts[2]).map(wanted -> new ButtonData.Offered(Long.parseLong(parts[1]), wanted));
            case "o1" -> Optional.of(new ButtonData.Blank());
            case "bl2" -> Optional.of(new ButtonData.UndoInList(all(parts[1], UndoId::new)));
            case "e3" -> Touch.read(parts[2]).map(touch -> new ButtonData.OnCard(id(parts[1]), touch));
            case "q2" -> Optional.of(new ButtonData.ShowList(person(parts[1])));
            case "v3" -> ListTouch.read(parts[2]).map(touch -> new ButtonData.InList(person(parts[1]), touch));
            case "a3" -> Adjustment.read(parts[2]).map(change -> new ButtonData.Setting(person(parts[1]), change));
            case "m3" -> Optional.of(new ButtonData.Rebind(person(parts[1]), ZoneId.of(parts[2])));
            case "bm2" -> Optional.of(new ButtonData.UndoRebind(change(parts[1])));
            case "w2" -> Optional.of(new ButtonData.LeaveBound(person(parts[1])));
            case "u2" -> Optional.of(new ButtonData.Undo(all(parts[1], NotificationId::new)));
            case "x2" -> Optional.of(new ButtonData.Delete(id(parts[1])));
            case "z3" -> Optional.of(new ButtonData.Zone(person(parts[1]), ZoneId.of(parts[2])));
            case "g2" -> Optional.of(new ButtonData.Locate(person(parts[1])));
            case "l3" -> Language.ofTag(parts[2]).map(language -> new ButtonData.Speak(person(parts[1]), language));
            case "c3" -> Optional.of(new ButtonData.Choice(Long.parseLong(parts[1]), Integer.parseInt(parts[2])));
            case "op3" -> OperatorTouch.read(parts[2]).map(touch -> new ButtonData.Operate(person(parts[1]), touch));
            case "y3" -> DataTouch.read(parts[2]).map(touch -> new ButtonData.OnData(Long.parseLong(parts[1]), touch));
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> flag(String code) {
        return switch (code) {
            case "0" -> Optional.of(false);
            case "1" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    /** See {@link Numbers}. */
    static <T> String ofAll(List<T> ids, ToLongFunction<T> value) {
        return Numbers.coded(ids.stream().mapToLong(value).toArray());
    }

    private static <T> List<T> all(String code, LongFunction<T> id) {
        return Numbers.read(code).mapToObj(id).toList();
    }

    static NotificationId id(String digits) {
        return new NotificationId(Long.parseLong(digits));
    }

    private static UndoId change(String digits) {
        return new UndoId(Long.parseLong(digits));
    }

    private static TelegramId person(String digits) {
        return new TelegramId(Long.parseLong(digits));
    }

    /** Only years of four digits are believed: a store need not hold more. */
    static Instant instant(String code) {
        int point = code.indexOf('.');
        long second = Long.parseLong(point < 0 ? code : code.substring(0, point));
        if (second < 0 || second > LAST_SECOND) {
            throw new IllegalArgumentException("No reminder fires at second " + second);
        }
        return Instant.ofEpochSecond(second, point < 0 ? 0 : Integer.parseInt(code.substring(point + 1)));
    }
}
