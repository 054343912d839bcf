package dev.pora.telegram.conversation.settings;

import dev.pora.attention.Lateness;
import dev.pora.attention.QuietHours;
import dev.pora.notification.Relocating;
import dev.pora.telegram.conversation.button.Adjustment;
import dev.pora.telegram.conversation.button.HabitAdjustment;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.CountryWords;
import dev.pora.telegram.conversation.typed.DateWords;
import dev.pora.telegram.conversation.typed.DayNote;
import dev.pora.telegram.conversation.typed.HoursWords;
import dev.pora.telegram.conversation.typed.TypedTime;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.workday.Country;
import dev.pora.workday.OwnDays;
import dev.pora.workday.PublicHolidays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Shows how a person wants to be reminded, and changes it. */
public final class Preferring {
    private final Relocating relocating;
    private final PublicHolidays holidays;
    private final DateWords dates;
    private final Accustoming accustoming;
    private final Speaking speaking;
    private final Settling settling;
    private final Reverting reverting;
    private final Memories memories;

    public Preferring(
            Relocating relocating,
            PublicHolidays holidays,
            DateWords dates,
            Accustoming accustoming,
            Speaking speaking,
            Settling settling,
            Reverting reverting,
            Memories memories) {
        this.relocating = relocating;
        this.holidays = holidays;
        this.dates = dates;
        this.accustoming = accustoming;
        this.speaking = speaking;
        this.settling = settling;
        this.reverting = reverting;
        this.memories = memories;
    }

    /** With the undo of what was changed last, while there is one. */
    public Page open(Turn turn) {
        return reverting.withUndo(turn, new SettingsPages(turn).all());
    }

    public Effect adjust(Turn turn, Adjustment adjustment) {
        memories.change(turn, Memory::awaitingNothing);
        return adjustment instanceof Adjustment.Back(long version)
                ? reverting.undo(turn, version)
                : Effect.shown(adjusted(turn, adjustment));
    }

    private Page adjusted(Turn turn, Adjustment adjustment) {
        return switch (adjustment) {
            case Adjustment.Plain plain -> adjusted(turn, plain);
            case HabitAdjustment habit -> accustoming.adjust(turn, habit);
            case Adjustment.Quiet(QuietHours hours) ->
                preferred(turn, preferences -> preferences.withQuietHours(Optional.of(hours)));
            case Adjustment.Late(Lateness lateness) ->
                preferred(turn, preferences -> preferences.withLateness(lateness));
            case Adjustment.Living(Country country) ->
                preferred(turn, preferences -> preferences.withCountry(Optional.of(country)));
            case Adjustment.Forget(LocalDate day) -> forgotten(turn, day);
            case Adjustment.Speak(Language language) -> open(speaking.spoken(turn, language));
            case Adjustment.DigestAt(LocalTime time) ->
                preferred(turn, preferences -> preferences.withDigest(Optional.of(time)));
            case Adjustment.Back _ -> open(turn);
        };
    }

    private Page adjusted(Turn turn, Adjustment.Plain adjustment) {
        return switch (adjustment) {
            case OPEN -> open(turn);
            case QUIET -> new SettingsPages(awaiting(turn, Awaited.Subject.QUIET_HOURS)).quietHours();
            case QUIET_OFF -> preferred(turn, preferences -> preferences.withQuietHours(Optional.empty()));
            case LATENESS -> new SettingsPages(turn).lateness();
            case COUNTRY -> new SettingsPages(awaiting(turn, Awaited.Subject.COUNTRY)).country();
            case NO_COUNTRY -> preferred(turn, preferences -> preferences.withCountry(Optional.empty()));
            case DAYS -> new SettingsPages(awaiting(turn, Awaited.Subject.OWN_DAYS)).ownDays();
            case LANGUAGE -> new SettingsPages(turn).language();
            case ZONE -> new SettingsPages(turn).below(settling.askAgain(turn));
            case DIGEST -> new SettingsPages(awaiting(turn, Awaited.Subject.DIGEST)).digest();
            case DIGEST_OFF -> preferred(turn, preferences -> preferences.withDigest(Optional.empty()));
        };
    }

    private Page forgotten(Turn turn, LocalDate day) {
        Turn changed = preferring(
                turn,
                preferences -> preferences.withOwnDays(preferences.ownDays().without(day)));
        Page days = new SettingsPages(awaiting(changed, Awaited.Subject.OWN_DAYS)).ownDays();
        return reverting.withUndo(changed, days);
    }

    private Turn awaiting(Turn turn, Awaited.Subject subject) {
        memories.change(turn, memory -> memory.awaiting(Awaited.inSettings(subject, turn.at())));
        return turn;
    }

    private Page preferred(Turn turn, UnaryOperator<Preferences> edit) {
        return open(preferring(turn, edit));
    }

    /** What is so already is left alone: the change before that can still be taken back. */
    private Turn preferring(Turn turn, UnaryOperator<Preferences> edit) {
        Preferences present = turn.user().preferences();
        return edit.apply(present).equals(present)
                ? turn
                : reverting.changed(turn, relocating.prefer(turn.user(), edit));
    }

    public Effect digest(Turn turn, String typed) {
        return TypedTime.read(typed, SettingsPages.USUAL_DIGEST)
                .map(time -> Effect.shown(preferred(turn, preferences -> preferences.withDigest(Optional.of(time)))))
                .orElseGet(() ->
                        new Effect.Refused(turn.texts().settings().habits().notATime()));
    }

    public Effect quietHours(Turn turn, String typed) {
        return HoursWords.read(typed)
                .map(hours ->
                        Effect.shown(preferred(turn, preferences -> preferences.withQuietHours(Optional.of(hours)))))
                .orElseGet(() -> new Effect.Refused(turn.texts().settings().notHours()));
    }

    public Effect country(Turn turn, String typed) {
        Optional<Country> country = CountryWords.read(typed);
        if (country.isEmpty()) {
            return new Effect.Refused(turn.texts().settings().noSuchCountry(Excerpt.line(typed)));
        }
        return holidays.knows(country.get())
                ? Effect.shown(preferred(turn, preferences -> preferences.withCountry(country)))
                : new Effect.Refused(
                        turn.texts().settings().unknownHolidays(turn.wording().country(country.get())));
    }

    /** A line for each day; all of them or none. */
    public Effect ownDays(Turn turn, Question said) {
        List<String> lines =
                said.words().lines().filter(line -> !line.isBlank()).toList();
        Optional<OwnDays> days = Optional.of(turn.user().preferences().ownDays());
        for (String line : lines) {
            days = days.flatMap(before -> with(turn, before, said, line));
        }
        return days.map(all -> Effect.shown(preferred(turn, preferences -> preferences.withOwnDays(all))))
                .orElseGet(() -> new Effect.Refused(turn.texts().settings().notADay()));
    }

    private Optional<OwnDays> with(Turn turn, OwnDays before, Question said, String line) {
        return DayNote.read(line)
                .flatMap(note -> dates.read(turn, Question.said(said.message(), said.at(), said.language(), note.day()))
                        .filter(_ -> before.off().size() + before.working().size() < OwnDays.MOST)
                        .map(day -> switch (note.kind()) {
                            case OFF -> before.withOff(day);
                            case WORKING -> before.withWorking(day);
                            case USUAL -> before.without(day);
                        }));
    }
}
