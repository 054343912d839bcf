package dev.pora.telegram.words;

import java.util.List;

/** What the bot says in Russian. */
final class RussianTexts implements Texts {
    private static final int TEN = 10;

    @Override
    public String welcome(String name) {
        return "Здравствуйте" + (name.isBlank() ? "" : ", " + name)
                + "! Я Пора. Напишите, о чём и когда напомнить, и я напомню вовремя.";
    }

    @Override
    public String invitation() {
        return "Например: «через 5 минут выключить чайник» или «завтра в 9 позвонить маме».\n/help — что ещё я понимаю.";
    }

    @Override
    public String welcomeInGroup(String bot) {
        return "Здравствуйте! Я Пора, напоминаю о делах. В группе начните с моего имени: «" + bot
                + " завтра в 10 созвон». Напоминание придёт сюда же.";
    }

    @Override
    public String youAreWelcome() {
        return "Пожалуйста!";
    }

    @Override
    public String iAmWell() {
        return "Хорошо, слежу за временем. О чём вам напомнить?";
    }

    @Override
    public String help(String bot) {
        return """
                Напишите обычными словами, о чём и когда напомнить:

                через 5 минут выключить чайник
                сегодня в 19:00 забрать посылку
                завтра в 9 позвонить маме
                в пятницу в 18:30 сдать отчёт
                по будням в 9 и 21 таблетки

                Можно и несколько сразу, по одному в строке. Я отвечу, как понял: дату, день недели, время и часовой пояс. Если понял не так, под ответом есть кнопка.

                Пришло напоминание — ответьте на него кнопкой или словами: «готово», «через 2 часа», «пропусти».

                /list — ближайшие напоминания: ⚙️ — изменить, поставить на паузу
                /done, /skip, /pause, /resume — ответом на напоминание или с номером из /list
                /delete — удалить напоминание
                /settings — тихие часы, праздники, ваши утро и вечер
                /timezone — часовой пояс
                /language — язык
                /cancel — забыть, о чём я спросил

                В группе начните с %s.""".formatted(bot);
    }

    @Override
    public String unknownCommand() {
        return "Такой команды я не знаю. /help — что я умею.";
    }

    @Override
    public String textOnly() {
        return "Пока я понимаю только текст. Напишите словами, о чём и когда напомнить.";
    }

    @Override
    public String tooLong(int most) {
        return "Это слишком длинно: я запоминаю не больше " + most + " знаков. Сократите, пожалуйста.";
    }

    @Override
    public String tooManyLines(int most) {
        return "Столько напоминаний сразу я не возьму: не больше " + most
                + " в одном сообщении. Пришлите, пожалуйста, по частям.";
    }

    @Override
    public String alive(int count) {
        return "С возвращением! "
                + counted(
                        count, "напоминание снова работает", "напоминания снова работают", "напоминаний снова работают")
                + ". /list — показать их.";
    }

    @Override
    public String notYours() {
        return "Это может сделать только тот, кто просил напомнить. Или напоминания уже нет.";
    }

    @Override
    public String stale() {
        return "Этот вопрос уже закрыт. Напишите, пожалуйста, заново.";
    }

    @Override
    public String willRemind() {
        return "Напомню: ";
    }

    @Override
    public String savedSeveral(int count) {
        return "Запомнил " + counted(count, "напоминание", "напоминания", "напоминаний") + ":";
    }

    @Override
    public String undoAll() {
        return "↩️ Ничего не надо";
    }

    @Override
    public String undo() {
        return "↩️ Не надо";
    }

    @Override
    public String heldUntil(String moment) {
        return "🌙 Тихие часы: придёт " + moment;
    }

    @Override
    public String utcForNow() {
        return "Дата и время пока по UTC: я не знаю, где вы живёте. Назвать город: /timezone";
    }

    @Override
    public String alreadyPast() {
        return "Это время уже прошло, поэтому я ничего не запомнил. Назовите то, что впереди, например «завтра в 9:00».";
    }

    @Override
    public String askWhen() {
        return "Когда напомнить? Нажмите кнопку или напишите, например «завтра в 15:00».";
    }

    @Override
    public List<String> whenAnswers(String evening, String tomorrow) {
        return List.of("Через 10 минут", "Через 1 час", "Сегодня в " + evening, "Завтра в " + tomorrow);
    }

    @Override
    public String askWhat() {
        return "О чём напомнить?";
    }

    @Override
    public String inReply() {
        return "Здесь отвечайте на это сообщение, иначе я не услышу.";
    }

    @Override
    public String example() {
        return "Так я пойму: «завтра в 9:00 позвонить маме».";
    }

    @Override
    public String chooseOne() {
        return "Что вы имели в виду? Выберите или напишите иначе.";
    }

    @Override
    public String isItThis() {
        return "Может быть, так? Нажмите или напишите иначе.";
    }

    @Override
    public String cancelled() {
        return "Хорошо, забыл.";
    }

    @Override
    public String nothingToCancel() {
        return "Я ни о чём не спрашивал. Удалить напоминание: /delete.";
    }

    @Override
    public String askTown() {
        return "Где вы живёте? Так я узнаю ваш часовой пояс. Нажмите кнопку или напишите город.";
    }

    @Override
    public String askTownFor(String event) {
        return "Запомню «" + event
                + "», как только узнаю, который у вас час. Где вы живёте? Нажмите кнопку или напишите город.";
    }

    @Override
    public String tooManyWaiting() {
        return "Этого я пока не запомнил: сначала скажите, где вы живёте, а потом напишите ещё раз.";
    }

    @Override
    public List<Town> towns() {
        return List.of(
                new Town("Калининград", "Europe/Kaliningrad"),
                new Town("Москва", "Europe/Moscow"),
                new Town("Самара", "Europe/Samara"),
                new Town("Екатеринбург", "Asia/Yekaterinburg"),
                new Town("Новосибирск", "Asia/Novosibirsk"),
                new Town("Иркутск", "Asia/Irkutsk"),
                new Town("Владивосток", "Asia/Vladivostok"),
                new Town("Минск", "Europe/Minsk"),
                new Town("Алматы", "Asia/Almaty"));
    }

    @Override
    public String locate() {
        return "📍 По геопозиции";
    }

    @Override
    public String locateHere() {
        return "Нажмите кнопку внизу, и Телеграм пришлёт мне, где вы. Я сохраню только часовой пояс.";
    }

    @Override
    public String shareLocation() {
        return "📍 Отправить, где я";
    }

    @Override
    public String locateInPrivate() {
        return "Геопозицию можно отправить только в личной переписке со мной. Здесь напишите: /timezone Москва";
    }

    @Override
    public String whichTown() {
        return "Таких мест несколько. Которое ваше?";
    }

    @Override
    public String unknownTown(String typed) {
        return "Не знаю места «" + typed
                + "». Напишите большой город рядом, например «Казань», или разницу с Гринвичем: «UTC+3».";
    }

    @Override
    public String orReminder() {
        return "А если об этом надо напомнить, нажмите, когда.";
    }

    @Override
    public String noZoneThere() {
        return "Не могу понять, какой там часовой пояс. Напишите ближайший город, например «Казань».";
    }

    @Override
    public String zoneIs(String zone, String clock) {
        return "Ваш часовой пояс: " + zone + ". Сейчас у вас " + clock + ".";
    }

    @Override
    public String zoneSet(String place, String zone, String clock) {
        return (place.isEmpty() ? "" : place + ". ") + "Часовой пояс: " + zone + ". Сейчас там " + clock + "."
                + (place.isEmpty() ? "" : " Не то место? /timezone");
    }

    @Override
    public String following(int count) {
        return counted(count, "напоминание переходит", "напоминания переходят", "напоминаний переходят")
                + " на новое местное время.";
    }

    @Override
    public String savedBefore() {
        return "Уже запомнил, теперь по вашему времени:";
    }

    @Override
    public String listTitle() {
        return "Ближайшие напоминания";
    }

    @Override
    public String deleteTitle() {
        return "Что удалить? Нажмите кнопку или напишите номер: /delete 2";
    }

    @Override
    public String emptyList() {
        return "Напоминаний пока нет. Напишите, например: «завтра в 9 позвонить маме».";
    }

    @Override
    public String emptyListInGroup() {
        return "Здесь ваших напоминаний нет. Остальные покажу в личной переписке.";
    }

    @Override
    public String more(int count) {
        return "И ещё " + count + ".";
    }

    @Override
    public String deleteButton(int number) {
        return "🗑 " + number;
    }

    @Override
    public String deleted() {
        return "Удалено: ";
    }

    @Override
    public String deletedWhileSending() {
        return "Одно сообщение уже было в пути: оно ещё может прийти, больше — ничего.";
    }

    @Override
    public String alreadyDeleted() {
        return "Этого напоминания уже нет.";
    }

    @Override
    public String noSuchNumber() {
        return "Такого номера в списке нет. Вот ближайшие напоминания:";
    }

    @Override
    public String askLanguage() {
        return "На каком языке говорить?\nWhich language should I speak?";
    }

    @Override
    public String languageName() {
        return "Русский";
    }

    @Override
    public String languageSet() {
        return "Хорошо, говорю по-русски. Напоминания понимаю и по-русски, и по-английски.";
    }

    @Override
    public FiredTexts fired() {
        return new RussianFiredTexts();
    }

    @Override
    public CardTexts card() {
        return new RussianCardTexts();
    }

    @Override
    public SettingsTexts settings() {
        return new RussianSettingsTexts();
    }

    static String counted(int count, String one, String few, String many) {
        int last = count % TEN;
        boolean teen = count / TEN % TEN == 1;
        if (last == 1 && !teen) {
            return count + " " + one;
        }
        return count + " " + (last >= 2 && last <= 4 && !teen ? few : many);
    }
}
