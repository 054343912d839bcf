package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.delivery.Message;
import dev.pora.notification.Alarms;
import dev.pora.notification.Trouble;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private final Talk talk = Talk.inMoscow("ru");
    private final Talk group = talk.inGroup();

    @Test
    void put_out_of_a_group_the_bot_pauses_what_it_told_there_and_says_so_in_private() {
        var _ = group.says("@PoraBot каждый день в 8:00 планёрка");
        var _ = talk.says("завтра в 9 врач");

        group.putsTheBotOut();

        assertThat(talk.events()).containsExactly("врач");
        talk.fires();
        assertThat(talk.fired())
                .isInstanceOfSatisfying(
                        Message.Notice.class,
                        notice -> assertThat(notice.trouble()).isEqualTo(Trouble.OUT_OF_REACH));
    }

    @Test
    void let_in_again_it_goes_on_and_says_so_there() {
        var _ = group.says("@PoraBot каждый день в 8:00 планёрка");
        group.putsTheBotOut();
        assertThat(talk.says("/start")).doesNotContain("снова работает");

        assertThat(group.somebodyElse().comesBack())
                .contains("1 reminder is active again")
                .contains("Hello");

        assertThat(talk.events()).containsExactly("планёрка");
    }

    @Test
    void blocked_it_pauses_what_is_told_in_private_alone() {
        var _ = talk.says("каждый день в 8:00 зарядка");
        var _ = group.says("@PoraBot каждый день в 8:30 планёрка");

        talk.putsTheBotOut();

        assertThat(talk.events()).containsExactly("планёрка");
        talk.fires();
        assertThat(talk.comesBack()).contains("1 напоминание снова работает");
        assertThat(talk.events()).containsExactly("зарядка", "планёрка");
    }

    @Test
    void a_group_that_becomes_a_supergroup_keeps_its_reminders_and_what_was_asked() {
        var _ = group.says("@PoraBot завтра в 9 созвон");
        assertThat(group.says("@PoraBot купить торт")).contains("Когда");

        Talk supergroup = group.migratesTo(-100_777);

        assertThat(supergroup.repliesToBot("завтра в 10")).contains("купить торт");
        assertThat(addresses(talk)).containsExactly("-100777/7", "-100777/7");
        var _ = talk.passes(Duration.ofDays(1));
    }

    @Test
    void a_group_that_was_left_before_it_moved_goes_on_as_a_supergroup() {
        var _ = group.says("@PoraBot завтра в 9 созвон");

        group.putsTheBotOut();
        var _ = group.migratesTo(-100_777);

        assertThat(addresses(talk)).containsExactly("-100777/7");
        assertThat(talk.ahead()).hasSize(1);
    }

    private static List<String> addresses(Talk talk) {
        return talk.store().alarms().upcoming(talk.user().id(), 10).stream()
                .map(Alarms.Upcoming::notification)
                .map(one -> one.destination())
                .map(Destination::address)
                .toList();
    }
}
