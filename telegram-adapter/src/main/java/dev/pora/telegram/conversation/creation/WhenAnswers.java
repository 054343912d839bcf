package dev.pora.telegram.conversation.creation;

import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.Texts;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import dev.pora.user.Language;
import dev.pora.user.User;
import dev.pora.wording.Wording;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The buttons under the question when to remind: each stands for words that the person could have typed. */
final class WhenAnswers {
    private static final int THIS_EVENING = 2;

    /** "This evening" is offered as long as it is further ahead than this. */
    private static final Duration SOON = Duration.ofMinutes(30);

    private WhenAnswers() {}

    static Keyboard keyboard(Turn turn, Question question) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        List<String> answers = answers(turn.user().language(), turn.user());
        for (int answer = 0; answer < answers.size(); answer++) {
            if (answer != THIS_EVENING || isEarly(turn)) {
                String data = new ButtonData.Choice(question.message(), answer).encoded();
                buttons.add(new Keyboard.Button(answers.get(answer), data));
            }
        }
        if (turn.user().zone().isPresent()) {
            ButtonData calendar = new ButtonData.Pick(new Aim.Asked(question.message()), Step.Plain.OPEN);
            buttons.add(new Keyboard.Button(turn.texts().picking().pickDay(), calendar.encoded()));
        }
        return Keyboard.column(buttons);
    }

    private static List<String> answers(Language language, User user) {
        Habits habits = user.preferences().habits();
        Wording wording = Wording.of(language);
        return Texts.in(language)
                .whenAnswers(wording.clock(habits.time(DayPart.EVENING)), wording.clock(habits.defaultTime()));
    }

    private static boolean isEarly(Turn turn) {
        LocalTime evening = turn.user().preferences().habits().time(DayPart.EVENING);
        return turn.user()
                .zone()
                .map(zone -> Duration.between(turn.at().atZone(zone).toLocalTime(), evening))
                .filter(ahead -> ahead.compareTo(SOON) > 0)
                .isPresent();
    }

    /** The question with the answer's words in it, said when the button was pressed. */
    static Optional<Question> chosen(Turn turn, Question question, int answer) {
        return answers(question.language(), turn.user()).stream()
                .skip(answer)
                .findFirst()
                .map(words -> question.answered(turn.at(), question.language(), words));
    }
}
