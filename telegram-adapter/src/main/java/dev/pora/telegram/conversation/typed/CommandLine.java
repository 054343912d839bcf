package dev.pora.telegram.conversation.typed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that begins with a command, such as {@code /delete@PoraBot 2}.
 *
 * @param name in lower case, without the slash
 * @param bot whom it names after the {@code @}; empty for nobody
 * @param rest what follows, stripped
 */
public record CommandLine(String name, String bot, String rest) {
    private static final Pattern FORM = Pattern.compile("/([\\p{L}\\p{N}_]+)(?:@(\\w+))?(?:\\s+(.*))?", Pattern.DOTALL);

    public static CommandLine named(String name) {
        return new CommandLine(name, "", "");
    }

    public static Optional<CommandLine> read(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new CommandLine(
                        matcher.group(1).toLowerCase(Locale.ROOT),
                        group(matcher, 2),
                        group(matcher, 3).strip()))
                : Optional.empty();
    }

    private static String group(Matcher matcher, int number) {
        return Optional.ofNullable(matcher.group(number)).orElse("");
    }

    /** Whether what follows is a text for the bot like any other. */
    public boolean isReminder() {
        return name.equals("remind");
    }

    public boolean isFor(String ourName) {
        return bot.isEmpty() || ourName.isEmpty() || bot.equalsIgnoreCase(ourName);
    }
}
