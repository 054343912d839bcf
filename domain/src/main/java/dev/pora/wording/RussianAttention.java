package dev.pora.wording;

import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.attention.QuietHours;
import dev.pora.schedule.Span;
import dev.pora.workday.OnDayOff;
import java.time.Duration;

final class RussianAttention implements AttentionWords {
    private static final RussianPlural.Forms TIMES_IN_GENITIVE = new RussianPlural.Forms("раза", "раз", "раз");

    private final Lengths lengths;
    private final Tongue tongue;

    RussianAttention(Tongue tongue) {
        this.tongue = tongue;
        this.lengths = new Lengths(tongue);
    }

    @Override
    public String lateness(Lateness lateness) {
        return switch (lateness) {
            case Lateness.FireLate() -> "напомнить с опозданием";
            case Lateness.Skip() -> "не напоминать о пропущенном";
            case Lateness.Coalesce() -> "одно сообщение обо всём пропущенном";
            case Lateness.Expire(Duration after) -> "напомнить, если опоздание не превысит " + lengths.exact(after);
        };
    }

    @Override
    public String nag(Nag nag) {
        return nag.times() == 1
                ? "ещё один раз через " + lengths.exact(nag.every()) + ", если не сделано"
                : lengths.every(nag.every()) + ", пока не сделано, до " + nag.times() + " "
                        + RussianPlural.of(nag.times()).choose(TIMES_IN_GENITIVE);
    }

    @Override
    public String before(Span span) {
        return "за " + tongue.counted(span.count(), span.unit());
    }

    @Override
    public String quietHours(QuietHours hours) {
        return "с " + Moments.clock(hours.from()) + " до " + Moments.clock(hours.to());
    }

    @Override
    public String onDayOff(OnDayOff onDayOff) {
        return switch (onDayOff) {
            case FIRE -> "напомнить, как в любой другой день";
            case SKIP -> "пропустить";
            case BEFORE -> "перенести на предыдущий рабочий день";
            case AFTER -> "перенести на следующий рабочий день";
        };
    }
}
