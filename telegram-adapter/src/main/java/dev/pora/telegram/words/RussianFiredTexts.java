package dev.pora.telegram.words;

import dev.pora.telegram.conversation.button.Later;

/** What the bot says in Russian about a reminder that was told. */
final class RussianFiredTexts implements FiredTexts {
    @Override
    public String done() {
        return "✅ Готово";
    }

    @Override
    public String doneAlready() {
        return "✅ Уже сделано";
    }

    @Override
    public String later(Later later) {
        return switch (later) {
            case TEN_MINUTES -> "💤 10 мин";
            case ONE_HOUR -> "💤 1 час";
            case TOMORROW -> "💤 Завтра";
        };
    }

    @Override
    public String skipNext() {
        return "⏭ Пропустить следующее";
    }

    @Override
    public String nextTime(String moment) {
        return "В следующий раз: " + moment;
    }

    @Override
    public String countedFromDone(String moment) {
        return "Отсчитал от этой минуты. В следующий раз: " + moment;
    }

    @Override
    public String countsFromDone() {
        return "Следующее отсчитаю от «Готово».";
    }

    @Override
    public String snoozedUntil(String moment) {
        return "Отложено до: " + moment;
    }

    @Override
    public String skipping(String moment) {
        return "Пропущу: " + moment;
    }

    @Override
    public String skippedAlready() {
        return "Следующее уже пропущено.";
    }

    @Override
    public String nothingAfter() {
        return "Больше ничего не запланировано.";
    }

    @Override
    public String onItsWay() {
        return "Одно сообщение уже было в пути, оно ещё может прийти.";
    }

    @Override
    public String takeBack() {
        return "↩️ Вернуть";
    }

    @Override
    public String tooLateToTakeBack() {
        return "Вернуть уже нельзя: это можно сделать один раз и в течение 10 минут.";
    }

    @Override
    public String overtaken() {
        return "Вернуть уже нельзя: с тех пор напоминание сработало или изменилось.";
    }

    @Override
    public String broughtBack() {
        return "Вернул: ";
    }
}
