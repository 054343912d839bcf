package dev.pora.wording;

import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.attention.QuietHours;
import dev.pora.schedule.Span;
import dev.pora.workday.OnDayOff;

/** How one language names what a person chooses: how late, how often, how early, when not. In lower case, without a full stop. */
interface AttentionWords {
    String lateness(Lateness lateness);

    String nag(Nag nag);

    /** "1 day before". */
    String before(Span span);

    /** "from 22:00 to 07:00". */
    String quietHours(QuietHours hours);

    String onDayOff(OnDayOff onDayOff);
}
