package dev.pora.telegram.conversation;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The buttons under the question when to remind: each stands for words that the person could have typed. */
final class WhenAnswers {
    private static final int THIS_EVENING = 2;

    /** From this hour on "this evening" is no longer offered. */
    private static final LocalTime TOO_LATE = LocalTime.of(18, 30);

    private WhenAnswers() {}

    static Keyboard keyboard(Turn turn, Question question) {
        List<Keyboard.Button> buttons = new ArrayList<>();
        List<String> answers = turn.texts().whenAnswers();
        for (int answer = 0; answer < answers.size(); answer++) {
            if (answer != THIS_EVENING || isEarly(turn)) {
                String data = new ButtonData.Choice(question.message(), answer).encoded();
                buttons.add(new Keyboard.Button(answers.get(answer), data));
            }
        }
        return Keyboard.column(buttons);
    }

    private static boolean isEarly(Turn turn) {
        return turn.user()
                .zone()
                .filter(zone -> turn.at().atZone(zone).toLocalTime().isBefore(TOO_LATE))
                .isPresent();
    }

    /** The question with the answer's words in it, said when the button was pressed. */
    static Optional<Question> chosen(Question question, int answer, Instant pressed) {
        return Texts.in(question.language()).whenAnswers().stream()
                .skip(answer)
                .findFirst()
                .map(words -> question.answered(pressed, question.language(), words));
    }
}
