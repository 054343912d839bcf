package dev.pora.telegram.words;

import dev.pora.attention.Lateness;
import dev.pora.workday.OnDayOff;
import java.util.Optional;

/** The card of a reminder in Russian. */
final class RussianCardTexts implements CardTexts {
    @Override
    public String listButton(int number) {
        return "⚙️ " + number;
    }

    @Override
    public String paused() {
        return "на паузе";
    }

    @Override
    public String waiting() {
        return "ждёт «Готово», следующее отсчитаю от него";
    }

    @Override
    public String ahead() {
        return "Ближайшие:";
    }

    @Override
    public String nothingAhead() {
        return "Впереди ничего нет.";
    }

    @Override
    public String putOffUntil(String moment) {
        return "Отложено до: " + moment;
    }

    @Override
    public String state(String state) {
        return "Состояние: " + state;
    }

    @Override
    public String zoneBound(String zone) {
        return "Часы: всегда " + zone;
    }

    @Override
    public String zoneFloating(String zone) {
        return "Часы: местные, где бы вы ни жили. Сейчас " + zone;
    }

    @Override
    public String preAlerts(String spans) {
        return "Заранее: " + spans;
    }

    @Override
    public String nag(String nag) {
        return "Повторять: " + nag;
    }

    @Override
    public String lateness(String lateness) {
        return "Если опоздало: " + lateness;
    }

    @Override
    public String usualLateness() {
        return "как в настройках";
    }

    @Override
    public String urgent() {
        return "Срочное: придёт и в тихие часы";
    }

    @Override
    public String onDayOff(String what) {
        return "В выходной: " + what;
    }

    @Override
    public String pause() {
        return "⏸ Пауза";
    }

    @Override
    public String resume() {
        return "▶️ Возобновить";
    }

    @Override
    public String time() {
        return "🕘 Время";
    }

    @Override
    public String preAlertsButton() {
        return "🔔 Заранее";
    }

    @Override
    public String nagButton() {
        return "🔁 Повторять";
    }

    @Override
    public String latenessButton() {
        return "⌛ Опоздание";
    }

    @Override
    public String urgentButton(boolean on) {
        return on ? "❗ Срочное: да" : "❗ Срочное: нет";
    }

    @Override
    public String daysOffButton() {
        return "🗓 Выходные";
    }

    @Override
    public String bindTo(String zone) {
        return "🌍 Всегда: " + zone;
    }

    @Override
    public String followMe() {
        return "🌍 По местным часам";
    }

    @Override
    public String endButton() {
        return "🏁 Закончить";
    }

    @Override
    public String delete() {
        return "🗑 Удалить";
    }

    @Override
    public String backToList() {
        return "« К списку";
    }

    @Override
    public String back() {
        return "« Назад";
    }

    @Override
    public String whichTime() {
        return "Что изменить?";
    }

    @Override
    public String onlyNext() {
        return "Только ближайшее";
    }

    @Override
    public String allThatFollow() {
        return "Все будущие";
    }

    @Override
    public String exceptDay() {
        return "Кроме одного дня";
    }

    @Override
    public String onceMore() {
        return "Ещё один раз";
    }

    @Override
    public String orCancel() {
        return "Оставить как есть: /cancel";
    }

    @Override
    public String askExcept() {
        return "В какой день не напоминать? Напишите, например «31 декабря».";
    }

    @Override
    public String askOnceMore() {
        return "Когда напомнить ещё раз, помимо остальных? Напишите, например «завтра в 10».";
    }

    @Override
    public String tooManyExceptions(int most) {
        return "Исключений уже " + most + ", больше не запомню. Лучше задать новое правило.";
    }

    @Override
    public String countFromDone() {
        return "Отсчитывать от «Готово»";
    }

    @Override
    public String noGap() {
        return "От «Готово» можно отсчитывать только простой промежуток, например «каждые 3 дня».";
    }

    @Override
    public String askTime() {
        return "Напишите новое время, например «завтра в 10» или «каждый день в 8:00».";
    }

    @Override
    public String askNext() {
        return "На когда перенести ближайшее? Напишите, например «завтра в 10». Остальные не изменятся.";
    }

    @Override
    public String askSeries() {
        return """
                Напишите новое время, например «10:30», или новое правило целиком: «каждый день в 8:00».
                Можно и так: «9:00, 14:00, 20:30», «каждые 45 минут с 9 до 18 по будням», «последняя пятница в 18:00».""";
    }

    @Override
    public String notATime() {
        return "Не понял, когда. Напишите, например «завтра в 10» или «через 2 часа».";
    }

    @Override
    public String oneTimeOnly() {
        return "Здесь нужен один раз, например «завтра в 10». Чтобы изменить все, выберите «Все будущие».";
    }

    @Override
    public String wholeRule() {
        return "Здесь нужно правило целиком, например «каждый день в 8:00».";
    }

    @Override
    public String unfitRule(String part, String reason) {
        return "Такое правило не подходит. " + RussianRuleParts.fitting(part);
    }

    @Override
    public String askPreAlert() {
        return "За сколько предупредить? Нажмите или напишите, например «за 2 дня».";
    }

    @Override
    public String notASpan() {
        return "Не понял, за сколько. Напишите, например «за 15 минут», «за 2 часа» или «за 3 дня».";
    }

    @Override
    public String tooManyPreAlerts(int most) {
        return "Больше " + most + " предупреждений поставить нельзя. Уберите одно из них.";
    }

    @Override
    public String askNag() {
        return "Напоминать снова, пока не нажмёте «Готово»? Не дольше, чем до конца дня.";
    }

    @Override
    public String off() {
        return "Нет";
    }

    @Override
    public String times(int times) {
        return "до " + times + " раз";
    }

    @Override
    public String askLateness() {
        return "Что делать, если вовремя сообщить не удалось?";
    }

    @Override
    public String latenessChoice(Optional<Lateness> lateness) {
        return lateness.map(RussianCardTexts::choice).orElse("Как в настройках");
    }

    private static String choice(Lateness lateness) {
        return switch (lateness) {
            case Lateness.FireLate() -> "Напомнить позже";
            case Lateness.Skip() -> "Пропустить";
            case Lateness.Coalesce() -> "Всё одним сообщением";
            case Lateness.Expire(var after) ->
                after.toHours() == 1 ? "Не позже чем через час" : "Не позже чем через сутки";
        };
    }

    @Override
    public String askDaysOff() {
        return "Что делать, если оно выпало на выходной? Какие дни выходные: /settings";
    }

    @Override
    public String dayOffChoice(OnDayOff onDayOff) {
        return switch (onDayOff) {
            case FIRE -> "Напомнить всё равно";
            case SKIP -> "Пропустить";
            case BEFORE -> "Рабочий день до";
            case AFTER -> "Рабочий день после";
        };
    }

    @Override
    public String askEnd() {
        return "Какой день будет последним? Напишите, например «31 декабря».";
    }

    @Override
    public String notADate() {
        return "Не понял дату. Напишите, например «31 декабря» или «31.12.2026».";
    }

    @Override
    public String sayWhich(String command) {
        return "Какое? Ответьте этой командой на напоминание или назовите номер: /" + command + " 2";
    }
}
