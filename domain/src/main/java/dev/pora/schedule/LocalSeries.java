package dev.pora.schedule;

import java.time.LocalDateTime;
import java.util.Optional;

/** Local times in order. */
interface LocalSeries {
    /** The first that is not before {@code inclusive}. */
    Optional<LocalDateTime> from(LocalDateTime inclusive);
}
