package dev.pora.telegram.conversation.data;

import dev.pora.exchange.Flaw;
import dev.pora.exchange.Reading;
import dev.pora.exchange.Reason;
import dev.pora.exchange.calendar.ICalendar;
import dev.pora.exchange.calendar.Viewpoint;
import dev.pora.exchange.json.JsonFile;
import dev.pora.notification.Ledger;
import dev.pora.phrase.PhraseReader;
import dev.pora.user.User;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Reads a file of reminders, of whatever kind it is by what stands in it. */
final class FileReading {
    /** In a calendar and in a copy the beginning tells; so many bytes are looked at. */
    private static final int BEGINNING = 2_000;

    private static final String CALENDAR = "BEGIN:VCALENDAR";
    private static final String MARK = "\ufeff";

    private final Ledger ledger;
    private final Phrases phrases;

    FileReading(Ledger ledger, PhraseReader reader) {
        this.ledger = ledger;
        this.phrases = new Phrases(reader);
    }

    /** @param now as of which phrases are read: the same for what is shown first and what is taken then */
    Reading read(byte[] file, User user, Instant now) {
        Reading reading = Encodings.isUtf16(file) ? notUtf8() : utf8(file, user, now);
        boolean encoded = reading instanceof Reading.Unreadable(Flaw flaw) && flaw.reason() == Reason.NOT_UTF8;
        return encoded
                ? Encodings.text(file)
                        .map(text -> utf8(text.getBytes(StandardCharsets.UTF_8), user, now))
                        .orElse(reading)
                : reading;
    }

    private Reading utf8(byte[] file, User user, Instant now) {
        String beginning = beginning(file);
        if (beginning.startsWith("{") || beginning.startsWith("[")) {
            return JsonFile.read(file);
        }
        if (beginning.toUpperCase(Locale.ROOT).contains(CALENDAR)) {
            return ICalendar.read(file, Viewpoint.of(user, ledger.holidays(), now));
        }
        return decoded(file)
                .filter(Encodings::isText)
                .map(text -> phrases.read(text, user, now))
                .orElseGet(FileReading::notUtf8);
    }

    private static Reading notUtf8() {
        return new Reading.Unreadable(Flaw.of(Reason.NOT_UTF8));
    }

    private static String beginning(byte[] file) {
        String text = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.UTF_8);
        return text.replace(MARK, "").stripLeading();
    }

    private static Optional<String> decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of(text.replace(MARK, ""));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
