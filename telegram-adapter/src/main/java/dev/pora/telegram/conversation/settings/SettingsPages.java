package dev.pora.telegram.conversation.settings;

import dev.pora.attention.QuietHours;
import dev.pora.telegram.conversation.button.Adjustment;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.card.CardMenus;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.SettingsTexts;
import dev.pora.user.Preferences;
import dev.pora.workday.Country;
import dev.pora.workday.OwnDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the settings, as they stand for one person. */
final class SettingsPages {
    private static final int DAYS_SHOWN = 10;

    private static final List<QuietHours> QUIET = List.of(
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
            new QuietHours(LocalTime.of(23, 0), LocalTime.of(8, 0)),
            new QuietHours(LocalTime.MIDNIGHT, LocalTime.of(9, 0)));

    private final Turn turn;
    private final Preferences preferences;
    private final SettingsTexts texts;

    SettingsPages(Turn turn) {
        this.turn = turn;
        this.preferences = turn.user().preferences();
        this.texts = turn.texts().settings();
    }

    Page all() {
        HabitPages habits = new HabitPages(turn);
        List<String> lines = new ArrayList<>(List.of(quietLine(), latenessLine(), countryLine(), ownDaysLine()));
        lines.addAll(habits.lines());
        List<Keyboard.Button> buttons = new ArrayList<>(List.of(
                button(texts.quietHoursButton(), Adjustment.Plain.QUIET),
                button(texts.latenessButton(), Adjustment.Plain.LATENESS),
                button(texts.countryButton(), Adjustment.Plain.COUNTRY),
                button(texts.ownDaysButton(), Adjustment.Plain.DAYS)));
        buttons.addAll(habits.buttons());
        return Page.of(RichText.bold(texts.title()).then("\n\n" + String.join("\n", lines)))
                .with(new Keyboard.Inline(Keyboard.inRows(buttons, 2)));
    }

    private String quietLine() {
        return preferences
                .quietHours()
                .map(turn.wording()::quietHours)
                .map(texts::quietHours)
                .orElseGet(texts::noQuietHours);
    }

    private String latenessLine() {
        return texts.lateness(turn.wording().lateness(preferences.lateness()));
    }

    private String countryLine() {
        return preferences
                .country()
                .map(turn.wording()::country)
                .map(texts::country)
                .orElseGet(texts::noCountry);
    }

    private String ownDaysLine() {
        List<LocalDate> days = days();
        if (days.isEmpty()) {
            return texts.noOwnDays();
        }
        String shown = days.stream().limit(DAYS_SHOWN).map(this::named).collect(Collectors.joining(", "));
        int more = days.size() - DAYS_SHOWN;
        return texts.ownDays(more > 0 ? shown + " " + texts.more(more) : shown);
    }

    private List<LocalDate> days() {
        OwnDays own = preferences.ownDays();
        return Stream.concat(own.off().stream(), own.working().stream())
                .sorted()
                .toList();
    }

    private String named(LocalDate day) {
        String date = turn.wording().date(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        return preferences.ownDays().off().contains(day) ? texts.off(date) : texts.working(date);
    }

    Page quietHours() {
        Optional<QuietHours> present = preferences.quietHours();
        List<Keyboard.Button> buttons = new ArrayList<>();
        QUIET.forEach(hours -> buttons.add(button(
                CardMenus.ticked(present.equals(Optional.of(hours)), shown(hours)), new Adjustment.Quiet(hours))));
        buttons.add(
                button(CardMenus.ticked(present.isEmpty(), turn.texts().card().off()), Adjustment.Plain.QUIET_OFF));
        return page(quietLine() + "\n\n" + turn.asked(texts.askQuietHours()), Keyboard.inRows(buttons, 2));
    }

    private String shown(QuietHours hours) {
        return turn.wording().clock(hours.from()) + "–" + turn.wording().clock(hours.to());
    }

    Page lateness() {
        List<Keyboard.Button> buttons = CardMenus.LATENESS.stream()
                .map(way -> button(
                        CardMenus.ticked(
                                preferences.lateness().equals(way),
                                turn.texts().card().latenessChoice(Optional.of(way))),
                        new Adjustment.Late(way)))
                .toList();
        return page(turn.texts().card().askLateness(), Keyboard.inRows(buttons, 2));
    }

    Page country() {
        List<Keyboard.Button> buttons = new ArrayList<>();
        for (String code : texts.countries()) {
            Country country = new Country(code);
            buttons.add(button(
                    CardMenus.ticked(
                            preferences.country().equals(Optional.of(country)),
                            turn.wording().country(country)),
                    new Adjustment.Living(country)));
        }
        buttons.add(button(
                CardMenus.ticked(
                        preferences.country().isEmpty(), turn.texts().card().off()),
                Adjustment.Plain.NO_COUNTRY));
        return page(countryLine() + "\n\n" + turn.asked(texts.askCountry()), Keyboard.inRows(buttons, 2));
    }

    Page ownDays() {
        List<Keyboard.Button> buttons = days().stream()
                .limit(DAYS_SHOWN)
                .map(day -> button("✖ " + named(day), new Adjustment.Forget(day)))
                .toList();
        return page(ownDaysLine() + "\n\n" + turn.asked(texts.askOwnDays()), Keyboard.inRows(buttons, 1));
    }

    private Page page(String text, List<List<Keyboard.Button>> choices) {
        List<List<Keyboard.Button>> rows = new ArrayList<>(choices);
        rows.add(List.of(button(turn.texts().card().back(), Adjustment.Plain.OPEN)));
        return Page.of(text).with(new Keyboard.Inline(rows));
    }

    private Keyboard.Button button(String label, Adjustment adjustment) {
        return button(turn, label, adjustment);
    }

    static Keyboard.Button button(Turn turn, String label, Adjustment adjustment) {
        return new Keyboard.Button(label, new ButtonData.Setting(turn.user().telegramId(), adjustment).encoded());
    }
}
