package dev.pora.telegram.script;

import dev.pora.telegram.script.Shown.What;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the bot is to do. */
final class AnswerReader {
    private static final Pattern DEED = Pattern.compile(
            "(?<verb>edits|notes|takes the buttons away|sends|copies|deletes|reacts)?(?: (?:from )?(?<of>\"[^\"]*\"|the \\p{L}+|file \\S+|\\S+))?(?: to (?<to>\"[^\"]*\"))?");

    private AnswerReader() {}

    static boolean isAnswer(String head) {
        return head.matches(Cast.Group.BOT + "\\b.*");
    }

    /** Whether nothing is to be done. */
    static boolean isSilence(String head) {
        return head.equals("Pora is silent");
    }

    /** @param here where it is to be done when it does not say where */
    static Answer read(Block block, String here, Cast cast) {
        Line line = Line.of(block.head()).orElseThrow(() -> unreadable(block));
        Matcher deed = DEED.matcher(line.deed());
        if (!deed.matches()) {
            throw unreadable(block);
        }
        String place = line.place().orElse(here);
        if (!cast.isPlace(place)) {
            throw new BadScriptException("nobody said who or what " + place + " is");
        }
        What what = what(
                Optional.ofNullable(deed.group("verb")).map(verb -> ' ' + verb).orElse(""));
        String of = Optional.ofNullable(deed.group("of")).orElse("");
        String said = line.said().orElse("");
        return new Answer(block, what == What.NOTES ? "" : place, what, unquoted(of), BodyPattern.of(block.body(said)));
    }

    private static What what(String verb) {
        for (What what : What.values()) {
            if (what.verb().equals(verb)) {
                return what;
            }
        }
        throw new BadScriptException("the bot cannot do this:" + verb);
    }

    private static String unquoted(String of) {
        return of.startsWith("\"") ? of.substring(1, of.length() - 1) : of;
    }

    private static BadScriptException unreadable(Block block) {
        return new BadScriptException("this is nothing that the bot does: " + block.head());
    }
}
