package dev.pora.telegram.conversation.link;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A text inside a link to the bot, {@code https://t.me/<bot>?start=<payload>}: its UTF-8 as base64url without padding, 64
 * characters at most, which is what Telegram passes on. Anybody can make such a link.
 */
public final class Payload {
    private static final int MOST = 64;
    private static final Set<Character.UnicodeScript> SCRIPTS =
            Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.CYRILLIC, Character.UnicodeScript.COMMON);

    private Payload() {}

    /** Empty when the text is too long. */
    static Optional<String> of(String text) {
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return Optional.of(payload).filter(fits -> fits.length() <= MOST);
    }

    /** Empty for what no link of ours carries: what is not base64url of UTF-8, or no line of words. */
    public static Optional<String> read(String payload) {
        if (payload.isEmpty() || payload.length() > MOST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(payload);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip();
            return Optional.of(text).filter(Payload::isLineOfWords);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Other programs' payloads that happen to be UTF-8 are hardly ever that. */
    private static boolean isLineOfWords(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().noneMatch(Character::isISOControl)
                && text.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(letter -> SCRIPTS.contains(Character.UnicodeScript.of(letter)));
    }
}
