package dev.pora.contract;

import dev.pora.inbox.Receiver;
import dev.pora.inbox.ReceiverContract.UnderTest;

/** A receiver that confirms everything and keeps nothing. */
final class NoReceiver implements Receiver, UnderTest {
    @Override
    public Receipt receive(String body) {
        return Receipt.KEPT;
    }

    @Override
    public Receiver receiver() {
        return this;
    }

    @Override
    public Receiver receiverWithABrokenInbox() {
        return this;
    }

    @Override
    public String message(int number) {
        return Integer.toString(number);
    }

    @Override
    public Subject store() {
        return new NoSubject();
    }

    @Override
    public String door() {
        return "nowhere";
    }
}
