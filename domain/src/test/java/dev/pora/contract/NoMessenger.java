package dev.pora.contract;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.delivery.Messenger;
import dev.pora.delivery.MessengerContract.OtherEnd;
import java.util.List;

/** A channel that says of everything that it arrived, and carries nothing. */
final class NoMessenger implements Messenger, OtherEnd {
    private static final Destination SOMEBODY = new Destination(Destination.TELEGRAM, "101");

    @Override
    public void awaitTurn(Destination destination) {}

    @Override
    public Outcome tell(Destination destination, Message message) {
        return new Outcome.Delivered(new MessageRef("1"));
    }

    @Override
    public Messenger messenger() {
        return this;
    }

    @Override
    public Destination reachable() {
        return SOMEBODY;
    }

    @Override
    public Destination unreachable() {
        return SOMEBODY;
    }

    @Override
    public List<String> arrived(Destination destination) {
        return List.of();
    }

    @Override
    public void loseTheNextAnswer() {}

    @Override
    public void breakDown() {}
}
