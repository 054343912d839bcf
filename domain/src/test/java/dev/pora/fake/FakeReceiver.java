package dev.pora.fake;

import dev.pora.inbox.Inbox;
import dev.pora.inbox.Incoming;
import dev.pora.inbox.Receiver;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what a channel in memory pushes, a number and a text such as {@code 7 tea}, into the inbox of one door. */
public record FakeReceiver(String door, Inbox inbox) implements Receiver {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) .+");

    @Override
    public Receipt receive(String body) {
        Matcher matcher = FORM.matcher(body);
        if (!matcher.matches()) {
            return Receipt.MALFORMED;
        }
        var _ = inbox.keep(List.of(new Incoming(door, Long.parseLong(matcher.group(1)), body)));
        return Receipt.KEPT;
    }
}
