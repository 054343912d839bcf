package dev.pora.telegram.channel;

import java.time.Duration;

/**
 * How fast to send. Telegram names about 30 messages a second overall, one a second in a chat and 20 a minute in a
 * group, and leaves the exact limits open ("My bot is hitting limits" of the Bots FAQ).
 *
 * @param perSecond messages a second, all chats together
 * @param perChatSecond messages a second in one private chat
 * @param perGroupMinute messages in any one minute in one group or channel; more than {@code burst}
 * @param burst how many may go to one chat at once before its limit holds
 */
public record Limits(int perSecond, int perChatSecond, int perGroupMinute, int burst) {
    public static final Limits USUAL = new Limits(30, 1, 20, 3);

    /** All chats together may send this many at once; more would be a burst that Telegram counts as a flood. */
    private static final int OVERALL_BURST = 5;

    private static final Duration SECOND = Duration.ofSeconds(1);

    public Limits {
        if (perSecond < 1 || perChatSecond < 1 || burst < 1 || perGroupMinute <= burst) {
            throw new IllegalArgumentException(
                    "Limits are at least 1, and more messages a minute go to a group than at once");
        }
    }

    Limit overall() {
        return new Limit(overallStep(1), overallBurst(1));
    }

    /** The time from one message to the next, where so many instances share the limit. */
    Duration overallStep(int members) {
        return SECOND.multipliedBy(members).dividedBy(perSecond);
    }

    int overallBurst(int members) {
        return Math.max(1, OVERALL_BURST / members);
    }

    /** Ids of groups and channels are negative. */
    Limit chat(long id) {
        return id < 0
                ? new Limit(Duration.ofMinutes(1).dividedBy(perGroupMinute - burst), burst)
                : new Limit(SECOND.dividedBy(perChatSecond), burst);
    }
}
