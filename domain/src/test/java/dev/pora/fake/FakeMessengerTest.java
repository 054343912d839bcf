package dev.pora.fake;

import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Messenger;
import dev.pora.delivery.MessengerContract;
import java.util.List;

/** The channel in memory keeps the contract. */
class FakeMessengerTest extends MessengerContract {
    private static final Destination ANNA = new Destination(Destination.TELEGRAM, "101");
    private static final Destination BLOCKED = new Destination(Destination.TELEGRAM, "303");

    @Override
    protected OtherEnd otherEnd() {
        return new InMemory(new FakeMessenger());
    }

    private record InMemory(FakeMessenger fake) implements OtherEnd {
        @Override
        public Messenger messenger() {
            return fake;
        }

        @Override
        public Destination reachable() {
            return ANNA;
        }

        @Override
        public Destination unreachable() {
            fake.next(new Outcome.Unreachable("blocked"));
            return BLOCKED;
        }

        @Override
        public List<String> arrived(Destination destination) {
            return fake.read(destination);
        }

        @Override
        public void loseTheNextAnswer() {
            fake.arriveButSay(new Outcome.Unknown("the answer was lost"));
        }

        @Override
        public void breakDown() {
            fake.next(new Outcome.ChannelDown("401"));
        }
    }
}
