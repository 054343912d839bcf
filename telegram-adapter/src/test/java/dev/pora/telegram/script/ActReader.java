package dev.pora.telegram.script;

import dev.pora.telegram.script.Act.Standing;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what somebody does. */
final class ActReader {
    private static final Pattern PASSING = Pattern.compile("(?:\\d+ (?:second|minute|hour|day)s? )+pass(?:es)?");
    private static final Pattern LENGTH = Pattern.compile("(\\d+) (second|minute|hour|day)");
    private static final Pattern GROWING = Pattern.compile("(\\p{L}+) becomes a supergroup");
    private static final Pattern LIVING = Pattern.compile("(\\p{L}+) lives in (.+)");
    private static final String REF = "(\"[^\"]*\"|the \\p{L}+)";
    private static final Pattern REPLIES = Pattern.compile("replies(?: to " + REF + ")?");
    private static final Pattern FORWARDS = Pattern.compile("forwards(?: (\\p{L}+))?");
    private static final Pattern REWRITES = Pattern.compile("edits " + REF);
    private static final Pattern PRESSES = Pattern.compile("presses \\[([^]]+)](?: under " + REF + ")?");
    private static final Pattern SHARES = Pattern.compile("shares (-?[\\d.]+), (-?[\\d.]+)");
    private static final Pattern SENDS =
            Pattern.compile("sends (?:file (\\S+)|(?:an? )?(\\p{L}+))(?: in reply to " + REF + ")?");
    private static final Pattern REACTS = Pattern.compile("reacts (\\S+) to " + REF);
    private static final Pattern UNREACTS = Pattern.compile("takes the reaction back from " + REF);
    private static final Pattern BLOCKS = Pattern.compile("(un)?blocks Pora");
    private static final Pattern ADMITS = Pattern.compile("(adds|removes|promotes|demotes) (\\p{L}+)");
    private static final Pattern LEAVES = Pattern.compile("leaves");

    private final Cast cast;

    ActReader(Cast cast) {
        this.cast = cast;
    }

    /** Throws a {@link BadScriptException} for what is no act. */
    Act read(Block block) {
        String head = block.head();
        Matcher grows = GROWING.matcher(head);
        Matcher lives = LIVING.matcher(head);
        if (PASSING.matcher(head).matches()) {
            return new Act.Passes(length(head));
        }
        if (grows.matches()) {
            return new Act.Grows(known(grows.group(1)));
        }
        if (lives.matches()) {
            return new Act.Lives(known(lives.group(1)), lives.group(1), lives.group(2));
        }
        Line line = Line.of(head).orElseThrow(() -> new BadScriptException("this is no act: " + head));
        String place = known(line.place().orElse(line.who()));
        return deed(line, known(line.who()), place, line.said().map(block::body).orElse(""));
    }

    private String known(String place) {
        if (!cast.isPlace(place)) {
            throw new BadScriptException("nobody said who or what " + place + " is");
        }
        return place;
    }

    private static Duration length(String head) {
        return LENGTH.matcher(head)
                .results()
                .map(part -> Duration.of(
                        Long.parseLong(part.group(1)),
                        ChronoUnit.valueOf(part.group(2).toUpperCase(Locale.ROOT) + "S")))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Act deed(Line line, String who, String place, String body) {
        if (line.deed().isEmpty()) {
            return new Act.Says(who, place, body, Optional.empty());
        }
        return spoken(line.deed(), who, place, body)
                .or(() -> done(line.deed(), who, place))
                .orElseThrow(() -> new BadScriptException("nobody can do this: " + line.deed()));
    }

    private static Optional<Act> spoken(String deed, String who, String place, String body) {
        return matched(REPLIES, deed)
                .<Act>map(found -> new Act.Says(who, place, body, Optional.of(target(found.group(1)))))
                .or(() -> matched(FORWARDS, deed)
                        .map(found -> new Act.Forwards(who, place, Optional.ofNullable(found.group(1)), body)))
                .or(() -> matched(REWRITES, deed)
                        .map(found -> new Act.Rewrites(who, place, target(found.group(1)), body)))
                .or(() -> matched(SENDS, deed).map(found -> sends(found, who, place, body)));
    }

    private static Act sends(MatchResult found, String who, String place, String body) {
        boolean file = found.group(1) != null;
        return new Act.Sends(
                who,
                place,
                file ? "document" : found.group(2),
                file ? found.group(1) : "",
                body,
                Optional.ofNullable(found.group(3)).map(ActReader::target));
    }

    private static Optional<Act> done(String deed, String who, String place) {
        return matched(PRESSES, deed)
                .<Act>map(found -> new Act.Presses(
                        who,
                        place,
                        found.group(1),
                        Optional.ofNullable(found.group(2)).map(ActReader::target)))
                .or(() -> matched(SHARES, deed)
                        .map(found -> new Act.Shares(
                                who, place, Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)))))
                .or(() -> matched(REACTS, deed)
                        .map(found -> new Act.Reacts(who, place, found.group(1), target(found.group(2)))))
                .or(() -> matched(UNREACTS, deed).map(found -> new Act.Reacts(who, place, "", target(found.group(1)))))
                .or(() -> matched(BLOCKS, deed).map(found -> new Act.Blocks(who, place, found.group(1) == null)))
                .or(() -> matched(ADMITS, deed)
                        .map(found -> new Act.Admits(
                                who, place, Standing.valueOf(found.group(1).toUpperCase(Locale.ROOT)), found.group(2))))
                .or(() -> matched(LEAVES, deed).map(_ -> new Act.Admits(who, place, Standing.REMOVES, who)));
    }

    private static Optional<MatchResult> matched(Pattern pattern, String deed) {
        Matcher matcher = pattern.matcher(deed);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Target target(@Nullable String ref) {
        if (ref == null) {
            return Target.ANY;
        }
        return ref.startsWith("\"")
                ? new Target(ref.substring(1, ref.length() - 1), "")
                : new Target("", ref.substring("the ".length()));
    }
}
