package dev.pora.wording;

import dev.pora.notification.Trouble;
import dev.pora.phrase.Doubt;
import java.util.List;

final class RussianMessages implements MessageWords {
    private static final RussianPlural.Forms TIMES = new RussianPlural.Forms("раз", "раза", "раз");

    @Override
    public String late(String length) {
        return "опоздало на " + length;
    }

    @Override
    public String late(String length, Count earlier) {
        return late(length) + "; до этого пропущено ещё " + number(earlier);
    }

    @Override
    public String missedBefore(Count earlier) {
        return "до этого пропущено " + number(earlier);
    }

    @Override
    public String missed(Count count, String since) {
        return "пропущено " + number(count) + " "
                + RussianPlural.of(count.number()).choose(TIMES) + " с " + since;
    }

    private static String number(Count count) {
        return count.open() ? "не менее " + count.number() : Integer.toString(count.number());
    }

    @Override
    public String today(String clock) {
        return "сегодня в " + clock;
    }

    @Override
    public String tomorrow(String clock) {
        return "завтра в " + clock;
    }

    @Override
    public String on(String date, String clock) {
        return date + " в " + clock;
    }

    @Override
    public String again(int round, int of) {
        return "повтор " + round + " из " + of + ": ещё не сделано";
    }

    @Override
    public String possibleRepeat() {
        return "возможно, повтор: прошлая отправка осталась без ответа";
    }

    @Override
    public String notTold(String event) {
        return "Не доставлено: " + event;
    }

    @Override
    public String onHold(String event) {
        return "На паузе: " + event;
    }

    @Override
    public List<String> trouble(Trouble trouble, String moment) {
        return switch (trouble) {
            case REFUSED ->
                List.of(
                        "Напоминание на " + moment + " отклонено: в таком виде его не отправить.",
                        "Создайте его заново с другим текстом или для другого чата.");
            case UNCONFIRMED ->
                List.of(
                        "Напоминание на " + moment
                                + " отправлено дважды, и оба раза без ответа: оно могло прийти один раз, два раза или ни разу.",
                        "Проверьте чат и, если напоминания там нет, создайте его заново.");
            case GAVE_UP ->
                List.of(
                        "Напоминание на " + moment + " не удалось отправить, хотя попыток было много.",
                        "Если оно ещё нужно, создайте его заново.");
            case OUT_OF_REACH ->
                List.of(
                        "Мне больше нельзя писать в чат, где я об этом напоминаю. Всё, о чём вы просили напоминать там, ждёт.",
                        "Вернусь в чат или снова смогу там писать — продолжу.");
        };
    }

    @Override
    public String problem(Doubt doubt, int readings) {
        String words = doubt.words().isBlank() ? "это" : "«" + Excerpt.of(doubt.words()) + "»";
        return switch (doubt.kind()) {
            case UNREAD -> "Не получилось понять " + words + ".";
            case IMPOSSIBLE -> "Такой даты или такого времени не бывает: " + words + ".";
            case PAST -> "Это время уже прошло: " + words + ".";
            case AMBIGUOUS ->
                readings > 1 ? "Можно понять по-разному: " + words + "." : "Не уверен, что верно понял " + words + ".";
        };
    }

    @Override
    public String advice(Doubt.Kind kind) {
        return switch (kind) {
            case UNREAD, AMBIGUOUS -> "Скажите время иначе, например «завтра в 9:00».";
            case IMPOSSIBLE -> "Поправьте, пожалуйста.";
            case PAST -> "Назовите более позднее.";
        };
    }
}
