package dev.pora.wording;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.MonthOf;
import dev.pora.phrase.meaning.Unit;
import dev.pora.user.DayPart;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

final class RussianSaid implements SaidWords {
    private static final int NOON = 12;
    private static final int FIRST_OF_MORNING = 4;
    private static final int FIRST_OF_EVENING = 5;
    private static final RussianPlural.Forms TIMES = new RussianPlural.Forms("раз", "раза", "раз");

    private final Tongue tongue;
    private final RussianSaidDays days;

    RussianSaid(Tongue tongue, Terms terms) {
        this.tongue = tongue;
        this.days = new RussianSaidDays(terms);
    }

    @Override
    public String topic(Topic topic) {
        return switch (topic) {
            case DAY -> "день";
            case TIME -> "время";
            case WHEN -> "когда";
            case LENGTH -> "длительность";
            case MONTH -> "месяц";
            case NUMBER -> "число";
            case ZONE -> "часовой пояс";
            case SERIES -> "повтор";
            case START -> "начало";
            case END -> "конец";
            case EXCEPT -> "исключение";
            case ALSO -> "дополнительно";
            case DAY_OFF -> "в выходной";
            case UNCLEAR -> "непонятно";
            case EVENT -> "текст";
        };
    }

    @Override
    public String day(Day day) {
        return days.say(day);
    }

    @Override
    public String month(MonthOf month) {
        return days.month(month);
    }

    @Override
    public String eitherHalf(LocalTime time) {
        int hour = time.getHour() % NOON;
        int shown = hour == 0 ? NOON : hour;
        String said = time.getMinute() == 0
                ? tongue.counted(shown, ChronoUnit.HOURS)
                : shown + String.format(Locale.ROOT, ":%02d", time.getMinute());
        return said + ", " + halves(hour);
    }

    private static String halves(int hour) {
        if (hour < FIRST_OF_MORNING) {
            return "ночи или дня";
        }
        return hour < FIRST_OF_EVENING ? "утра или дня" : "утра или вечера";
    }

    @Override
    public String midnightThatEnds() {
        return "полночь, в конце дня";
    }

    @Override
    public String part(DayPart part) {
        return switch (part) {
            case EARLY_MORNING -> "рано утром";
            case MORNING -> "утром";
            case LUNCH -> "в обед";
            case AFTERNOON -> "днём";
            case END_OF_DAY -> "в конце дня";
            case EVENING -> "вечером";
            case NIGHT -> "ночью";
        };
    }

    @Override
    public String vague(List<String> guesses) {
        return guesses.isEmpty()
                ? "точно не сказано"
                : "точно не сказано, может быть, через " + Enumeration.of(guesses.stream(), "или");
    }

    @Override
    public String perhaps(String time) {
        return time + " (или это часть текста)";
    }

    @Override
    public String trouble(Meaning.Trouble.Kind kind) {
        return switch (kind) {
            case UNREAD -> "слова о времени, из которых не составить расписание";
            case IMPOSSIBLE -> "такого времени не бывает";
            case PAST -> "это уже прошло";
        };
    }

    @Override
    public String greeting() {
        return "просьба напомнить, в текст не входит";
    }

    @Override
    public String eventWords() {
        return "похоже на время, но это не время";
    }

    @Override
    public String onNthWorkday(int nth) {
        return RussianOrdinal.MASCULINE.on(Set.of(nth)) + " рабочий день";
    }

    @Override
    public String timesA(int count, Unit unit) {
        return (count == 1 ? "" : count + " ") + RussianPlural.of(count).choose(TIMES) + " в "
                + RussianSaidDays.accusative(unit);
    }

    @Override
    public String lasting(String length) {
        return "продлится " + length;
    }

    @Override
    public String everyNth(int nth, Set<DayOfWeek> days) {
        return Enumeration.of(days.stream().sorted().map(day -> RussianSaidDays.everyNth(nth, day)), "и")
                + ", в месяце или по неделям";
    }

    @Override
    public String moreTimes() {
        return "несколько раз, когда — не сказано";
    }

    @Override
    public String lacking(boolean skipped) {
        return skipped ? "месяцы без этого дня пропускаются" : "в коротком месяце — в последний день";
    }
}
