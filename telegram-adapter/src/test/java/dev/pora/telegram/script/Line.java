package dev.pora.telegram.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a block in its parts: {@code Anna in Family replies to "tea": in 2 hours}.
 *
 * @param place empty when none is named
 * @param deed the words after who and where, without the colon; empty for plain speech
 * @param said what follows the colon; empty without one
 */
record Line(String who, Optional<String> place, String deed, Optional<String> said) {
    private static final Pattern FORM = Pattern.compile(
            "(?<who>\\p{L}+)(?: (?:in|to) (?<place>\\p{L}+))?(?<deed> [^:\"\\[]*(?:\"[^\"]*\"|\\[[^]]*][^:\"]*(?:\"[^\"]*\")?)?)?(?::(?: (?<said>.*))?)?");

    static Optional<Line> of(String head) {
        Matcher matcher = FORM.matcher(head);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String deed = Optional.ofNullable(matcher.group("deed")).orElse("").strip();
        Optional<String> said = Optional.ofNullable(matcher.group("said"));
        boolean colon = said.isPresent() || head.endsWith(":");
        return Optional.of(new Line(
                matcher.group("who"),
                Optional.ofNullable(matcher.group("place")),
                deed,
                colon ? said.or(() -> Optional.of("")) : Optional.empty()));
    }
}
