package dev.pora.roll;

import dev.pora.user.TelegramId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who is to do something, whether they ever spoke to us or not.
 *
 * @param id is theirs for good; empty while nobody but their user name told of them
 * @param username without the {@code @}; they may change it
 * @param name what they are called among people, on one line; what cannot be read of it is left out
 */
public record Person(Optional<TelegramId> id, Optional<String> username, String name) {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_]{1,32}");
    private static final int LONGEST_NAME = 64;
    private static final String NAMELESS = "…";

    /** Line breaks, controls, half characters and what turns the direction of writing; what joins emoji and letters stays. */
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\s\\p{Cc}\\p{Cs}\\p{Zs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");

    /** Letters by their kind that show nothing. */
    private static final String FILLERS = "\u115F\u1160\u2800\u3164\uFFA0";

    public Person {
        if (id.isEmpty() && username.isEmpty()) {
            throw new IllegalArgumentException("A person has an id or a user name");
        }
        if (username.filter(own -> !isUsername(own)).isPresent()) {
            throw new IllegalArgumentException(
                    "A user name is 1 to 32 Latin letters, digits and _, not " + username.get());
        }
        name = readable(name).or(() -> username.map(own -> "@" + own)).orElse(NAMELESS);
    }

    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    /** Nothing of a name may turn the text around it, hide, or begin a line; of no letters and signs nothing remains. */
    private static Optional<String> readable(String name) {
        String plain = UNREADABLE.matcher(name).replaceAll(" ").strip();
        return plain.codePoints().allMatch(Person::isBlank) ? Optional.empty() : Optional.of(shortened(plain));
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign)
                || Character.getType(sign) == Character.FORMAT
                || FILLERS.indexOf(sign) >= 0;
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.substring(0, end);
    }

    /** Somebody of whom only this is known. */
    public static Person named(String username) {
        return new Person(Optional.empty(), Optional.of(username), "@" + username);
    }

    /** By their ids when both are known, otherwise by their user names, whose case does not matter. */
    public boolean isSameAs(Person other) {
        boolean known = id.isPresent() && other.id.isPresent();
        return known
                ? id.equals(other.id)
                : username.flatMap(ours -> other.username.filter(ours::equalsIgnoreCase))
                        .isPresent();
    }

    /** The same person by what is known of them now. */
    Person known(Person now) {
        return new Person(now.id.or(() -> id), now.username.or(() -> username), now.id.isPresent() ? now.name : name);
    }
}
