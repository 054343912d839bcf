package dev.pora.telegram.words;

import java.util.List;

/** The settings in Russian. */
final class RussianSettingsTexts implements SettingsTexts {
    @Override
    public String title() {
        return "Настройки";
    }

    @Override
    public String quietHours(String hours) {
        return "Тихие часы: " + hours + ". Что придётся на них, подождёт их конца.";
    }

    @Override
    public String noQuietHours() {
        return "Тихих часов нет";
    }

    @Override
    public String lateness(String lateness) {
        return "Если опоздало: " + lateness;
    }

    @Override
    public String country(String country) {
        return "Праздники: " + country;
    }

    @Override
    public String noCountry() {
        return "Праздники: не учитываю, выходные — суббота и воскресенье";
    }

    @Override
    public String ownDays(String days) {
        return "Ваши дни: " + days;
    }

    @Override
    public String noOwnDays() {
        return "Своих выходных и рабочих дней нет";
    }

    @Override
    public String off(String date) {
        return date + " — выходной";
    }

    @Override
    public String working(String date) {
        return date + " — рабочий";
    }

    @Override
    public String more(int count) {
        return "и ещё " + count;
    }

    @Override
    public String quietHoursButton() {
        return "🌙 Тихие часы";
    }

    @Override
    public String latenessButton() {
        return "⌛ Опоздание";
    }

    @Override
    public String countryButton() {
        return "🎉 Праздники";
    }

    @Override
    public String ownDaysButton() {
        return "🗓 Свои дни";
    }

    @Override
    public String askQuietHours() {
        return "Когда вас не беспокоить? Нажмите или напишите, например «22:00-07:00».";
    }

    @Override
    public String notHours() {
        return "Не понял, с какого и до какого часа. Напишите, например «22:00-07:00».";
    }

    @Override
    public String askCountry() {
        return "Праздники какой страны считать выходными? Нажмите или напишите страну.";
    }

    @Override
    public String noSuchCountry(String typed) {
        return "Не знаю страны «" + typed + "». Напишите название или код, например «Грузия» или «GE».";
    }

    @Override
    public String unknownHolidays(String country) {
        return country + ": праздников этой страны я не знаю. Свои выходные можно назвать по одному в «Свои дни».";
    }

    @Override
    public List<String> countries() {
        return List.of("RU", "BY", "KZ", "DE", "GB", "US");
    }

    @Override
    public String askOwnDays() {
        return "Напишите день и какой он: «31.12.2026 выходной», «2 мая рабочий». Убрать день — кнопкой.";
    }

    @Override
    public String notADay() {
        return "Не понял. Напишите дату и слово «выходной» или «рабочий», например «31.12.2026 выходной».";
    }

    @Override
    public String tooManyDays(int most) {
        return "Больше " + most + " дней я не запоминаю. Сначала уберите лишние.";
    }

    @Override
    public HabitTexts habits() {
        return new RussianHabitTexts();
    }

    @Override
    public String staying(int count, String zone) {
        return RussianTexts.counted(
                        count,
                        "напоминание осталось по прежним часам",
                        "напоминания остались по прежним часам",
                        "напоминаний остались по прежним часам")
                + " (" + zone + "). Перенести на новые с тем же временем дня?";
    }

    @Override
    public String moveThem() {
        return "Перенести";
    }

    @Override
    public String leaveThem() {
        return "Оставить";
    }

    @Override
    public String moved(int count) {
        if (count == 0) {
            return "Переносить больше нечего.";
        }
        return RussianTexts.counted(
                        count,
                        "напоминание теперь идёт по новым часам",
                        "напоминания теперь идут по новым часам",
                        "напоминаний теперь идут по новым часам")
                + ". /list — показать.";
    }

    @Override
    public String left() {
        return "Хорошо, оставил по прежним часам.";
    }
}
