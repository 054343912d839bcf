package dev.pora.wording;

import dev.pora.notification.Refusal;
import dev.pora.notification.State;

final class RussianCourse implements CourseWords {
    @Override
    public String state(State state) {
        return switch (state) {
            case ACTIVE -> "активно";
            case WAITING -> "ждёт выполнения";
            case PAUSED -> "на паузе";
            case UNREACHABLE -> "приостановлено: чат недоступен";
            case PARKED -> "не доставлено";
            case FINISHED -> "завершено";
        };
    }

    @Override
    public String refusal(Refusal refusal) {
        return switch (refusal) {
            case NOTHING_AHEAD ->
                "У этого напоминания впереди ничего нет: пропускать и переносить нечего. Чтобы оно сработало снова, задайте новое время.";
            case ALREADY_PAST -> "Это время уже прошло. Назовите то, что ещё впереди.";
            case PAUSED -> "Это напоминание на паузе. Сначала возобновите его.";
            case NOT_PAUSED -> "Это напоминание не на паузе: оно придёт в своё время.";
            case OVER ->
                "Это напоминание уже завершено, приостанавливать нечего. Чтобы оно сработало снова, задайте новое время.";
            case NEVER -> "Такой день не наступит в ближайшие 100 лет. Проверьте даты: например, 30 февраля не бывает.";
            case TOO_OFTEN -> "Это чаще, чем раз в минуту. Оставьте между напоминаниями хотя бы минуту.";
            case TOO_MANY ->
                "У вас уже столько напоминаний, сколько может быть у одного человека. Удалите ненужные и попробуйте ещё раз.";
            case NO_SERIES ->
                "Дата окончания бывает только у напоминаний, которые повторяются по календарю. Это можно просто удалить.";
            case NO_CLOCK ->
                "Это напоминание отсчитывает промежутки времени, одинаковые в любом часовом поясе. Чтобы следовать за вашим, нужно время суток, например «каждый день в 9:00».";
        };
    }
}
