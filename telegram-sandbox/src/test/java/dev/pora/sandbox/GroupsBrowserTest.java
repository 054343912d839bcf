package dev.pora.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Groups, topics and channels on the page. */
@EnabledIf(value = "aBrowserIsInstalled", disabledReason = "no Chromium is installed: the browser test is left out")
class GroupsBrowserTest extends PageTest {
    private static Locator topic(Page page, String name) {
        return page.getByTestId("topic").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Chooses from the chat's menu, opening it again when what had just happened was not known there yet. */
    private static void menu(Page page, String entry) {
        choose(page, () -> page.getByTestId("chat-menu").click(), entry);
    }

    private long forum() {
        var group = server.world().groups().require(family());
        return server.world().groups().migrate(group, anna.id()).id();
    }

    private void say(long chat, String text, int topic) {
        var said = browser.bot(
                "sendMessage",
                "{\"chat_id\":" + chat + ",\"text\":\"" + text + "\""
                        + (topic == 0 ? "" : ",\"message_thread_id\":" + topic) + "}");
        Assertions.assertThat(said.status()).as(said.body().toString()).isEqualTo(200);
    }

    @Test
    void a_topic_is_made_written_in_and_kept_apart() {
        long forum = forum();
        Page page = open(kate.id(), forum);
        say(forum, "in general", 0);
        menu(page, "New topic");
        page.getByTestId("topic-dialog").locator("[name=name]").fill("Chores");
        page.getByTestId("submit").click();
        assertThat(topic(page, "Chores")).hasAttribute("aria-current", "true");
        write(page, "/remind wash up");
        assertThat(message(page, "wash up")).isVisible();
        assertThat(message(page, "wash up").getByTestId("bubble-quote")).hasCount(0);
        assertThat(message(page, "in general")).hasCount(0);
        int id = server.world().groups().require(forum).topics().getFirst().id();
        Assertions.assertThat(server.world()
                        .messages(forum)
                        .getLast()
                        .json()
                        .path("message_thread_id")
                        .asInt())
                .isEqualTo(id);
        topic(page, "General").click();
        assertThat(message(page, "in general")).isVisible();
        say(forum, "answered", id);
        assertThat(topic(page, "Chores").locator(".badge")).hasText("1");
        topic(page, "General").press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(message(page, "answered")).isVisible();
        assertThat(topic(page, "Chores").locator(".badge")).hasCount(0);
        photograph(page, "topics");
    }

    @Test
    void a_topic_is_renamed_closed_and_deleted() {
        long forum = forum();
        var chat = server.world().groups().require(forum);
        int id = server.world().topics().add(chat, anna.id(), "Chores");
        Page page = open(desktop(), kate.id(), forum, "&topic=" + id);
        menu(page, "Rename the topic");
        page.getByTestId("topic-dialog").locator("[name=name]").fill("Home");
        page.getByTestId("submit").click();
        assertThat(topic(page, "Home")).isVisible();
        menu(page, "Close the topic");
        assertThat(page.getByTestId("composer-closed")).containsText("closed");
        menu(page, "Open the topic again");
        assertThat(page.getByTestId("composer")).isVisible();
        menu(page, "Delete the topic");
        assertThat(topic(page, "Home")).hasCount(0);
        assertThat(topic(page, "General")).hasAttribute("aria-current", "true");
    }

    @Test
    void everybody_follows_a_group_that_becomes_a_supergroup() {
        Page kates = open(kate.id(), family());
        Page annas = open(anna.id(), family());
        write(kates, "hello all");
        menu(annas, "Превратить в супергруппу");
        assertThat(message(kates, "The group became a supergroup")).isVisible();
        write(kates, "still here");
        assertThat(message(annas, "still here")).isVisible();
    }

    @Test
    void what_is_half_typed_moves_along_with_the_group() {
        Page page = open(kate.id(), family());
        page.getByTestId("composer").fill("half a thought");
        var supergroup = server.world().groups().migrate(server.world().groups().require(family()), anna.id());
        page.waitForURL("**/*chat=" + supergroup.id() + "*");
        assertThat(page.getByTestId("composer")).hasValue("half a thought");
    }

    @Test
    void what_is_said_before_the_page_has_followed_reaches_the_supergroup() {
        Page page = open(kate.id(), family());
        var held = new ArrayList<Route>();
        page.route("**/api/state*", held::add);
        var supergroup = server.world().groups().migrate(server.world().groups().require(family()), anna.id());
        assertThat(message(page, "The group became a supergroup")).isVisible();
        write(page, "too early");
        page.waitForCondition(() -> server.world().messages(supergroup.id()).stream()
                .anyMatch(said -> said.json().path("text").asText().equals("too early")));
        held.forEach(Route::resume);
        assertThat(message(page, "too early")).isVisible();
    }

    @Test
    void people_and_the_bot_are_let_in_and_out() {
        Page page = open(kate.id(), family());
        menu(page, "Remove the bot");
        Assertions.assertThat(
                        heard("my_chat_member").at("/new_chat_member/status").asText())
                .isEqualTo("kicked");
        menu(page, "Add the bot");
        Assertions.assertThat(
                        heard("my_chat_member").at("/new_chat_member/status").asText())
                .isEqualTo("member");
        menu(page, "Title and members");
        page.getByTestId("admin-" + server.world().firstBot().id()).check();
        page.getByTestId("submit").click();
        var _ = heard("message");
        Assertions.assertThat(
                        heard("my_chat_member").at("/new_chat_member/status").asText())
                .isEqualTo("administrator");
    }

    @Test
    void in_a_channel_administrators_post_and_others_read_and_press() {
        Page page = open(kate.id(), kate.id());
        page.getByTestId("new-group").click();
        page.getByTestId("group-dialog").locator("[name=title]").fill("News");
        page.getByTestId("group-dialog").locator("[name=type]").selectOption("channel");
        page.getByTestId("member-" + anna.id()).check();
        page.getByTestId("submit").click();
        assertThat(page.getByTestId("chat-status")).hasText("channel");
        write(page, "first post");
        assertThat(message(page, "first post")).isVisible();
        choose(page, message(page, "first post"), "Edit");
        write(page, "first post, mended");
        assertThat(message(page, "mended")).containsText("edited");
        long channel = server.world().groupChats().getLast().id();
        Page annas = open(anna.id(), channel);
        assertThat(annas.getByTestId("composer-closed")).containsText("администраторы");
        var _ = browser.bot(
                "sendMessage",
                "{\"chat_id\":" + channel
                        + ",\"text\":\"done?\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Yes\","
                        + "\"callback_data\":\"y\"}]]}}");
        var _ = browser.form("getUpdates", "offset=-1");
        server.world().firstBot().updates().dropPending();
        annas.getByTestId("inline-button").click();
        var query = heard("callback_query");
        Assertions.assertThat(query.at("/message/chat/type").asText()).isEqualTo("channel");
        var _ = browser.bot(
                "answerCallbackQuery",
                "{\"callback_query_id\":\"" + query.path("id").asText() + "\",\"text\":\"Noted\"}");
        assertThat(annas.getByTestId("toast")).hasText("Noted");
    }

    @Test
    void people_are_mentioned_from_a_list() {
        var dora = server.world().people().add("Dora", "", "", "en");
        var group = server.world().groups().require(family());
        server.world().groups().setMembership(group, anna.id(), dora.id(), dev.pora.sandbox.world.Membership.MEMBER);
        server.world().firstBot().setPrivacy(false);
        server.world().firstBot().updates().dropPending();
        Page page = open(kate.id(), family());
        page.getByTestId("composer").pressSequentially("tell @do");
        page.getByTestId("composer").press("Enter");
        page.getByTestId("composer").pressSequentially("and @an");
        page.getByTestId("composer").press("Tab");
        page.getByTestId("composer").press("Enter");
        var message = heard("message");
        Assertions.assertThat(message.path("text").asText()).isEqualTo("tell Dora and @anna_sandbox");
        Assertions.assertThat(message.path("entities"))
                .extracting(entity -> entity.path("type").asText())
                .containsExactly("text_mention", "mention");
    }

    @Test
    void a_link_brings_the_bot_into_a_group() {
        var group = server.world().groups().require(family());
        var bot = server.world().firstBot();
        server.world().groups().setMembership(group, anna.id(), bot.id(), dev.pora.sandbox.world.Membership.KICKED);
        var _ = browser.bot(
                "sendMessage",
                "{\"chat_id\":" + kate.id()
                        + ",\"text\":\"groups\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Add\","
                        + "\"url\":\"https://t.me/pora_sandbox_bot?startgroup=hi\"}]]}}");
        bot.updates().dropPending();
        Page page = open(kate.id(), kate.id());
        page.getByTestId("inline-button").click();
        page.getByTestId("chat-option").click();
        Assertions.assertThat(
                        heard("my_chat_member").at("/new_chat_member/status").asText())
                .isEqualTo("member");
        var _ = heard("message");
        Assertions.assertThat(heard("message").path("text").asText()).isEqualTo("/start@pora_sandbox_bot hi");
    }

    @Test
    void one_sees_that_one_is_mentioned() {
        var _ = browser.bot(
                "sendMessage",
                "{\"chat_id\":" + family() + ",\"parse_mode\":\"HTML\",\"text\":\"<a href='tg://user?id=" + kate.id()
                        + "'>Kate</a> and @anna_sandbox: dinner\"}");
        Page page = open(kate.id(), family());
        assertThat(message(page, "dinner").locator(".me-mentioned")).hasText("Kate");
        Page annas = open(anna.id(), family());
        assertThat(message(annas, "dinner").locator(".me-mentioned")).hasText("@anna_sandbox");
    }

    @Test
    void the_bot_may_be_kept_from_writing_and_from_hearing() {
        Page page = open(kate.id(), family());
        menu(page, "Forbid the bot to write");
        Assertions.assertThat(
                        heard("my_chat_member").at("/new_chat_member/status").asText())
                .isEqualTo("restricted");
        menu(page, "Let the bot write");
        Assertions.assertThat(
                        heard("my_chat_member").at("/new_chat_member/status").asText())
                .isEqualTo("member");
        menu(page, "Let the bot hear everything");
        page.getByTestId("chat-menu").click();
        assertThat(entry(page, "Let the bot hear only what is meant for it")).isVisible();
    }

    @Test
    void an_administrator_writes_as_the_group() {
        long forum = forum();
        Page page = open(anna.id(), forum);
        menu(page, "Писать от имени группы");
        write(page, "/rules");
        assertThat(message(page, "/rules").locator(".bubble-name")).hasText("Family · Семья");
        Assertions.assertThat(server.world()
                        .messages(forum)
                        .getLast()
                        .json()
                        .at("/from/username")
                        .asText())
                .isEqualTo("GroupAnonymousBot");
    }

    @Test
    void a_busy_topic_fits_a_phone_and_every_control_has_a_name() {
        long forum = forum();
        var chat = server.world().groups().require(forum);
        int topic = server.world().topics().add(chat, anna.id(), "Дом и дела по хозяйству");
        for (String name : new String[] {"Groceries", "School", "Holidays 2027"}) {
            Assertions.assertThat(server.world().topics().add(chat, kate.id(), name))
                    .isPositive();
        }
        var asked = server.world()
                .people()
                .send(new dev.pora.sandbox.world.People.Sending(
                        server.world().firstBot(),
                        forum,
                        kate.id(),
                        dev.pora.sandbox.world.People.typed(
                                "/remind@pora_sandbox_bot every friday at 18:00 take out the bins"),
                        0,
                        topic,
                        false));
        var told = browser.bot(
                "sendMessage",
                "{\"chat_id\":" + forum + ",\"parse_mode\":\"HTML\",\"text\":\"Take out the bins <a href='tg://user?id="
                        + kate.id() + "'>Kate</a>, @boris_sandbox\",\"reply_parameters\":{\"message_id\":" + asked.id()
                        + "},\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Done by me\",\"callback_data\":\"d\"},"
                        + "{\"text\":\"Me too\",\"callback_data\":\"m\"}],[{\"text\":\"In 10 minutes\",\"callback_data\":\"s\"}]]}}");
        long id = told.result().path("message_id").asLong();
        server.world().people().react(server.world().firstBot(), forum, id, kate.id(), "👍");
        server.world().people().react(server.world().firstBot(), forum, id, anna.id(), "🔥");
        for (String screen : new String[] {"phone", "phone-dark", "desktop"}) {
            var size = screen.startsWith("phone") ? phone() : desktop();
            Page page = open(screen.endsWith("dark") ? inTheDark(size) : size, kate.id(), forum, "&topic=" + topic);
            assertThat(message(page, "Take out the bins").getByTestId("reaction"))
                    .hasCount(2);
            photograph(page, "group-" + screen);
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Assertions.assertThat(nameless(page)).isEmpty();
        }
    }

    /** The controls that a screen reader could not call anything. */
    private static java.util.List<?> nameless(Page page) {
        Object found = page.locator("button, a[href], input, textarea, select, [role=log], nav")
                .evaluateAll("all => all.filter(one => one.checkVisibility() && !(one.getAttribute('aria-label')"
                        + " || one.textContent.trim() || one.labels?.length)).map(one => one.outerHTML)");
        return found instanceof java.util.List<?> list ? list : java.util.List.of("nothing was looked at");
    }
}
