package dev.pora.telegram.conversation.button;

import dev.pora.notification.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** A tag as a button carries it, which has no room for long ones: a checksum, by which it is found among its owner's tags. */
public final class TagCode {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{1,8}");

    private TagCode() {}

    public static String of(Tag tag) {
        CRC32 sum = new CRC32();
        sum.update(tag.value().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** With a sign before it: whether it is to come or to go. */
    static Optional<Touch> touch(String signed) {
        return switch (signed.charAt(0)) {
            case '+' -> code(signed).map(Touch.Tagged::new);
            case '-' -> code(signed).map(Touch.Untagged::new);
            default -> Optional.empty();
        };
    }

    private static Optional<String> code(String signed) {
        return Optional.of(signed.substring(1))
                .filter(code -> FORM.matcher(code).matches());
    }
}
