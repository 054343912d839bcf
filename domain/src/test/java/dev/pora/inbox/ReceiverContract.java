package dev.pora.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.contract.Subject;
import dev.pora.inbox.Receiver.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Receiver} does. */
public abstract class ReceiverContract {
    /** A receiver with an empty inbox behind it. */
    public interface UnderTest {
        Receiver receiver();

        /** The same kind of receiver over an inbox that keeps nothing and throws. */
        Receiver receiverWithABrokenInbox();

        /** Something in the channel's form, under this number. */
        String message(int number);

        /** What is behind the receiver, and the door under which it keeps things there. */
        Subject store();

        String door();
    }

    protected abstract UnderTest receiverUnderTest();

    @Test
    void what_was_confirmed_is_in_the_inbox() {
        UnderTest it = receiverUnderTest();

        assertThat(it.receiver().receive(it.message(1))).isEqualTo(Receipt.KEPT);
        assertThat(it.receiver().receive(it.message(2))).isEqualTo(Receipt.KEPT);

        assertThat(taken(it)).containsExactly(1L, 2L);
    }

    @Test
    void what_is_pushed_again_is_confirmed_again_and_kept_once() {
        UnderTest it = receiverUnderTest();

        assertThat(it.receiver().receive(it.message(7))).isEqualTo(Receipt.KEPT);
        assertThat(it.receiver().receive(it.message(7))).isEqualTo(Receipt.KEPT);

        assertThat(taken(it)).containsExactly(7L);
    }

    @Test
    void what_is_not_in_the_channels_form_is_malformed_and_harms_nothing() {
        UnderTest it = receiverUnderTest();

        assertThat(List.of("", "hello", "null", "[]", "{}", "{\"update_id\":\"x\"}", "\u0000"))
                .allSatisfy(
                        body -> assertThat(it.receiver().receive(body)).as(body).isEqualTo(Receipt.MALFORMED));

        assertThat(it.receiver().receive(it.message(1))).isEqualTo(Receipt.KEPT);
        assertThat(taken(it)).containsExactly(1L);
    }

    /** So the HTTP door answers with a failure, and the sender pushes it again. */
    @Test
    void what_cannot_be_kept_is_not_confirmed() {
        UnderTest it = receiverUnderTest();

        assertThatThrownBy(() -> {
                    var _ = it.receiverWithABrokenInbox().receive(it.message(1));
                })
                .isInstanceOf(RuntimeException.class);
    }

    private static List<Long> taken(UnderTest it) {
        return Stream.generate(() -> taken(it.store(), it.door()))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(Incoming::number)
                .toList();
    }

    private static Optional<Incoming> taken(Subject store, String door) {
        return store.transactions().within(() -> {
            Optional<Incoming> next = store.inbox().next(door).map(Inbox.Waiting::incoming);
            next.ifPresent(store.inbox()::handled);
            return next;
        });
    }
}
