package dev.pora.telegram.words;

import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import java.time.DayOfWeek;
import java.util.Optional;

/** What a person means by words, in Russian. */
final class RussianHabitTexts implements HabitTexts {
    @Override
    public String defaultTime(String clock) {
        return "Если время не названо: " + clock;
    }

    @Override
    public String parts(String parts) {
        return "Части дня: " + parts;
    }

    @Override
    public String usualParts() {
        return "Части дня: как обычно";
    }

    @Override
    public String weekStart(DayOfWeek day) {
        return "Неделя начинается " + since(day);
    }

    private static String since(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "с понедельника";
            case TUESDAY -> "со вторника";
            case WEDNESDAY -> "со среды";
            case THURSDAY -> "с четверга";
            case FRIDAY -> "с пятницы";
            case SATURDAY -> "с субботы";
            case SUNDAY -> "с воскресенья";
        };
    }

    @Override
    public String dateOrder(Optional<DateOrder> order) {
        return order.map(RussianHabitTexts::meaning)
                .orElse("3/4: как принято в вашем часовом поясе, а если неясно — спрошу");
    }

    private static String meaning(DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> "3/4 — это 3 апреля";
            case MONTH_FIRST -> "3/4 — это 4 марта";
        };
    }

    @Override
    public String defaultTimeButton() {
        return "🕘 Без времени";
    }

    @Override
    public String partsButton() {
        return "🌅 Части дня";
    }

    @Override
    public String weekStartButton() {
        return "📅 Начало недели";
    }

    @Override
    public String dateOrderButton() {
        return "🔢 Порядок дат";
    }

    @Override
    public String askDefaultTime() {
        return "Во сколько напоминать, если назван только день: «завтра чай»? Нажмите или напишите время, например «8:30».";
    }

    @Override
    public String askParts() {
        return "Вот что у вас когда. Нажмите, чтобы поменять.";
    }

    @Override
    public String part(DayPart part) {
        return switch (part) {
            case EARLY_MORNING -> "раннее утро";
            case MORNING -> "утро";
            case LUNCH -> "обед";
            case AFTERNOON -> "день";
            case END_OF_DAY -> "конец дня";
            case EVENING -> "вечер";
            case NIGHT -> "ночь";
        };
    }

    @Override
    public String askPart(DayPart part) {
        return "Во сколько у вас «" + said(part) + "»? Нажмите или напишите время, например «" + part.usual() + "».";
    }

    private static String said(DayPart part) {
        return switch (part) {
            case EARLY_MORNING -> "рано утром";
            case MORNING -> "утром";
            case LUNCH -> "в обед";
            case AFTERNOON -> "днём";
            case END_OF_DAY -> "к концу дня";
            case EVENING -> "вечером";
            case NIGHT -> "ночью";
        };
    }

    @Override
    public String asUsual() {
        return "↺ Всё как обычно";
    }

    @Override
    public String notATime() {
        return "Не понял, во сколько это. Напишите, например «8:30» или «9 вечера».";
    }

    @Override
    public String askWeekStart() {
        return "С какого дня у вас начинается неделя? От этого зависит, когда «следующее воскресенье».";
    }

    @Override
    public String weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "Понедельник";
            case TUESDAY -> "Вторник";
            case WEDNESDAY -> "Среда";
            case THURSDAY -> "Четверг";
            case FRIDAY -> "Пятница";
            case SATURDAY -> "Суббота";
            case SUNDAY -> "Воскресенье";
        };
    }

    @Override
    public String askDateOrder() {
        return "Какая это дата, когда вы пишете 3/4?";
    }

    @Override
    public String dateOrderChoice(Optional<DateOrder> order) {
        return order.map(RussianHabitTexts::choice).orElse("По часовому поясу");
    }

    private static String choice(DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> "Сначала день: 3 апреля";
            case MONTH_FIRST -> "Сначала месяц: 4 марта";
        };
    }
}
