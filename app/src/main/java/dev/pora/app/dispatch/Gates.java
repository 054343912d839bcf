package dev.pora.app.dispatch;

import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import java.time.Duration;
import java.util.function.LongSupplier;

/** What has to work for a message to be worth sending: the channel, and the recording of what became of it. */
record Gates(Gate channel, Gate recording) {
    static Gates of(Backoff backoff, LongSupplier ticks) {
        return new Gates(
                new Gate(backoff, ticks, new Incident("Sending")), new Gate(backoff, ticks, new Incident("Recording")));
    }

    void saw(Outcome outcome) {
        switch (outcome) {
            case Outcome.ChannelDown(String reason) ->
                channel.failed("the channel is down, reminders wait until it is back: " + reason);
            case Outcome.TryAfter _ -> {}
            case Outcome.Delivered _, Outcome.Unreachable _, Outcome.Moved _, Outcome.Refused _, Outcome.Unknown _ ->
                channel.works();
        }
    }

    boolean areOpen() {
        return !channel.isDown() && !recording.isDown();
    }

    int admit(int free) {
        return recording.admit(channel.admit(free));
    }

    boolean open() {
        return channel.opens() && recording.opens();
    }

    Duration untilProbe() {
        Duration one = channel.untilProbe();
        Duration other = recording.untilProbe();
        return one.compareTo(other) > 0 ? one : other;
    }
}
