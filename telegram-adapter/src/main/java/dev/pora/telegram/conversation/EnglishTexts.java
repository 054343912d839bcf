package dev.pora.telegram.conversation;

import java.util.List;
import java.util.Set;

/** What the bot says in English. */
final class EnglishTexts implements Texts {
    @Override
    public String welcome(String name) {
        return "Hello" + (name.isBlank() ? "" : ", " + name)
                + ". I am Pora: tell me what to remind you of and when, and I will, on time.";
    }

    @Override
    public String invitation() {
        return "For example: “in 5 minutes turn off the kettle” or “tomorrow at 9am call mom”.\n/help — what else I understand.";
    }

    @Override
    public String welcomeInGroup(String bot) {
        return "Hello. I am Pora, I remind people of things. In a group, begin with my name: “" + bot
                + " tomorrow at 10am stand-up”. The reminder will come here.";
    }

    @Override
    public Set<String> greetings() {
        return Set.of("hi", "hello", "hey", "good morning", "good afternoon", "good evening", "start");
    }

    @Override
    public Set<String> thanks() {
        return Set.of("thanks", "thank you", "thx", "ty", "thank you very much");
    }

    @Override
    public String youAreWelcome() {
        return "You are welcome.";
    }

    @Override
    public String help(String bot) {
        return """
                Tell me in plain words what to remind you of, and when:

                in 5 minutes turn off the kettle
                today at 7pm pick up the parcel
                tomorrow at 9am call mom
                on friday at 18:30 send the report
                every day at 8:00 morning exercise

                I answer how I understood it: date, weekday, time and time zone. If that is wrong, there is a button below.

                /list — what is ahead
                /delete — delete a reminder
                /timezone — your time zone
                /language — language
                /cancel — drop my question

                In a group, begin with %s.""".formatted(bot);
    }

    @Override
    public String unknownCommand() {
        return "I have no such command. /help — what I can do.";
    }

    @Override
    public String textOnly() {
        return "So far I only understand text. Tell me in words what to remind you of, and when.";
    }

    @Override
    public String tooLong(int most) {
        return "That is too long: I keep at most " + most + " characters. Please make it shorter.";
    }

    @Override
    public String alive(int count) {
        return "Welcome back. " + (count == 1 ? "1 reminder is" : count + " reminders are")
                + " active again. /list — what is ahead.";
    }

    @Override
    public String notYours() {
        return "Only the person who asked for this reminder can press that. Or the reminder is gone.";
    }

    @Override
    public String stale() {
        return "This question is closed already. Please write it again.";
    }

    @Override
    public String willRemind() {
        return "I will remind you: ";
    }

    @Override
    public String undo() {
        return "↩️ Undo";
    }

    @Override
    public String utcForNow() {
        return "Date and time are in UTC: I do not know yet where you are. /timezone — tell me.";
    }

    @Override
    public String alreadyPast() {
        return "That time has passed already, so I saved nothing. Name one that is ahead, such as “tomorrow at 9:00”.";
    }

    @Override
    public String askWhen() {
        return "When shall I remind you? Press a button or type it, such as “tomorrow at 3pm”.";
    }

    @Override
    public List<String> whenAnswers() {
        return List.of("In 10 minutes", "In 1 hour", "Today at 19:00", "Tomorrow at 9:00");
    }

    @Override
    public String askWhat() {
        return "What shall I remind you of?";
    }

    @Override
    public String inReply() {
        return "Here, reply to this message, or I will not hear you.";
    }

    @Override
    public String example() {
        return "This would work: “tomorrow at 9:00 call mom”.";
    }

    @Override
    public String chooseOne() {
        return "Which did you mean? Choose one or say it in another way.";
    }

    @Override
    public String cancelled() {
        return "All right, forgotten.";
    }

    @Override
    public String nothingToCancel() {
        return "I was not asking anything. To delete a reminder: /delete.";
    }

    @Override
    public String askTown() {
        return "Where do you live? That tells me your time zone. Press a button or type your city.";
    }

    @Override
    public String askTownFor(String event) {
        return "I will save “" + event
                + "” as soon as I know what time it is for you. Where do you live? Press a button or type your city.";
    }

    @Override
    public String tooManyWaiting() {
        return "I have not saved this one: please tell me first where you live, then write it again.";
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
        return "I do not know a place called “" + typed
                + "”. Try a big city nearby, such as “Chicago”, or the difference from Greenwich: “UTC+3”.";
    }

    @Override
    public String orReminder() {
        return "And if I should remind you of it, press when.";
    }

    @Override
    public String noZoneThere() {
        return "I cannot tell the time zone of that point. Please type the nearest city, such as “Chicago”.";
    }

    @Override
    public String zoneIs(String zone, String clock) {
        return "Your time zone: " + zone + ". It is " + clock + " for you now.";
    }

    @Override
    public String zoneSet(String place, String zone, String clock) {
        return (place.isEmpty() ? "" : place + ". ") + "Time zone: " + zone + ". It is " + clock + " there now."
                + (place.isEmpty() ? "" : " Not so? /timezone");
    }

    @Override
    public String following(int count) {
        return (count == 1 ? "1 recurring reminder follows" : count + " recurring reminders follow")
                + " to the new local time. Single ones come at the same moments as before.";
    }

    @Override
    public String listTitle() {
        return "What is ahead";
    }

    @Override
    public String deleteTitle() {
        return "Which one? Press a button or type its number: /delete 2";
    }

    @Override
    public String emptyList() {
        return "Nothing is ahead. Write, for example: “tomorrow at 9am call mom”.";
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
        return "One message had left already: it will arrive, and nothing after it.";
    }

    @Override
    public String alreadyDeleted() {
        return "This reminder is gone already.";
    }

    @Override
    public String noSuchNumber() {
        return "There is no such number in the list. This is what is ahead:";
    }

    @Override
    public String askLanguage() {
        return "Which language shall I speak?\nНа каком языке говорить?";
    }

    @Override
    public String languageName() {
        return "English";
    }

    @Override
    public String languageSet() {
        return "All right, English it is. I understand reminders in English and in Russian.";
    }

    @Override
    public String done() {
        return "✅ Done";
    }

    @Override
    public String later(Later later) {
        return switch (later) {
            case TEN_MINUTES -> "💤 10 min";
            case ONE_HOUR -> "💤 1 hour";
            case TOMORROW -> "💤 Tomorrow";
        };
    }

    @Override
    public String nextTime(String moment) {
        return "Next time: " + moment;
    }

    @Override
    public String snoozedUntil(String moment) {
        return "Snoozed until: " + moment;
    }
}
