package dev.pora.telegram.words;

import java.util.List;

/** What the bot says in English. */
final class EnglishTexts implements Texts {
    @Override
    public String welcome(String name) {
        return "Hello" + (name.isBlank() ? "" : ", " + name)
                + "! I'm Pora. Tell me what to remind you about and when, and I will, right on time.";
    }

    @Override
    public String invitation() {
        return "For example: “in 5 minutes turn off the kettle” or “tomorrow at 9am call mom”.\n/help — what else I understand.";
    }

    @Override
    public String welcomeInGroup(String bot) {
        return "Hello! I'm Pora, I remind people about things. In a group, start with my name: “" + bot
                + " tomorrow at 10am stand-up”. The reminder will come here.";
    }

    @Override
    public String youAreWelcome() {
        return "You're welcome!";
    }

    @Override
    public String iAmWell() {
        return "Fine, thanks, keeping an eye on the clock. What should I remind you about?";
    }

    @Override
    public String help(String bot) {
        return """
                Tell me in plain words what to remind you about, and when:

                in 5 minutes turn off the kettle
                today at 7pm pick up the parcel
                tomorrow at 9am call mom
                on friday at 18:30 send the report
                every weekday at 9am and 9pm pills

                Several at once are fine, one a line. I'll reply with what I understood: date, weekday, time and time zone. If I got it wrong, there is a button to undo it.

                When a reminder comes, answer with a button or in words: “done”, “in 2 hours”, “skip”.

                /list — upcoming reminders: ⚙️ to change or pause one
                /done, /skip, /pause, /resume — in reply to a reminder, or with its number in /list
                /delete — delete a reminder
                /settings — quiet hours, holidays, your morning and evening
                /timezone — your time zone
                /language — language
                /cancel — forget what I asked

                In a group, start with %s.""".formatted(bot);
    }

    @Override
    public String unknownCommand() {
        return "I don't know that command. /help — what I can do.";
    }

    @Override
    public String textOnly() {
        return "I only understand text so far. Tell me in words what to remind you about, and when.";
    }

    @Override
    public String tooLong(int most) {
        return "That is too long: I can keep at most " + most + " characters. Please make it shorter.";
    }

    @Override
    public String tooManyLines(int most) {
        return "That is too many reminders at once: I take up to " + most
                + " in one message. Please send them in parts.";
    }

    @Override
    public String alive(int count) {
        return "Welcome back! " + (count == 1 ? "1 reminder is" : count + " reminders are")
                + " active again. /list — show them.";
    }

    @Override
    public String notYours() {
        return "Only the person who asked for this reminder can do that. Or the reminder is gone.";
    }

    @Override
    public String stale() {
        return "That question is already closed. Please write it again.";
    }

    @Override
    public String willRemind() {
        return "I'll remind you: ";
    }

    @Override
    public String savedSeveral(int count) {
        return "Saved " + count + (count == 1 ? " reminder:" : " reminders:");
    }

    @Override
    public String undoAll() {
        return "↩️ Undo all";
    }

    @Override
    public String undo() {
        return "↩️ Undo";
    }

    @Override
    public String heldUntil(String moment) {
        return "🌙 Quiet hours: it comes " + moment;
    }

    @Override
    public String utcForNow() {
        return "This is UTC for now: I don't know where you live yet. Tell me your city: /timezone";
    }

    @Override
    public String alreadyPast() {
        return "That time has already passed, so I saved nothing. Give me a later one, such as “tomorrow at 9:00”.";
    }

    @Override
    public String askWhen() {
        return "When should I remind you? Press a button or type a time, such as “tomorrow at 3pm”.";
    }

    @Override
    public List<String> whenAnswers(String evening, String tomorrow) {
        return List.of("In 10 minutes", "In 1 hour", "Today at " + evening, "Tomorrow at " + tomorrow);
    }

    @Override
    public String askWhat() {
        return "What should I remind you about?";
    }

    @Override
    public String inReply() {
        return "In this group, please reply to this message, or I won't see your answer.";
    }

    @Override
    public String example() {
        return "This would work: “tomorrow at 9:00 call mom”.";
    }

    @Override
    public String chooseOne() {
        return "Which did you mean? Choose one or put it another way.";
    }

    @Override
    public String isItThis() {
        return "Did you mean this? Press it or put it another way.";
    }

    @Override
    public String cancelled() {
        return "All right, forgotten.";
    }

    @Override
    public String nothingToCancel() {
        return "I wasn't asking anything. To delete a reminder: /delete.";
    }

    @Override
    public String askTown() {
        return "Where do you live? That tells me your time zone. Press a button or type your city.";
    }

    @Override
    public String askTownFor(String event) {
        return "I'll save “" + event
                + "” as soon as I know what time it is for you. Where do you live? Press a button or type your city.";
    }

    @Override
    public String tooManyWaiting() {
        return "I haven't saved this one: please tell me where you live first, then write it again.";
    }

    @Override
    public List<Town> towns() {
        return List.of(
                new Town("Los Angeles", "America/Los_Angeles"),
                new Town("Chicago", "America/Chicago"),
                new Town("New York", "America/New_York"),
                new Town("London", "Europe/London"),
                new Town("Berlin", "Europe/Berlin"),
                new Town("Dubai", "Asia/Dubai"),
                new Town("Delhi", "Asia/Kolkata"),
                new Town("Singapore", "Asia/Singapore"),
                new Town("Sydney", "Australia/Sydney"));
    }

    @Override
    public String locate() {
        return "📍 By location";
    }

    @Override
    public String locateHere() {
        return "Press the button below and Telegram will tell me where you are. I keep only the time zone.";
    }

    @Override
    public String shareLocation() {
        return "📍 Share my location";
    }

    @Override
    public String locateInPrivate() {
        return "A location can only be shared in a private chat with me. Here, type: /timezone London";
    }

    @Override
    public String whichTown() {
        return "There are several places of that name. Which one is yours?";
    }

    @Override
    public String unknownTown(String typed) {
        return "I don't know a place called “" + typed
                + "”. Try a big city nearby, such as “Chicago”, or your offset from UTC: “UTC-5”.";
    }

    @Override
    public String orReminder() {
        return "Or, if that was a reminder, choose when.";
    }

    @Override
    public String noZoneThere() {
        return "I can't tell the time zone of that point. Please type the nearest city, such as “Chicago”.";
    }

    @Override
    public String zoneIs(String zone, String clock) {
        return "Your time zone: " + zone + ". It is " + clock + " there now.";
    }

    @Override
    public String zoneSet(String place, String zone, String clock) {
        return (place.isEmpty() ? "" : place + ". ") + "Time zone: " + zone + ". It is " + clock + " there now."
                + (place.isEmpty() ? "" : " Wrong place? /timezone");
    }

    @Override
    public String following(int count) {
        return (count == 1 ? "1 reminder moves" : count + " reminders move") + " to the new local time.";
    }

    @Override
    public String savedBefore() {
        return "Already saved, now in your local time:";
    }

    @Override
    public String listTitle() {
        return "Upcoming reminders";
    }

    @Override
    public String deleteTitle() {
        return "Which one? Press a button or type its number: /delete 2";
    }

    @Override
    public String emptyList() {
        return "No reminders yet. Write, for example: “tomorrow at 9am call mom”.";
    }

    @Override
    public String emptyListInGroup() {
        return "You have no reminders here. I show the others in our private chat.";
    }

    @Override
    public String more(int count) {
        return "And " + count + " more.";
    }

    @Override
    public String deleteButton(int number) {
        return "🗑 " + number;
    }

    @Override
    public String deleted() {
        return "Deleted: ";
    }

    @Override
    public String deletedWhileSending() {
        return "One message was already on its way: it may still arrive, and nothing after it.";
    }

    @Override
    public String alreadyDeleted() {
        return "This reminder is already gone.";
    }

    @Override
    public String noSuchNumber() {
        return "There is no such number in the list. Here is what is coming up:";
    }

    @Override
    public String askLanguage() {
        return "Which language should I speak?\nНа каком языке говорить?";
    }

    @Override
    public String languageName() {
        return "English";
    }

    @Override
    public String languageSet() {
        return "All right, English it is. I understand reminders in both English and Russian.";
    }

    @Override
    public FiredTexts fired() {
        return new EnglishFiredTexts();
    }

    @Override
    public CardTexts card() {
        return new EnglishCardTexts();
    }

    @Override
    public SettingsTexts settings() {
        return new EnglishSettingsTexts();
    }
}
