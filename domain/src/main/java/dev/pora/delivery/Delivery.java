package dev.pora.delivery;

import dev.pora.channel.Outcome;
import dev.pora.notification.Alarm;
import dev.pora.notification.NotificationId;
import java.time.Duration;
import java.time.Instant;

/**
 * One attempt to tell, or one that was not made by policy, as the history keeps it.
 *
 * @param kind what kind of alarm it was about
 * @param detail the channel's name of the message when delivered, otherwise the reason
 * @param latency from the planned instant to the end of the attempt
 */
public record Delivery(
        NotificationId notification,
        Alarm.Kind kind,
        Instant occurrence,
        int attempt,
        Result result,
        String detail,
        Duration latency,
        Instant at) {

    /** How an attempt ended: one for each {@link Outcome}, or why none was made. */
    public enum Result {
        DELIVERED,
        TRY_AFTER,
        UNREACHABLE,
        MOVED,
        REFUSED,
        CHANNEL_DOWN,
        UNKNOWN,
        /** Its lateness policy wants nothing late told. */
        SKIPPED,
        /** It was later than its lateness policy allows. */
        EXPIRED;

        public static Result of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Delivered _ -> DELIVERED;
                case Outcome.TryAfter _ -> TRY_AFTER;
                case Outcome.Unreachable _ -> UNREACHABLE;
                case Outcome.Moved _ -> MOVED;
                case Outcome.Refused _ -> REFUSED;
                case Outcome.ChannelDown _ -> CHANNEL_DOWN;
                case Outcome.Unknown _ -> UNKNOWN;
            };
        }
    }

    /** What the history says of an outcome beside its result. */
    public static String detailOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered(var message) -> message.value();
            case Outcome.TryAfter wait -> wait.reason();
            case Outcome.Unreachable(var reason) -> reason;
            case Outcome.Moved(var to) -> to.address();
            case Outcome.Refused(var reason) -> reason;
            case Outcome.ChannelDown(var reason) -> reason;
            case Outcome.Unknown(var reason) -> reason;
        };
    }
}
