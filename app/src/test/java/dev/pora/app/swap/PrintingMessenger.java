package dev.pora.app.swap;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.wording.Spoken;
import dev.pora.wording.Wording;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/** A channel that prints: the whole of what a new channel has to do. */
final class PrintingMessenger implements Messenger {
    private final PrintStream out;
    private final AtomicLong printed = new AtomicLong();

    PrintingMessenger(PrintStream out) {
        this.out = out;
    }

    /** Paper has no limits to wait for. */
    @Override
    public void awaitTurn(Destination destination) {}

    @Override
    public Outcome tell(Destination destination, Message message) {
        Spoken spoken = words(message);
        out.println(destination.address() + ": " + spoken.headline());
        spoken.remarks().forEach(remark -> out.println("    " + remark));
        return out.checkError()
                ? new Outcome.ChannelDown("the output is closed")
                : new Outcome.Delivered(new MessageRef(Long.toString(printed.incrementAndGet())));
    }

    private static Spoken words(Message message) {
        Wording wording = Wording.of(message.language());
        return switch (message) {
            case Message.Reminder reminder -> wording.reminder(reminder);
            case Message.Notice notice -> wording.notice(notice);
        };
    }
}
