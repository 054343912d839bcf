package dev.pora.telegram.conversation.settings;

import dev.pora.telegram.conversation.button.Adjustment;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.creation.TownQuestion;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.SaidClock;
import dev.pora.telegram.words.SettingsTexts;
import dev.pora.telegram.words.Texts;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Asks in which of the zones somebody lives where it is now the time that they say it is. */
final class ClockQuestion {
    private static final int MOST = 8;
    private static final int PER_ROW = 2;

    /** Clocks are wrong by less; offsets from UTC are a quarter of an hour apart at least. */
    private static final Duration WRONG = Duration.ofMinutes(7);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HALF_DAY = Duration.ofHours(12);

    private ClockQuestion() {}

    static Page of(Turn turn, SaidClock said, Instant now) {
        SettingsTexts texts = turn.texts().settings();
        String clock = turn.wording().clock(said.time());
        List<ZoneId> zones = zones(turn.user().language(), said, now);
        if (zones.isEmpty()) {
            return TownQuestion.of(turn, texts.nowhere(clock));
        }
        List<Keyboard.Button> buttons =
                zones.stream().map(zone -> button(turn, zone, said, now)).toList();
        List<List<Keyboard.Button>> rows = new ArrayList<>(Keyboard.inRows(buttons, PER_ROW));
        rows.add(List.of(SettingsPages.button(turn, texts.elsewhere(), Adjustment.Plain.ZONE)));
        return Page.of(turn.asked(texts.whereItIs(clock))).with(new Keyboard.Inline(rows));
    }

    /** Those that are likely for who speaks the language; only where there are none, the rest of the world. */
    static List<ZoneId> zones(Language language, SaidClock said, Instant now) {
        List<ZoneId> likely = among(Texts.in(language).settings().zones(), said, now);
        return likely.isEmpty() ? among(Texts.in(Language.ENGLISH).settings().zones(), said, now) : likely;
    }

    private static List<ZoneId> among(List<String> zones, SaidClock said, Instant now) {
        return zones.stream()
                .map(ZoneId::of)
                .filter(zone -> shows(zone, said, now))
                .limit(MOST)
                .toList();
    }

    private static boolean shows(ZoneId zone, SaidClock said, Instant now) {
        LocalTime there = now.atZone(zone).toLocalTime();
        Duration round = said.halved() ? DAY : HALF_DAY;
        Duration apart = Duration.ofNanos(
                Math.floorMod(Duration.between(said.time(), there).toNanos(), round.toNanos()));
        return apart.compareTo(WRONG) <= 0 || round.minus(apart).compareTo(WRONG) <= 0;
    }

    /** Where one may mean either half of the day, each says what time it is there. */
    private static Keyboard.Button button(Turn turn, ZoneId zone, SaidClock said, Instant now) {
        String name = turn.wording().zone(zone, now);
        String clock = turn.wording().clock(now.truncatedTo(ChronoUnit.MINUTES), zone);
        return new Keyboard.Button(
                said.halved() ? name : name + ", " + clock,
                new ButtonData.Zone(turn.user().telegramId(), zone).encoded());
    }
}
