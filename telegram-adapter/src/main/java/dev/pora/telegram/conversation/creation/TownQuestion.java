package dev.pora.telegram.conversation.creation;

import dev.pora.place.Place;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.user.TelegramId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Asks people where they live. */
public final class TownQuestion {
    private static final int PER_ROW = 3;

    private TownQuestion() {}

    public static Page of(Turn turn, String text) {
        TelegramId asked = turn.user().telegramId();
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        List<Keyboard.Button> towns = turn.texts().towns().stream()
                .map(town -> button(town.name(), asked, ZoneId.of(town.zone())))
                .toList();
        for (int from = 0; from < towns.size(); from += PER_ROW) {
            rows.add(towns.subList(from, Math.min(from + PER_ROW, towns.size())));
        }
        if (turn.inPrivate()) {
            rows.add(List.of(new Keyboard.Button(turn.texts().locate(), new ButtonData.Locate(asked).encoded())));
        }
        return Page.of(turn.asked(text)).with(new Keyboard.Inline(rows));
    }

    /** Which of several places of one name. */
    public static Page among(Turn turn, List<Place> places) {
        TelegramId asked = turn.user().telegramId();
        List<Keyboard.Button> buttons = places.stream()
                .map(place -> button(place.label(turn.user().language()), asked, place.zone()))
                .toList();
        return Page.of(turn.texts().whichTown()).with(Keyboard.column(buttons));
    }

    private static Keyboard.Button button(String text, TelegramId asked, ZoneId zone) {
        return new Keyboard.Button(text, new ButtonData.Zone(asked, zone).encoded());
    }
}
