package dev.pora.wording;

import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.attention.QuietHours;
import dev.pora.schedule.Span;
import dev.pora.workday.OnDayOff;
import java.time.Duration;

final class EnglishAttention implements AttentionWords {
    private final Lengths lengths;
    private final Tongue tongue;

    EnglishAttention(Tongue tongue) {
        this.tongue = tongue;
        this.lengths = new Lengths(tongue);
    }

    @Override
    public String lateness(Lateness lateness) {
        return switch (lateness) {
            case Lateness.FireLate() -> "remind late";
            case Lateness.Skip() -> "skip what was missed";
            case Lateness.Coalesce() -> "one message for all that was missed";
            case Lateness.Expire(Duration after) -> "remind if it is at most " + lengths.exact(after) + " late";
        };
    }

    @Override
    public String nag(Nag nag) {
        return nag.times() == 1
                ? "once more after " + lengths.exact(nag.every()) + " if it is not done"
                : lengths.every(nag.every()) + " until done, up to " + nag.times() + " times";
    }

    @Override
    public String before(Span span) {
        return tongue.counted(span.count(), span.unit()) + " before";
    }

    @Override
    public String quietHours(QuietHours hours) {
        return "from " + Moments.clock(hours.from()) + " to " + Moments.clock(hours.to());
    }

    @Override
    public String onDayOff(OnDayOff onDayOff) {
        return switch (onDayOff) {
            case FIRE -> "remind as on any other day";
            case SKIP -> "skip";
            case BEFORE -> "move to the working day before";
            case AFTER -> "move to the working day after";
        };
    }
}
