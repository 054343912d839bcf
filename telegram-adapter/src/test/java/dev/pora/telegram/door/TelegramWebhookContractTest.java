package dev.pora.telegram.door;

import dev.pora.contract.Subject;
import dev.pora.fake.BrokenInbox;
import dev.pora.fake.FakeStore;
import dev.pora.inbox.Inbox;
import dev.pora.inbox.Receiver;
import dev.pora.inbox.ReceiverContract;

/** What Telegram pushes is received as the contract wants it. */
class TelegramWebhookContractTest extends ReceiverContract {
    private static final String DOOR = "telegram/1";

    @Override
    protected UnderTest receiverUnderTest() {
        return new Pushing(new FakeStore());
    }

    private record Pushing(FakeStore fake) implements UnderTest {
        @Override
        public Receiver receiver() {
            return over(fake.inbox());
        }

        @Override
        public Receiver receiverWithABrokenInbox() {
            return over(new BrokenInbox());
        }

        private Receiver over(Inbox inbox) {
            return new TelegramWebhook(DOOR, inbox, new Bell(), new Status(), fake);
        }

        @Override
        public String message(int number) {
            return Wire.text(number, 101, "tea");
        }

        @Override
        public Subject store() {
            return fake;
        }

        @Override
        public String door() {
            return DOOR;
        }
    }
}
