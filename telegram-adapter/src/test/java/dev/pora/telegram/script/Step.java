package dev.pora.telegram.script;

import java.util.ArrayList;
import java.util.List;

/**
 * An act, and what the bot is to do about it.
 *
 * @param place where answers are that do not say where
 * @param lastLine the number of the last line that belongs to it or its answers
 */
record Step(Block block, Act act, String place, int lastLine, List<Answer> answers) {
    Step {
        answers = List.copyOf(answers);
    }

    Step with(Answer answer) {
        List<Answer> more = new ArrayList<>(answers);
        more.add(answer);
        return new Step(block, act, place, answer.block().lastLine(), more);
    }

    /** It says in so many words that nothing is to be done. */
    Step silent(Block silence) {
        return new Step(block, act, place, silence.lastLine(), answers);
    }
}
