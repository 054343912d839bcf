package dev.pora.fake;

import dev.pora.inbox.Receiver;
import dev.pora.inbox.ReceiverContract;

/** The receiver in memory keeps the contract. */
class FakeReceiverTest extends ReceiverContract {
    private static final String DOOR = "memory";

    @Override
    protected UnderTest receiverUnderTest() {
        return new InMemory(new FakeStore());
    }

    private record InMemory(FakeStore store) implements UnderTest {
        @Override
        public Receiver receiver() {
            return new FakeReceiver(DOOR, store.inbox());
        }

        @Override
        public Receiver receiverWithABrokenInbox() {
            return new FakeReceiver(DOOR, new BrokenInbox());
        }

        @Override
        public String message(int number) {
            return number + " tea";
        }

        @Override
        public String door() {
            return DOOR;
        }
    }
}
