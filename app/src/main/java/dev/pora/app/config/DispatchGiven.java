package dev.pora.app.config;

import dev.pora.app.dispatch.DispatchSettings;
import java.time.Duration;

/** How the delivery engine works, as it was given, checked one by one and against each other. */
final class DispatchGiven {
    private static final int MOST_HELD = 100_000;
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int LONGEST_HISTORY = 1200;

    private final Given given;
    private final DispatchSettings standard = DispatchSettings.standard();

    private DispatchGiven(Given given) {
        this.given = given;
    }

    /** Months of the delivery history that are kept whole. */
    static int history(Given given) {
        return given.number(Setting.PORA_HISTORY_MONTHS, 1, LONGEST_HISTORY).orElse(12);
    }

    static DispatchSettings read(Given given) {
        return new DispatchGiven(given).read();
    }

    private DispatchSettings read() {
        Duration ahead = duration(Setting.PORA_DISPATCH_AHEAD, standard.ahead(), A_MOMENT, LONGEST);
        Duration lease = duration(Setting.PORA_DISPATCH_LEASE, standard.lease(), A_MOMENT, AN_HOUR);
        Duration meeting = duration(Setting.PORA_DISPATCH_MEETING, standard.meeting(), A_MOMENT, LONGEST);
        Duration membership = duration(Setting.PORA_DISPATCH_MEMBERSHIP, standard.membership(), A_MOMENT, AN_HOUR);
        keepTwice(Setting.PORA_DISPATCH_LEASE, lease, Setting.PORA_DISPATCH_AHEAD, ahead);
        keepSum(membership, lease.plus(meeting));
        return new DispatchSettings(
                given.number(Setting.PORA_DISPATCH_HELD, 1, MOST_HELD).orElse(standard.held()),
                lease,
                ahead,
                standard.headStart(),
                duration(Setting.PORA_DISPATCH_SWEEP, standard.sweep(), A_MOMENT, AN_HOUR),
                duration(Setting.PORA_DISPATCH_DRAIN, standard.drain(), Duration.ZERO, LONGEST),
                meeting,
                membership);
    }

    private Duration duration(Setting setting, Duration otherwise, Duration least, Duration most) {
        return given.duration(setting, least, most).orElse(otherwise);
    }

    private static void keepSum(Duration membership, Duration least) {
        if (membership.compareTo(least) < 0) {
            throw new WrongSetting(Setting.PORA_DISPATCH_MEMBERSHIP + " is at least " + Setting.PORA_DISPATCH_LEASE
                    + " and " + Setting.PORA_DISPATCH_MEETING + " together, which is " + Given.words(least) + ": not "
                    + Given.words(membership));
        }
    }

    private static void keepTwice(Setting longer, Duration one, Setting shorter, Duration other) {
        if (one.compareTo(other.multipliedBy(2)) < 0) {
            throw new WrongSetting(longer + " is at least twice " + shorter + ", which is " + Given.words(other)
                    + ": not " + Given.words(one));
        }
    }
}
