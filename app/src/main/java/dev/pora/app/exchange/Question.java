package dev.pora.app.exchange;

import dev.pora.phrase.Context;
import dev.pora.schedule.LocalTimes;
import dev.pora.user.DateOrder;
import dev.pora.user.Habits;
import dev.pora.user.Language;
import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** A phrase and what it is to be read against. */
record Question(String phrase, Context context) {
    /** As long as a message can be. */
    private static final int LONGEST = 4096;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** Throws {@link Unfit} where the fields are no question. */
    static Question of(Fields fields) {
        fields.flaw().ifPresent(flaw -> {
            throw new Unfit(flaw);
        });
        requireId(fields);
        Language language = language(fields.text("lang"));
        ZoneId zone = zone(fields.text("zone"));
        Instant now = now(fields.text("now"), zone);
        return new Question(phrase(fields.text("phrase")), new Context(now, zone, language, habits(fields)));
    }

    private static void requireId(Fields fields) {
        JsonNode id = fields.find("id").orElseThrow(() -> new Unfit("id is missing"));
        if (!id.isNumber() && !id.isString()) {
            throw new Unfit("id is to be a number or a string");
        }
    }

    private static Language language(String tag) {
        return Language.ofTag(tag).orElseThrow(() -> new Unfit("lang is to be ru or en"));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Unfit(
                    "zone is to be a name of the tz database, such as Europe/Moscow, or an offset, such as -02:00");
        }
    }

    /** A time without an offset is what clocks in {@code zone} show. */
    private static Instant now(String text, ZoneId zone) {
        TemporalAccessor now = parsed(text);
        Instant instant = now instanceof LocalDateTime local
                ? LocalTimes.instantOf(local, zone)
                : OffsetDateTime.from(now).toInstant();
        int year = instant.atZone(zone).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Unfit("now is to lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return instant;
    }

    private static TemporalAccessor parsed(String text) {
        try {
            return DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException e) {
            throw new Unfit("now is to be a local time, such as 2026-03-11T10:20:00");
        }
    }

    private static String phrase(String phrase) {
        if (phrase.codePointCount(0, phrase.length()) > LONGEST) {
            throw new Unfit("phrase is to have at most " + LONGEST + " characters");
        }
        return phrase;
    }

    /** What preferences say wins over what the locale implies. */
    private static Habits habits(Fields fields) {
        Optional<DateOrder> order = fields.findText("locale").flatMap(LocaleOrder::of);
        Habits usual = Habits.usual().withDateOrder(order);
        return fields.find("preferences")
                .map(preferences -> PreferencesForm.habits(preferences, usual))
                .orElse(usual);
    }
}
