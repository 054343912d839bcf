package dev.pora.telegram.conversation.turn;

import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who says something.
 *
 * @param languageCode the IETF tag of their Telegram client ({@code User.language_code}), if it told
 */
public record Speaker(TelegramId id, String firstName, Optional<String> languageCode) {
    /** Languages whose speakers mostly read Russian more easily than English. */
    private static final Set<String> READ_RUSSIAN = Set.of("ru", "uk", "be", "kk", "ky", "uz", "tg", "hy", "az", "tt");

    /** The language in which to speak to them until they choose another. */
    public Language language() {
        String primary = languageCode
                .map(code -> Locale.forLanguageTag(code.replace('_', '-')).getLanguage())
                .orElse("");
        return READ_RUSSIAN.contains(primary) ? Language.RUSSIAN : Language.ENGLISH;
    }
}
