package dev.pora.telegram.conversation.button;

import dev.pora.attention.Lateness;
import dev.pora.attention.QuietHours;
import dev.pora.user.Language;
import dev.pora.workday.Country;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;

/** What a button of the settings does, with the few letters that say so. */
public sealed interface Adjustment
        permits Adjustment.Plain,
                Adjustment.Quiet,
                Adjustment.Late,
                Adjustment.Living,
                Adjustment.Forget,
                Adjustment.Speak,
                Adjustment.DigestAt,
                Adjustment.Back,
                HabitAdjustment {
    String code();

    /** Opens a page of the settings, or does what needs no value. */
    enum Plain implements Adjustment {
        OPEN("o"),
        QUIET("q"),
        QUIET_OFF("q0"),
        LATENESS("l"),
        COUNTRY("c"),
        NO_COUNTRY("c0"),
        DAYS("d"),
        LANGUAGE("s"),
        ZONE("z"),
        DIGEST("m"),
        DIGEST_OFF("m0");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Left alone in these hours. */
    record Quiet(QuietHours hours) implements Adjustment {
        @Override
        public String code() {
            return "q" + hours.from() + "-" + hours.to();
        }
    }

    /** Late in this way, unless a reminder says otherwise. */
    record Late(Lateness lateness) implements Adjustment {
        @Override
        public String code() {
            return "l" + LatenessCode.of(lateness);
        }
    }

    /** The holidays of this country are days off. */
    record Living(Country country) implements Adjustment {
        @Override
        public String code() {
            return "c" + country;
        }
    }

    /** Nothing special is known of this day any more. */
    record Forget(LocalDate day) implements Adjustment {
        @Override
        public String code() {
            return "d" + day;
        }
    }

    /** Spoken to in this language. */
    record Speak(Language language) implements Adjustment {
        @Override
        public String code() {
            return "s" + language.tag();
        }
    }

    /** Told each day at this time what it brings. */
    record DigestAt(LocalTime time) implements Adjustment {
        @Override
        public String code() {
            return "m" + time;
        }
    }

    /**
     * The last change was not meant.
     *
     * @param version of the user as it left them: what was changed since stays
     */
    record Back(long version) implements Adjustment {
        @Override
        public String code() {
            return "u" + version;
        }
    }

    /** Throws IllegalArgumentException or DateTimeException for values of the wrong form. */
    static Optional<Adjustment> read(String code) {
        Optional<Adjustment> plain = Arrays.stream(Plain.values())
                .filter(one -> one.code().equals(code))
                .map(Adjustment.class::cast)
                .findFirst();
        return plain.isPresent() || code.isEmpty() ? plain : valued(code.charAt(0), code.substring(1));
    }

    private static Optional<Adjustment> valued(char kind, String value) {
        return switch (kind) {
            case 'q' -> hours(value.split("-", -1)).map(Quiet::new);
            case 'l' -> LatenessCode.read(value).map(Late::new);
            case 'c' -> Country.of(value).map(Living::new);
            case 'd' -> Optional.of(new Forget(LocalDate.parse(value)));
            case 's' -> Language.ofTag(value).map(Speak::new);
            case 'm' -> Optional.of(new DigestAt(LocalTime.parse(value)));
            case 'u' -> Optional.of(new Back(Long.parseLong(value)));
            case HabitAdjustment.KIND -> HabitAdjustment.read(value).map(Adjustment.class::cast);
            default -> Optional.empty();
        };
    }

    private static Optional<QuietHours> hours(String[] ends) {
        return ends.length == 2
                ? Optional.of(new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                : Optional.empty();
    }
}
