package dev.pora.telegram.script;

import java.util.Comparator;
import java.util.stream.Collectors;

/** What a step is without its words: the same in every language. */
final class Shape {
    private Shape() {}

    static String of(Step step) {
        String answers = step.answers().stream()
                .map(answer -> answer.what() + "@" + answer.place())
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(" "));
        return act(step.act()) + " -> " + answers;
    }

    private static String act(Act act) {
        String kind = act.getClass().getSimpleName();
        return switch (act) {
            case Act.Passes passes -> kind + ' ' + passes.time();
            case Act.Grows grows -> kind + ' ' + grows.place();
            case Act.Sends sends -> kind + ' ' + sends.kind() + ' ' + sends.who() + '@' + sends.place();
            case Act.Admits admits ->
                kind + ' ' + admits.standing() + ' ' + admits.whom() + ' ' + admits.who() + '@' + admits.place();
            case Act.Deed deed -> kind + ' ' + deed.who() + '@' + deed.place();
        };
    }
}
