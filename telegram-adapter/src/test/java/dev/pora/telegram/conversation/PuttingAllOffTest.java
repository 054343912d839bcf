package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PuttingAllOffTest {
    private static final Instant NOW = Instant.parse("2026-03-11T10:26:00Z");

    private final Talk talk = Talk.inMoscow("en");

    private void twoAreDue() {
        var _ = talk.says("in 4 minutes tea");
        var _ = talk.says("in 5 minutes milk");
        talk.passes(Duration.ofMinutes(4)).fires();
        talk.passes(Duration.ofMinutes(2)).fires();
    }

    @Test
    void one_alone_is_put_off_by_itself() {
        var _ = talk.says("in 4 minutes tea");
        talk.passes(Duration.ofMinutes(4)).fires();

        assertThat(talk.firedLabels()).noneMatch(label -> label.contains("all"));
        assertThat(talk.says("/today")).contains("1. 13:24 tea");
        assertThat(talk.labels()).noneMatch(label -> label.contains("all"));
    }

    @Test
    void two_are_put_off_under_the_later_and_brought_back_at_once() {
        twoAreDue();

        assertThat(talk.firedLabels()).endsWith("💤 Snooze all (2)…");
        assertThat(talk.pressesUnderFired("Snooze all"))
                .contains("Waiting for your answer: 2\n• tea\n• milk\n\nUntil when?");
        assertThat(talk.labels())
                .containsExactly("💤 10 min", "💤 1 hour", "💤 Tomorrow", "📅 Snooze until…", "« Back");
        assertThat(talk.presses("1 hour"))
                .contains("💤 Snoozed 2 reminders until: Wed, 11 March 2026, 14:26 (Moscow, UTC+3)\n• tea\n• milk");
        assertThat(talk.ahead()).containsExactly(NOW.plusSeconds(3600), NOW.plusSeconds(3600));

        assertThat(talk.presses("Undo")).contains("(edited) ⏰ milk");
        assertThat(talk.labels()).contains("✅ Done", "💤 Snooze all (2)…");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void it_is_taken_back_once() {
        twoAreDue();
        var _ = talk.says("/today");
        var _ = talk.presses("Snooze all");
        var _ = talk.presses("10 min");
        String undo = talk.dataOf("Undo");

        assertThat(talk.sends(undo)).contains("(edited) Today", "1. 13:24 tea", "2. 13:25 milk");
        assertThat(talk.sends(undo)).startsWith("(toast) ").doesNotContain("(edited)");
    }

    @Test
    void back_leads_to_what_stood_there() {
        twoAreDue();
        var _ = talk.pressesUnderFired("Snooze all");
        assertThat(talk.presses("« Back")).contains("(edited) ⏰ milk");

        var _ = talk.says("/today");
        var _ = talk.presses("Snooze all");
        assertThat(talk.presses("« Back")).contains("(edited) Today", "1. 13:24 tea");
    }

    @Test
    void a_time_is_picked_or_typed_for_all() {
        twoAreDue();
        var _ = talk.says("/today");
        var _ = talk.presses("Snooze all");
        assertThat(talk.presses("Snooze until")).contains("• tea\n• milk");

        assertThat(talk.says("tomorrow at 9")).contains("Snoozed 2 reminders until: Thu, 12 March 2026, 09:00");
        assertThat(talk.ahead()).hasSize(2).allMatch(Instant.parse("2026-03-12T06:00:00Z")::equals);
    }

    @Test
    void what_was_answered_meanwhile_is_left_alone() {
        twoAreDue();
        var _ = talk.says("/today");
        String ask = talk.dataOf("Snooze all");
        var _ = talk.says("/done 1");
        var _ = talk.sends(ask);
        assertThat(talk.presses("10 min")).contains("Snoozed 1 reminder until").doesNotContain("tea");
        assertThat(talk.sends(ask)).isEqualTo("(toast) Nothing is waiting for your answer now.");
    }

    @Test
    void nobody_else_puts_them_off() {
        twoAreDue();
        var _ = talk.says("/today");
        String ask = talk.dataOf("Snooze all");

        assertThat(talk.somebodyElse().sends(ask)).startsWith("(toast) ").doesNotContain("tea");
        assertThat(talk.ahead()).isEmpty();
    }

    @Test
    void a_group_is_not_offered_it_under_what_is_told() {
        Talk group = talk.inGroup();
        var _ = group.says("@PoraBot in 4 minutes tea");
        var _ = group.says("@PoraBot in 4 minutes milk");
        group.passes(Duration.ofMinutes(4)).fires();

        assertThat(group.firedLabels()).noneMatch(label -> label.contains("all"));
    }
}
