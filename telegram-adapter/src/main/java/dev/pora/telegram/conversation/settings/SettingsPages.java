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
import dev.pora.telegram.words.Texts;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.workday.Country;
import dev.pora.workday.OwnDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the settings, as they stand for one person. */
final class SettingsPages {
    private static final int DAYS_SHOWN = 10;

    private static final List<QuietHours> QUIET = List.of(
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
            new QuietHours(LocalTime.of(23, 0), LocalTime.of(8, 0)),
            new QuietHours(LocalTime.MIDNIGHT, LocalTime.of(9, 0)));

    /** When most people want to know what their day brings. */
    static final LocalTime USUAL_DIGEST = LocalTime.of(8, 0);

    private static final List<LocalTime> DIGESTS =
            List.of(LocalTime.of(7, 0), USUAL_DIGEST, LocalTime.of(9, 0), LocalTime.of(10, 0));

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
        List<String> lines = new ArrayList<>(List.of(
                texts.language(), zoneLine(), digestLine(), quietLine(), latenessLine(), countryLine(), ownDaysLine()));
        lines.addAll(habits.lines());
        List<Keyboard.Button> buttons = new ArrayList<>(List.of(
                button(texts.languageButton(), Adjustment.Plain.LANGUAGE),
                button(texts.zoneButton(), Adjustment.Plain.ZONE),
                button(texts.digestButton(), Adjustment.Plain.DIGEST),
                button(texts.quietHoursButton(), Adjustment.Plain.QUIET),
                button(texts.latenessButton(), Adjustment.Plain.LATENESS),
                button(texts.countryButton(), Adjustment.Plain.COUNTRY),
                button(texts.ownDaysButton(), Adjustment.Plain.DAYS)));
        buttons.addAll(habits.buttons());
        return Page.of(RichText.bold(texts.title()).then("\n\n" + String.join("\n", lines)))
                .with(new Keyboard.Inline(Keyboard.inRows(buttons, 2)));
    }

    private String zoneLine() {
        return turn.user()
                .zone()
                .map(zone -> texts.zone(
                        turn.wording().zone(zone, turn.at()),
                        turn.wording().clock(turn.at().truncatedTo(ChronoUnit.MINUTES), zone)))
                .orElseGet(texts::noZone);
    }

    private String digestLine() {
        return preferences
                .digest()
                .map(turn.wording()::clock)
                .map(texts::digest)
                .orElseGet(texts::noDigest);
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

    Page language() {
        List<Keyboard.Button> buttons = Stream.of(Language.values())
                .map(language -> button(
                        CardMenus.ticked(
                                turn.user().language() == language,
                                Texts.in(language).languageName()),
                        new Adjustment.Speak(language)))
                .toList();
        return page(turn.texts().askLanguage(), Keyboard.inRows(buttons, 2));
    }

    Page digest() {
        Optional<LocalTime> present = preferences.digest();
        NavigableSet<LocalTime> offered = new TreeSet<>(DIGESTS);
        present.ifPresent(offered::add);
        List<Keyboard.Button> buttons = new ArrayList<>(offered.stream()
                .map(time -> button(
                        CardMenus.ticked(
                                present.equals(Optional.of(time)),
                                turn.wording().clock(time)),
                        new Adjustment.DigestAt(time)))
                .toList());
        buttons.add(
                button(CardMenus.ticked(present.isEmpty(), turn.texts().card().off()), Adjustment.Plain.DIGEST_OFF));
        return page(digestLine() + "\n\n" + turn.asked(texts.askDigest()), Keyboard.inRows(buttons, 3));
    }

    /** What somebody else asks, with the way back to here. */
    Page below(Page question) {
        return question.with(Keyboard.stacked(question.keyboard(), Keyboard.column(List.of(back()))));
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
        rows.add(List.of(back()));
        return Page.of(text).with(new Keyboard.Inline(rows));
    }

    private Keyboard.Button back() {
        return button(turn.texts().card().back(), Adjustment.Plain.OPEN);
    }

    private Keyboard.Button button(String label, Adjustment adjustment) {
        return button(turn, label, adjustment);
    }

    static Keyboard.Button button(Turn turn, String label, Adjustment adjustment) {
        return new Keyboard.Button(label, new ButtonData.Setting(turn.user().telegramId(), adjustment).encoded());
    }
}
