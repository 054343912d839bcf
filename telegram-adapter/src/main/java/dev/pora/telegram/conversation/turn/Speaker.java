package dev.pora.telegram.conversation.turn;

import dev.pora.roll.Person;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who says something.
 *
 * @param id a negative one is the chat itself, in whose name its administrators may speak
 * @param languageCode the IETF tag of their Telegram client ({@code User.language_code}), if it told
 * @param username without the {@code @}
 * @param rank where they speak
 */
public record Speaker(
        TelegramId id, String firstName, Optional<String> languageCode, Optional<String> username, Rank rank) {
    /** Languages whose speakers mostly read Russian more easily than English. */
    private static final Set<String> READ_RUSSIAN = Set.of("ru", "uk", "be", "kk", "ky", "uz", "tg", "hy", "az", "tt");

    public Speaker(TelegramId id, String firstName, Optional<String> languageCode) {
        this(id, firstName, languageCode, Optional.empty(), Rank.UNKNOWN);
    }

    /** What somebody is in a chat, as far as Telegram was asked. */
    public enum Rank {
        UNKNOWN,
        MEMBER,
        ADMINISTRATOR
    }

    public boolean isTheChat() {
        return id.value() < 0;
    }

    public Person person() {
        return new Person(Optional.of(id), username.filter(Person::isUsername), firstName);
    }

    /** The language in which to speak to them until they choose another. */
    public Language language() {
        String primary = languageCode
                .map(code -> Locale.forLanguageTag(code.replace('_', '-')).getLanguage())
                .orElse("");
        return READ_RUSSIAN.contains(primary) ? Language.RUSSIAN : Language.ENGLISH;
    }
}
