package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Outcome;
import dev.pora.delivery.Claim;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Settlement;
import dev.pora.telegram.words.Texts;
import dev.pora.user.Language;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyVoicesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ru", "uk", "be-BY", "kk"})
    void neighbours_are_spoken_to_in_russian(String code) {
        assertThat(Talk.in(code).says("/help")).contains("через 5 минут");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "pt_BR", "", "???"})
    void others_are_spoken_to_in_english(String code) {
        assertThat(Talk.in(code).says("/help")).contains("in 5 minutes");
    }

    @Test
    void the_language_can_be_changed_by_a_button_and_at_once() {
        Talk talk = Talk.inMoscow("en");

        assertThat(talk.says("/language")).contains("Which language", "На каком языке");
        assertThat(talk.presses("Русский")).contains("(edited) Хорошо, говорю по-русски");
        assertThat(talk.user().language()).isEqualTo(Language.RUSSIAN);
        assertThat(talk.says("/language en")).contains("English it is");
        assertThat(talk.says("/language tlh")).contains("Which language");
    }

    @Test
    void a_question_survives_a_change_of_language_in_between() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("купить молоко");
        String inAnHour = talk.dataOf("Через 1 час");
        var _ = talk.says("/language en");

        assertThat(talk.sends(inAnHour)).contains("I'll remind you: купить молоко");
    }

    @Test
    void unknown_commands_are_answered_and_paths_are_not_commands() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says("/weather")).contains("Такой команды я не знаю");
        assertThat(talk.says("/помощь")).contains("/help");
        assertThat(talk.says("/home/anna/report.txt")).contains("Когда напомнить?");
    }

    @Test
    void cancel_forgets_the_question() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says("/cancel")).contains("ни о чём не спрашивал");
        var _ = talk.says("купить молоко");
        assertThat(talk.says("/cancel")).isEqualTo("Хорошо, забыл.");
        assertThat(talk.says("завтра в 10:30")).isEqualTo("О чём напомнить?");
    }

    @Test
    void every_example_in_the_help_works() {
        for (String language : new String[] {"ru", "en"}) {
            Talk talk = Talk.inMoscow(language);
            String[] examples = talk.says("/help").split("\n\n", -1)[1].split("\n", -1);
            assertThat(examples).hasSize(5);
            for (String example : examples) {
                assertThat(talk.says(example)).as(example).containsAnyOf("Напомню: ", "I'll remind you: ");
            }
        }
    }

    @Test
    void a_group_is_heard_only_when_it_speaks_to_the_bot() {
        Talk group = Talk.inMoscow("en").inGroup();

        assertThat(group.says("in 5 minutes lunch?")).isEmpty();
        assertThat(group.says("/list@OtherBot")).isEmpty();
        assertThat(group.sendsPhoto(false)).isEmpty();
        assertThat(group.shares(55.75, 37.61)).isEmpty();
        assertThat(group.says("@porabot, in 5 minutes lunch")).contains("I'll remind you: lunch");
        assertThat(group.repliesToBot("in 6 minutes dessert")).contains("I'll remind you: dessert");
        assertThat(group.says("@PoraBot")).contains("In a group, start with @PoraBot");
        assertThat(group.events()).containsExactly("lunch", "dessert");
    }

    @Test
    void strangers_who_never_spoke_to_the_bot_are_not_written_down() {
        Talk group = Talk.inMoscow("en").inGroup().somebodyElse();
        var _ = group.says("nice weather");
        var _ = group.says("/start@OtherBot");

        assertThat(group.store().users().find(group.speaker())).isEmpty();
    }

    @Test
    void a_reminder_asked_for_in_a_topic_is_told_there() {
        Talk group = Talk.inMoscow("en").inGroup();
        var _ = group.says("@PoraBot in 5 minutes lunch");

        assertThat(group.store()
                        .alarms()
                        .upcoming(group.user().id(), 1)
                        .getFirst()
                        .notification()
                        .destination()
                        .address())
                .isEqualTo("-100500/7");
    }

    @Test
    void a_question_to_one_is_not_answered_by_another() {
        Talk group = Talk.in("en").inGroup();
        var _ = group.says("@PoraBot tomorrow at 9am stand-up");
        String london = group.dataOf("London");

        assertThat(group.somebodyElse().sends(london)).startsWith("(toast) Only the person");
        assertThat(group.sends(london)).contains("I'll remind you: stand-up");
    }

    @Test
    void in_a_group_every_example_begins_with_the_name_and_an_empty_list_speaks_of_the_group() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says("in 5 minutes private");
        Talk group = talk.inGroup();

        assertThat(group.says("/start")).contains("@PoraBot tomorrow").doesNotContain("kettle");
        assertThat(group.says("/list")).contains("Nothing is coming up here");
    }

    @Test
    void in_a_group_a_question_says_how_to_be_heard_and_hears_the_reply() {
        Talk group = Talk.inMoscow("en").inGroup();

        assertThat(group.says("@PoraBot buy milk")).contains("When should I remind you?", "reply to this message");
        assertThat(group.repliesToBot("tomorrow at 9:00")).contains("I'll remind you: buy milk");
    }

    @Test
    void a_name_that_is_blank_leaves_no_hole_in_the_greeting() {
        assertThat(Texts.in(Language.RUSSIAN).welcome(" ")).startsWith("Здравствуйте! Я Пора");
        assertThat(Texts.in(Language.ENGLISH).welcome(" ")).startsWith("Hello! I'm Pora");
    }

    @Test
    void somebody_who_comes_back_is_told_what_is_active_again() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("каждый день в 8:00 зарядка");
        var _ = talk.passes(Duration.ofDays(1));
        Claim claim = talk.store().claims().claim(1, Duration.ofMinutes(1)).getFirst();
        assertThat(talk.store().claims().begin(claim)).isTrue();
        var _ = talk.store()
                .claims()
                .settle(Settlement.of(
                        claim, new Outcome.Unreachable("blocked"), Duration.ZERO, new NextStep.Suspend("blocked")));
        assertThat(talk.ahead()).isEmpty();

        assertThat(talk.comesBack())
                .as("the greeting is for the /start that follows")
                .contains("1 напоминание снова работает")
                .doesNotContain("Здравствуйте");
        assertThat(talk.ahead()).hasSize(1);
        assertThat(talk.comesBack()).isEmpty();
        assertThat(talk.says("/start")).contains("Здравствуйте").doesNotContain("снова работает");
    }
}
