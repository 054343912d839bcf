package dev.pora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.notification.EventName;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Original;
import dev.pora.notification.Trouble;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Messenger} does. */
public abstract class MessengerContract {
    private static final Instant OCCURRENCE = Instant.parse("2026-03-11T10:20:00Z");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** A messenger with somebody at its other end. */
    public interface OtherEnd {
        Messenger messenger();

        /** Somebody who can be told. */
        Destination reachable();

        /** Somebody who cannot. */
        Destination unreachable();

        /** The texts that arrived there, in order. */
        List<String> arrived(Destination destination);

        /** The next message arrives, but its sender never learns. */
        void loseTheNextAnswer();

        /** From now on the channel as a whole refuses to work. */
        void breakDown();
    }

    protected abstract OtherEnd otherEnd();

    @Test
    void what_is_told_arrives_once_and_has_a_name() throws InterruptedException {
        OtherEnd end = otherEnd();
        end.messenger().awaitTurn(end.reachable());

        Outcome outcome = end.messenger().tell(end.reachable(), reminder("Позвонить маме"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Delivered.class,
                        delivered -> assertThat(delivered.message().value()).isNotBlank());
        assertThat(end.arrived(end.reachable())).singleElement().asString().contains("Позвонить маме");
    }

    @Test
    void two_messages_have_two_names() {
        OtherEnd end = otherEnd();

        Outcome first = end.messenger().tell(end.reachable(), reminder("1"));
        Outcome second = end.messenger().tell(end.reachable(), reminder("2"));

        assertThat(first).isInstanceOf(Outcome.Delivered.class).isNotEqualTo(second);
        assertThat(end.arrived(end.reachable())).hasSize(2);
    }

    @Test
    void what_people_typed_arrives_as_they_typed_it() {
        OtherEnd end = otherEnd();
        String typed = "<b>1 < 2 & 3</b> *звёзды* _ [x](y) %s \\ 👩‍👩‍👧 @all";

        assertThat(end.messenger().tell(end.reachable(), reminder(typed))).isInstanceOf(Outcome.Delivered.class);

        assertThat(end.arrived(end.reachable())).singleElement().asString().contains(typed);
    }

    @Test
    void the_longest_text_arrives_whole() {
        OtherEnd end = otherEnd();
        String longest = "слово ".repeat(EventName.MOST / 6).strip();

        assertThat(end.messenger().tell(end.reachable(), reminder(longest))).isInstanceOf(Outcome.Delivered.class);

        String arrived = String.join(" ", end.arrived(end.reachable()));
        assertThat(arrived.split("слово", -1)).hasSize(longest.split("слово", -1).length);
    }

    @Test
    void a_late_one_and_a_possible_repeat_say_so() {
        OtherEnd end = otherEnd();
        Message late = new Message.Reminder(
                new NotificationId(7),
                OCCURRENCE,
                new EventName("tea"),
                Language.ENGLISH,
                MOSCOW,
                new Occasion.Late(Duration.ofHours(3), 0),
                true);

        assertThat(end.messenger().tell(end.reachable(), late)).isInstanceOf(Outcome.Delivered.class);

        assertThat(end.arrived(end.reachable())).singleElement().asString().contains("tea", "3 hours", "repeat");
    }

    @Test
    void an_original_that_the_channel_does_not_have_is_told_by_the_events_name() {
        OtherEnd end = otherEnd();
        Message elsewhere = new Message.Reminder(
                new NotificationId(7),
                OCCURRENCE,
                new EventName("фото с дачи"),
                Language.RUSSIAN,
                MOSCOW,
                new Occasion.Late(Duration.ofHours(3), 0),
                false,
                Sequel.NONE,
                Optional.of(new Original("a channel elsewhere", new MessageRef("101/7"))));

        assertThat(end.messenger().tell(end.reachable(), elsewhere)).isInstanceOf(Outcome.Delivered.class);

        assertThat(end.arrived(end.reachable())).singleElement().asString().contains("фото с дачи", "3 часа");
    }

    @Test
    void a_notice_names_the_event() {
        OtherEnd end = otherEnd();
        Message notice = new Message.Notice(
                new EventName("чай с лимоном"), OCCURRENCE, Trouble.UNCONFIRMED, Language.RUSSIAN, MOSCOW);

        assertThat(end.messenger().tell(end.reachable(), notice)).isInstanceOf(Outcome.Delivered.class);

        assertThat(end.arrived(end.reachable())).singleElement().asString().contains("чай с лимоном");
    }

    @Test
    void somebody_who_cannot_be_told_is_unreachable() {
        OtherEnd end = otherEnd();

        assertThat(end.messenger().tell(end.unreachable(), reminder("tea"))).isInstanceOf(Outcome.Unreachable.class);

        assertThat(end.arrived(end.unreachable())).isEmpty();
    }

    @Test
    void a_lost_answer_is_unknown_and_is_not_sent_again_behind_our_back() {
        OtherEnd end = otherEnd();
        assertThat(end.messenger().tell(end.reachable(), reminder("1"))).isInstanceOf(Outcome.Delivered.class);
        end.loseTheNextAnswer();

        assertThat(end.messenger().tell(end.reachable(), reminder("2"))).isInstanceOf(Outcome.Unknown.class);

        assertThat(end.arrived(end.reachable())).hasSize(2);
    }

    @Test
    void a_channel_that_broke_down_blames_nobody() {
        OtherEnd end = otherEnd();
        end.breakDown();

        assertThat(end.messenger().tell(end.reachable(), reminder("tea"))).isInstanceOf(Outcome.ChannelDown.class);
    }

    protected static Message reminder(String event) {
        return new Message.Reminder(
                new NotificationId(7),
                OCCURRENCE,
                new EventName(event),
                Language.RUSSIAN,
                MOSCOW,
                new Occasion.OnTime(),
                false);
    }
}
