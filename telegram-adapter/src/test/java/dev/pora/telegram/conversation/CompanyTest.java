package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.delivery.Message;
import dev.pora.telegram.conversation.fired.Told;
import dev.pora.telegram.conversation.turn.RichText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyTest {
    private final Talk anna = Talk.inMoscow("en");
    private final Talk group = anna.inGroup();

    private String told() {
        return Told.of(group.fired()).text().text();
    }

    private void due(String said) {
        assertThat(group.says(said)).doesNotContain("(toast)");
        var _ = anna.passes(Duration.ofMinutes(1));
        group.fires();
    }

    @Test
    void people_named_first_are_called_and_are_no_part_of_the_event() {
        assertThat(group.says("@PoraBot @boris, @clara_k submit the report tomorrow at 9"))
                .startsWith("I'll remind you: submit the report\n")
                .contains("\n👥 @boris, @clara_k");
        assertThat(group.says("/remind @boris and @clara_k to submit the report tomorrow at 9"))
                .startsWith("I'll remind you: submit the report\n");
        assertThat(group.says("/remind tomorrow at 9 ask @boris about the keys"))
                .contains("ask @boris about the keys", "👥 @boris");
        assertThat(group.says("/remind tomorrow at 9 write to office@example.org"))
                .doesNotContain("👥");
        assertThat(anna.says("@boris submit the report tomorrow at 9"))
                .as("nobody is called in private")
                .doesNotContain("👥");
    }

    @Test
    void each_of_them_says_done_and_it_is_done_when_all_have() {
        due("/remind @boris @clara_k submit the report in 1 minute");
        assertThat(told()).isEqualTo("⏰ submit the report\n\n@boris, @clara_k");

        Talk boris = group.somebodyElse();
        assertThat(boris.pressesUnderFired("Done"))
                .contains("(edited) ⏰ submit the report\n\n✅ Boris\nWaiting for: @clara_k");
        assertThat(boris.labels()).contains("✅ Done for everybody", "🙋 Me too");
        assertThat(boris.presses("Undo")).contains("(edited) ⏰ submit the report\n\n@boris, @clara_k");

        var _ = boris.pressesUnderFired("Done");
        assertThat(group.speaking(45, "Clara", "clara_k").pressesUnderFired("Done"))
                .contains("(edited) ✅ submit the report\nDone by Boris, Clara");
    }

    @Test
    void only_those_who_have_not_done_it_are_called_again() {
        var _ = group.says("/remind @boris @clara_k submit the report in 1 minute");
        group.nags();
        var _ = anna.passes(Duration.ofMinutes(1));
        group.fires();
        Talk boris = group.somebodyElse();
        var _ = boris.pressesUnderFired("Done");
        var _ = anna.passes(Duration.ofMinutes(10));

        group.fires();

        assertThat(told()).contains("\n\n✅ Boris\nWaiting for: @clara_k");
        RichText text = Told.of(group.fired()).text();
        assertThat(text.mentions()).as("whoever has done it is left alone").isEmpty();
        assertThat(((Message.Reminder) group.fired())
                        .roll()
                        .orElseThrow()
                        .doneBy(((Message.Reminder) group.fired()).occurrence()))
                .hasSize(1);
    }

    @Test
    void somebody_who_is_not_named_may_join_and_the_author_may_end_it_for_all() {
        due("/remind @clara_k submit the report in 1 minute");

        Talk boris = group.somebodyElse();
        Talk olga = group.administrator();
        assertThat(boris.pressesUnderFired("Done"))
                .isEqualTo("(toast) This one is for others: @clara_k. If it is for you as well, press 🙋.");
        assertThat(boris.pressesUnderFired("Me too")).contains("(edited) ⏰ submit the report\n\n@clara_k, Boris");
        assertThat(boris.pressesUnderFired("Me too"))
                .as("pressed twice")
                .isEqualTo("(toast) You are called already. To leave, press 👋.");
        assertThat(boris.pressesUnderFired("Not me"))
                .as("and leave again")
                .contains("\n\n@clara_k")
                .doesNotContain("Boris");
        assertThat(boris.pressesUnderFired("Not me")).isEqualTo("(toast) You are not called anyway.");
        var _ = boris.pressesUnderFired("Me too");
        assertThat(boris.pressesUnderFired("Done")).contains("✅ Boris\nWaiting for: @clara_k");
        assertThat(boris.presses("Done for everybody")).startsWith("(toast) Only the person who asked");

        assertThat(olga.pressesUnderFired("Done"))
                .as("an administrator who is not named")
                .contains("(edited) ✅ submit the report")
                .contains("Done by Olga");
    }

    @Test
    void whoever_wants_to_be_called_as_well_says_so_under_what_was_said_back() {
        var _ = group.says("/remind tomorrow at 9 stand-up");
        String button = group.dataOf("Me too");

        Talk boris = group.somebodyElse();
        assertThat(boris.sends(button)).contains("(edited) I'll remind you: stand-up", "👥 Boris");
        assertThat(boris.labels()).contains("🙋 Me too");

        var _ = anna.passes(Duration.ofDays(1));
        group.fires();
        RichText text = Told.of(group.fired()).text();
        assertThat(text.text()).contains("\n\nBoris");
        assertThat(text.mentions())
                .containsExactly(
                        new RichText.Mention(new RichText.Span(text.text().indexOf("Boris"), 5), boris.speaker()));
    }

    @Test
    void a_person_without_a_user_name_is_called_by_their_id() {
        assertThat(group.saysNaming("@PoraBot Дарья полить цветы завтра в 9", "Дарья", 46))
                .contains(": полить цветы\n", "👥 Дарья");
        var _ = anna.passes(Duration.ofDays(1));
        group.fires();
        assertThat(Told.of(group.fired()).text().mentions())
                .extracting(mention -> mention.person().value())
                .isEqualTo(List.of(46L));
    }

    @Test
    void saying_twice_that_it_is_done_leaves_the_undo_of_the_first_time() {
        due("/remind @boris @clara_k submit the report in 1 minute");
        Talk boris = group.somebodyElse();
        var _ = boris.pressesUnderFired("Done");
        String undo = boris.dataOf("Undo");

        assertThat(boris.pressesUnderFired("Done")).isEqualTo("(toast) That is marked already.");
        assertThat(boris.sends(undo)).contains("(edited) ⏰ submit the report\n\n@boris, @clara_k");
        assertThat(boris.sends(undo)).startsWith("(toast) ");
    }

    @Test
    void when_the_last_who_was_waited_for_leaves_it_is_done() {
        due("/remind @boris @clara_k submit the report in 1 minute");
        Talk boris = group.somebodyElse();
        var _ = boris.pressesUnderFired("Done");

        assertThat(group.speaking(45, "Clara", "clara_k").pressesUnderFired("Not me"))
                .contains("(edited) ✅ submit the report\nDone by Boris");
        assertThat(boris.pressesUnderFired("Done")).startsWith("(toast) ");
    }

    @Test
    void long_and_hostile_names_neither_break_the_text_nor_crowd_it() {
        due("/remind @clara_k submit the report in 1 minute");
        Talk hostile = group.speaking(46, "\u202E<b>@all</b>\n✅ " + "x".repeat(200), "boris_2");
        assertThat(hostile.pressesUnderFired("Me too")).contains("@clara_k, <b>@all</b> ✅ xxx");
        assertThat(hostile.replies().toString()).doesNotContain("\u202E");
        for (int number = 0; number < 6; number++) {
            var _ = group.speaking(50 + number, "Name number " + number, "person_" + number)
                    .pressesUnderFired("Me too");
        }

        assertThat(group.speaking(70, "Late", "late_one").pressesUnderFired("Done"))
                .hasSizeLessThan(210)
                .contains("@clara_k, <b>@all</b> ✅ x");
        for (int number = 0; number < 6; number++) {
            var _ = group.speaking(50 + number, "Name number " + number, "person_" + number)
                    .pressesUnderFired("Done");
        }
        assertThat(hostile.pressesUnderFired("Done")).contains("✅ <b>@all</b>", "and 2 more\nWaiting for: @clara_k");
        assertThat(hostile.speaking(71, "\u200B", "бо рис").pressesUnderFired("Me too"))
                .as("a name that cannot be read, a user name that cannot be one")
                .contains("@clara_k, …");
    }

    @Test
    void whoever_is_named_in_a_text_that_had_to_be_asked_about_is_called_as_well() {
        assertThat(group.saysNaming("@PoraBot Дарья полить цветы", "Дарья", 46)).contains("When should I remind you?");
        assertThat(group.repliesToBot("tomorrow at 9")).contains(": полить цветы\n", "👥 Дарья");

        assertThat(group.says("@PoraBot @boris water the plants")).contains("When should I remind you?");
        assertThat(group.presses("In 1 hour")).contains(": water the plants\n", "👥 @boris");

        var _ = group.says("/new@PoraBot");
        assertThat(group.repliesToBot("@clara_k stand-up")).contains("stand-up");
        assertThat(group.repliesToBot("tomorrow at 10")).contains("👥 @clara_k");
    }

    @Test
    void an_edited_text_calls_those_whom_it_names_now() {
        assertThat(group.says("@PoraBot @boris @clara_k и @dmitri_k чтобы сдать отчёт завтра в 9"))
                .contains(": сдать отчёт\n", "👥 @boris, @clara_k, @dmitri_k");
        String meToo = group.dataOf("Me too");
        assertThat(group.edits("@PoraBot @boris @clara_k и @dmitri_k чтобы сдать отчёт завтра в 9"))
                .as("a preview of a link, or nothing at all")
                .isEmpty();
        assertThat(group.speaking(47, "Olga", "olga_k").sends(meToo)).contains("👥 @boris, @clara_k, @dmitri_k, Olga");

        assertThat(group.edits("@PoraBot @boris @elena_k сдать отчёт завтра в 9"))
                .contains(": сдать отчёт\n", "👥 @boris, Olga, @elena_k");
        assertThat(group.edits("@PoraBot @boris @elena_k сдать отчёт завтра в 10"))
                .contains("10:00", "👥 @boris, Olga, @elena_k");
    }

    @Test
    void names_alone_are_nothing_to_remind_of() {
        assertThat(group.says("@PoraBot @boris and @clara_k tomorrow at 9"))
                .startsWith("What should I remind you about?");
        assertThat(group.repliesToBot("submit the report"))
                .startsWith("I'll remind you: submit the report\n")
                .contains("👥 @boris, @clara_k");
    }

    @Test
    void several_lines_name_whom_each_calls() {
        assertThat(group.says("@PoraBot tomorrow:\n9:00 @boris stand-up\n10:00 lunch"))
                .contains("stand-up\nThu, 12 March 2026, 09:00 (Moscow, UTC+3)\n👥 @boris\n\nlunch\n");
    }

    @Test
    void who_has_done_it_before_its_time_is_done_with_that_time() {
        var _ = group.says("/remind @boris submit the report tomorrow at 9");
        Talk boris = group.somebodyElse();
        var _ = boris.says("/list@PoraBot");

        assertThat(boris.says("/done@PoraBot 1"))
                .contains("✅ submit the report\nDone by Boris")
                .doesNotContain("Next time");
        assertThat(anna.ahead()).isEmpty();
    }

    @Test
    void a_nod_of_the_author_is_their_own_done() {
        due("/remind @boris submit the report in 1 minute");
        assertThat(group.pressesUnderFired("Me too")).contains("@boris, Анна");

        assertThat(group.reacts("👍")).contains("✅ Анна\n", "@boris");
        assertThat(group.reacts()).contains("@boris, Анна");
    }

    @Test
    void in_private_nothing_of_it_is_shown() {
        var _ = anna.says("in 1 minute tea");
        var _ = anna.passes(Duration.ofMinutes(1));
        anna.fires();

        assertThat(anna.firedLabels()).noneMatch(label -> label.contains("Me too"));
        assertThat(anna.pressesUnderFired("Done")).doesNotContain("Done by");
    }
}
