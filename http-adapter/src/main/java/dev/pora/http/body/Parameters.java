package dev.pora.http.body;

import dev.pora.http.problem.Fault;
import dev.pora.http.problem.Refused;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications.Page;
import dev.pora.notification.UndoId;
import dev.pora.user.TelegramId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What paths and query strings say, read into the domain's types. */
public final class Parameters {
    static final int USUAL_LIMIT = 50;
    public static final int MOST = 200;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final String CURSOR = "before:";

    private Parameters() {}

    public static TelegramId telegramId(String text) {
        try {
            return new TelegramId(number(text).orElse(0L));
        } catch (IllegalArgumentException e) {
            throw Refused.blaming(Fault.inPath(
                    "telegramId", Misfit.quoted(text) + " is no Telegram user id", "A number from 1 to 2^52 - 1"));
        }
    }

    /** Empty for what cannot be an id: there is no such notification. */
    public static Optional<NotificationId> notificationId(String text) {
        return number(text).filter(id -> id > 0).map(NotificationId::new);
    }

    /** Empty for what cannot be an id: there is no such change. */
    public static Optional<UndoId> undoId(String text) {
        return number(text).filter(id -> id > 0).map(UndoId::new);
    }

    /** One more than asked for, so that the answer knows whether there is a next page. */
    public static Page page(int limit, @Nullable String cursor) {
        return new Page(Optional.ofNullable(cursor).map(Parameters::before), limit + 1);
    }

    public static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        return number(text)
                .filter(limit -> limit >= 1 && limit <= MOST)
                .map(Long::intValue)
                .orElseThrow(() -> Refused.blaming(
                        Fault.inQuery("limit", Misfit.quoted(text) + " does not fit", "A number from 1 to " + MOST)));
    }

    /** Where the page after this notification begins; opaque to callers. */
    public static String cursorAfter(NotificationId last) {
        byte[] plain = (CURSOR + last.value()).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static NotificationId before(String cursor) {
        return decoded(cursor)
                .filter(plain -> plain.startsWith(CURSOR))
                .flatMap(plain -> notificationId(plain.substring(CURSOR.length())))
                .orElseThrow(() -> Refused.blaming(Fault.inQuery(
                        "cursor", Misfit.quoted(cursor) + " is no cursor", "The value of next from the page before")));
    }

    private static Optional<String> decoded(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        return DIGITS.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
