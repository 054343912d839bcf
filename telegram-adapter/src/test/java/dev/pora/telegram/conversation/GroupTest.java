package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.telegram.conversation.turn.RankNeeded;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GroupTest {
    private final Talk anna = Talk.inMoscow("en");
    private final Talk group = anna.inGroup();

    @Test
    void the_command_takes_what_stands_behind_it_and_says_how_when_nothing_does() {
        assertThat(group.says("/remind@PoraBot tomorrow at 9 stand-up")).contains("stand-up", "12 March 2026, 09:00");
        assertThat(anna.says("/remind in 5 minutes tea")).contains("tea");
        assertThat(anna.says("/remind"))
                .isEqualTo("Say after the command what to remind you of and when: “/remind tomorrow at 10 call”.");
        assertThat(Talk.in("ru").says("/remind")).contains("«/remind завтра в 10 созвон»");
        assertThat(group.says("/remind@OtherBot tomorrow at 9 x")).isEmpty();
    }

    @Test
    void an_edited_command_is_followed_like_any_text() {
        var _ = group.says("/remind@PoraBot @boris tomorrow at 9 stand-up");

        assertThat(group.edits("/remind@PoraBot @boris @clara_k tomorrow at 10 demo"))
                .startsWith("✏️ Changed: demo\nThu, 12 March 2026, 10:00")
                .contains("👥 @boris, @clara_k");
        assertThat(group.edits("/remind@PoraBot")).isEmpty();
        assertThat(group.edits("/list@PoraBot")).isEmpty();
        assertThat(anna.events()).containsExactly("demo");
    }

    @Test
    void what_names_nobody_is_done_by_whoever_does_it() {
        var _ = group.says("/remind in 1 minute take the bins out");
        var _ = anna.passes(Duration.ofMinutes(1));
        group.fires();

        Talk boris = group.somebodyElse();
        assertThat(boris.pressesUnderFired("Done"))
                .contains("(edited) ✅ take the bins out")
                .contains("Done by Boris");
        assertThat(boris.presses("Undo")).contains("(edited) ⏰ take the bins out");
        assertThat(group.pressesUnderFired("Done")).contains("Done by Анна");
    }

    @Test
    void the_author_and_administrators_put_it_off_and_others_are_told_who_may() {
        var _ = group.says("/remind in 1 minute take the bins out");
        var _ = anna.passes(Duration.ofMinutes(1));
        group.fires();

        assertThat(group.somebodyElse().pressesUnderFired("1 hour"))
                .isEqualTo("(toast) Only the person who asked for this reminder and the administrators"
                        + " of this chat can do that.");
        assertThat(group.administrator().pressesUnderFired("1 hour"))
                .as("on the clock of its author")
                .contains("💤 take the bins out")
                .contains("(Moscow, UTC+3)");
        assertThat(group.pressesUnderFired("10 min")).contains("💤");
        String undo = group.dataOf("Undo");
        assertThat(group.somebodyElse().sends(undo))
                .as("nor may they take that back")
                .startsWith("(toast) Only the person who asked");
        assertThat(group.administrator().sends(undo)).contains("(edited) ⏰ take the bins out");
    }

    @Test
    void what_a_menu_asks_for_is_answered_by_whoever_opened_it() {
        var _ = group.says("/remind tomorrow at 9 stand-up");
        Talk olga = group.administrator();
        var _ = olga.says("/list@PoraBot");
        var _ = olga.presses("⚙️ 1");
        assertThat(olga.presses("Time")).contains("stand-up");

        assertThat(group.repliesToBot("tomorrow at 11 demo"))
                .as("the author was asked for nothing")
                .startsWith("I'll remind you: demo");
        assertThat(olga.repliesToBot("tomorrow at 10"))
                .contains("⏰ stand-up", "12 March 2026, 10:00")
                .doesNotContain("I'll remind you");
        assertThat(anna.events()).containsExactly("stand-up", "demo");
    }

    @Test
    void administrators_pick_a_time_on_the_calendar_by_the_clock_of_its_author() {
        var _ = group.says("/remind in 1 minute take the bins out");
        var _ = anna.passes(Duration.ofMinutes(1));
        group.fires();
        Talk olga = group.administrator();

        assertThat(olga.pressesUnderFired("Snooze until")).contains("Choose a day");
        String day = olga.dataOf("12");
        assertThat(group.somebodyElse().sends(day)).startsWith("(toast) Only the person who asked");
        assertThat(olga.sends(day)).contains("12 March 2026");
        assertThat(olga.repliesToBot("15:30"))
                .contains("💤 take the bins out", "Thu, 12 March 2026, 15:30 (Moscow, UTC+3)");
    }

    @Test
    void what_is_done_already_is_not_done_once_more() {
        var _ = group.says("/remind in 1 minute take the bins out");
        group.nags();
        var _ = anna.passes(Duration.ofMinutes(1));
        group.fires();
        Talk boris = group.somebodyElse();
        assertThat(boris.pressesUnderFired("Done")).contains("Done by Boris");

        assertThat(group.pressesUnderFired("Done")).isEqualTo("(toast) That is marked already.");
        assertThat(boris.pressesUnderFired("Done")).isEqualTo("(toast) That is marked already.");
        assertThat(group.reacts("👍")).isEmpty();
        assertThat(anna.ahead()).as("repeated no more").isEmpty();
    }

    @Test
    void an_unknown_rank_is_asked_for_before_anything_happens() {
        var _ = group.says("/remind in 1 minute take the bins out");
        var _ = anna.passes(Duration.ofMinutes(1));
        group.fires();
        Talk unknown = group.somebodyElse().unknown();

        assertThatThrownBy(() -> unknown.pressesUnderFired("1 hour"))
                .isInstanceOfSatisfying(RankNeeded.class, needed -> {
                    assertThat(needed.chat()).isEqualTo(-100_500);
                    assertThat(needed.person()).isEqualTo(43);
                });
    }

    @Test
    void the_list_of_a_group_shows_what_is_told_there_to_everybody_and_its_cards_open_for_those_who_may() {
        var _ = group.says("/remind tomorrow at 9 stand-up");
        var _ = anna.says("/remind tomorrow at 10 dentist");
        Talk boris = group.somebodyElse();

        assertThat(boris.says("/list@PoraBot")).contains("stand-up").doesNotContain("dentist");
        assertThat(boris.presses("⚙️ 1")).startsWith("(toast) Only the person who asked");
        assertThat(boris.says("/delete@PoraBot 1")).startsWith("Only the person who asked");
        assertThat(anna.events()).contains("stand-up");

        Talk olga = group.administrator();
        assertThat(olga.says("/list@PoraBot")).contains("stand-up");
        assertThat(olga.presses("⚙️ 1")).contains("⏰ stand-up");
        assertThat(olga.presses("Delete")).contains("stand-up");
        assertThat(anna.events()).containsExactly("dentist");
        assertThat(olga.presses("Undo")).contains("stand-up");
        assertThat(anna.events()).contains("stand-up");
    }

    @Test
    void what_is_told_elsewhere_is_nobodys_business_in_a_group() {
        var _ = anna.says("/remind tomorrow at 10 dentist");
        long id = next();

        assertThat(group.administrator().sends("e " + id + " o"))
                .startsWith("(toast)")
                .doesNotContain("dentist");
        assertThat(group.administrator().says("/delete@PoraBot #" + id)).doesNotContain("dentist");
        assertThat(anna.events()).containsExactly("dentist");
    }

    @Test
    void a_press_that_names_what_is_told_elsewhere_beside_what_is_told_here_reaches_none_of_it() {
        var _ = group.says("/remind tomorrow at 9 stand-up");
        long here = next();
        var _ = anna.says("/remind tomorrow at 8 dentist");
        long elsewhere = next();
        Talk olga = group.administrator();

        assertThat(olga.sends("u " + here + "+" + (elsewhere - here))).doesNotContain("dentist");
        assertThat(olga.sends("e " + here + " yu" + elsewhere)).doesNotContain("dentist");
        assertThat(anna.events()).containsExactlyInAnyOrder("dentist", "stand-up");
    }

    private long next() {
        return anna.store()
                .alarms()
                .upcoming(anna.user().id(), 1)
                .getFirst()
                .notification()
                .id()
                .value();
    }

    @Test
    void a_press_that_asks_for_what_cannot_be_is_answered() {
        var _ = anna.says("/remind tomorrow at 9 tea");

        assertThat(anna.sends("e " + next() + " nPT1S")).startsWith("(toast)");
        assertThat(anna.sends("e " + next() + " nx0")).startsWith("(toast)");
    }

    @Test
    void an_administrator_in_the_groups_name_is_heard_for_the_one_who_let_the_bot_in() {
        assertThat(group.inTheNameOfTheChat().says("/remind tomorrow at 9 stand-up"))
                .isEqualTo("I don't know on whose behalf to remind here. Please remove me and add me again.");

        assertThat(group.comesBack()).contains("Hello");
        assertThat(group.inTheNameOfTheChat().says("/remind tomorrow at 9 stand-up"))
                .contains("stand-up");
        assertThat(anna.events()).containsExactly("stand-up");
    }

    @Test
    void a_channel_belongs_to_whoever_let_the_bot_in_and_is_managed_by_its_administrators() {
        Talk channel = anna.inChannel();
        assertThat(channel.comesBack()).as("readers are not greeted").isEmpty();
        Talk posts = channel.inTheNameOfTheChat();

        assertThat(posts.says("breaking news tomorrow at 9")).isEmpty();
        assertThat(posts.says("/weather")).isEmpty();
        assertThat(posts.says("@PoraBot in 1 minute livestream")).contains("livestream");
        assertThat(anna.events()).containsExactly("livestream");
        var _ = anna.passes(Duration.ofMinutes(1));
        channel.fires();

        Talk reader = channel.somebodyElse();
        assertThat(reader.pressesUnderFired("Done"))
                .isEqualTo("(toast) In a channel, only its administrators can do that.");
        assertThat(reader.store().users().find(reader.speaker()))
                .as("a reader is nobody we know")
                .isEmpty();
        assertThat(channel.administrator().pressesUnderFired("Done"))
                .as("who administers a channel is nobody's business")
                .contains("(edited) ✅ livestream")
                .doesNotContain("Olga");
    }

    @Test
    void whoever_acts_in_the_name_of_a_chat_sees_nothing_else_of_the_one_who_answers_for_it() {
        var _ = anna.says("/remind tomorrow at 10 dentist");
        long id = anna.store()
                .alarms()
                .upcoming(anna.user().id(), 1)
                .getFirst()
                .notification()
                .id()
                .value();
        Talk channel = anna.inChannel();
        var _ = channel.comesBack();
        Talk olga = channel.administrator();

        assertThat(olga.sends("e " + id + " o")).doesNotContain("dentist");
        assertThat(olga.sends("d " + id + " 1773388800")).doesNotContain("dentist");
        assertThat(olga.sends("x " + id)).doesNotContain("dentist");
        assertThat(olga.sends("q " + anna.speaker().value())).doesNotContain("dentist");
        assertThat(olga.sends("z " + anna.speaker().value() + " Asia/Tokyo")).startsWith("(toast) Only");
        assertThat(channel.inTheNameOfTheChat().says("/done #" + id)).doesNotContain("dentist");
        assertThat(channel.inTheNameOfTheChat().says("/settings"))
                .isEqualTo("Everybody sets that for themselves, in their own name: please write to me in private.");
        assertThat(anna.events()).containsExactly("dentist");
    }
}
