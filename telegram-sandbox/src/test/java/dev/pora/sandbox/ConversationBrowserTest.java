package dev.pora.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What one person does with messages and attachments on the page. */
@EnabledIf(value = "aBrowserIsInstalled", disabledReason = "no Chromium is installed: the browser test is left out")
class ConversationBrowserTest extends PageTest {
    private Page page() {
        return open(kate.id(), kate.id());
    }

    private void attach(Page page, String kind) {
        page.getByTestId("attach").click();
        entry(page, kind).click();
    }

    @Test
    void a_message_is_answered_and_the_quote_leads_to_it() {
        Page page = page();
        write(page, "call mum");
        choose(page, message(page, "call mum"), "Reply");
        write(page, "tomorrow at 9");
        assertThat(message(page, "tomorrow at 9").getByTestId("bubble-quote")).containsText("call mum");
        var _ = heard("message");
        Assertions.assertThat(heard("message").at("/reply_to_message/text").asText())
                .isEqualTo("call mum");
        message(page, "tomorrow at 9").getByTestId("bubble-quote").click();
        assertThat(page.locator(".message.flash")).containsText("call mum");
    }

    @Test
    void a_message_is_forwarded_and_says_from_whom() {
        var _ = server.world().people().say(family(), anna, "buy milk");
        Page page = open(kate.id(), family());
        choose(page, message(page, "buy milk"), "Forward");
        page.getByTestId("chat-option")
                .filter(new Locator.FilterOptions().setHasText("Pora"))
                .click();
        assertThat(page.getByTestId("toast")).hasText("Forwarded");
        page.getByTestId("chat-item")
                .filter(new Locator.FilterOptions().setHasText("Pora"))
                .click();
        assertThat(message(page, "buy milk").getByTestId("origin")).hasText("Forwarded from Anna");
        Assertions.assertThat(heard("message")
                        .at("/forward_origin/sender_user/first_name")
                        .asText())
                .isEqualTo("Anna");
    }

    @Test
    void ones_own_message_is_edited_and_marked() {
        Page page = page();
        write(page, "at 8");
        choose(page, message(page, "at 8"), "Edit");
        write(page, "at 9");
        assertThat(message(page, "at 9")).containsText("edited");
        var _ = heard("message");
        Assertions.assertThat(heard("edited_message").path("text").asText()).isEqualTo("at 9");
    }

    @Test
    void a_message_is_deleted() {
        Page page = page();
        write(page, "never mind");
        choose(page, message(page, "never mind"), "Delete");
        assertThat(message(page, "never mind")).hasCount(0);
    }

    @Test
    void reactions_of_people_and_of_the_bot_are_shown() {
        var _ = browser.bot("getUpdates", "{\"allowed_updates\":[\"message\",\"message_reaction\"]}");
        Page page = page();
        write(page, "done?");
        long id = heard("message").path("message_id").asLong();
        choose(page, message(page, "done?"), "React with 👍");
        assertThat(message(page, "done?").getByTestId("reaction")).hasAttribute("aria-pressed", "true");
        Assertions.assertThat(
                        heard("message_reaction").at("/new_reaction/0/emoji").asText())
                .isEqualTo("👍");
        var _ = browser.bot(
                "setMessageReaction",
                "{\"chat_id\":" + kate.id() + ",\"message_id\":" + id
                        + ",\"reaction\":[{\"type\":\"emoji\",\"emoji\":\"🎉\"}]}");
        assertThat(message(page, "done?").getByTestId("reaction")).hasCount(2);
    }

    @Test
    void stickers_polls_locations_and_voices_are_sent_from_one_menu() {
        Page page = page();
        attach(page, "Sticker");
        page.getByTestId("sticker").first().click();
        Assertions.assertThat(heard("message").at("/sticker/emoji").asText()).isEqualTo("⏰");
        attach(page, "Poll");
        page.getByTestId("poll-dialog").locator("[name=question]").fill("When?");
        page.getByTestId("poll-dialog").locator("[name=options]").fill("now\nlater\n");
        page.getByTestId("submit").click();
        assertThat(page.getByTestId("poll")).containsText("later");
        Assertions.assertThat(heard("message").at("/poll/options")).hasSize(2);
        attach(page, "Location");
        page.getByTestId("submit").click();
        Assertions.assertThat(heard("message").at("/location/latitude").asDouble())
                .isBetween(55.0, 56.0);
        attach(page, "Voice message");
        page.getByTestId("record").click();
        assertThat(page.getByTestId("recording")).containsText("1 s");
        page.getByTestId("record").click();
        Assertions.assertThat(heard("message").at("/voice/duration").asLong()).isPositive();
        assertThat(page.getByTestId("player")).isVisible();
        assertThat(page.getByTestId("message").locator("img.sticker")).isVisible();
        photograph(page, "attachments");
    }

    @Test
    void a_file_from_the_bot_is_downloaded_under_its_name_and_ones_own_is_uploaded() throws IOException {
        Page page = page();
        page.onFileChooser(
                chooser -> chooser.setFiles(new FilePayload("plan.ics", "text/calendar", "BEGIN".getBytes(UTF_8))));
        attach(page, "File or photo");
        page.getByTestId("file-dialog").locator("[name=caption]").fill("take this");
        page.getByTestId("submit").click();
        var document = heard("message");
        Assertions.assertThat(document.path("caption").asText()).isEqualTo("take this");
        var _ = browser.bot(
                "sendDocument",
                "{\"chat_id\":" + kate.id() + ",\"document\":\""
                        + document.at("/document/file_id").asText() + "\"}");
        assertThat(page.getByTestId("download")).hasCount(2);
        Download download =
                page.waitForDownload(() -> page.getByTestId("download").last().click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("plan.ics");
        Assertions.assertThat(download.createReadStream().readAllBytes())
                .asString(UTF_8)
                .isEqualTo("BEGIN");
    }

    @Test
    void a_link_to_the_bot_begins_with_what_it_carries() {
        var _ = browser.bot(
                "sendMessage",
                "{\"chat_id\":" + kate.id() + ",\"text\":\"share https://t.me/pora_sandbox_bot?start=abc_1\"}");
        Page page = page();
        message(page, "share").locator(".text-link").click();
        page.getByTestId("start").click();
        Assertions.assertThat(heard("message").path("text").asText()).isEqualTo("/start abc_1");
        assertThat(page.getByTestId("composer")).isVisible();
        page.navigate(server.apiUrl() + "/?as=" + kate.id() + "&start=from_outside");
        page.getByTestId("start").click();
        Assertions.assertThat(heard("message").path("text").asText()).isEqualTo("/start from_outside");
    }

    @Test
    void the_bot_is_blocked_and_let_back_in() {
        Page page = page();
        page.getByTestId("chat-menu").click();
        entry(page, "Block the bot").click();
        Assertions.assertThat(
                        heard("my_chat_member").at("/new_chat_member/status").asText())
                .isEqualTo("kicked");
        page.getByTestId("reopen").click();
        Assertions.assertThat(
                        heard("my_chat_member").at("/new_chat_member/status").asText())
                .isEqualTo("member");
        assertThat(page.getByTestId("composer")).isVisible();
    }

    @Test
    void another_person_is_a_click_away() {
        Page page = page();
        page.getByTestId("user-picker").click();
        page.getByTestId("user-option")
                .filter(new Locator.FilterOptions().setHasText("Boris"))
                .click();
        assertThat(page.getByTestId("user-picker")).containsText("Boris");
        write(page, "Я Борис");
        Assertions.assertThat(heard("message").at("/from/first_name").asText()).isEqualTo("Boris");
    }

    @Test
    void several_files_are_an_album_and_are_forwarded_together() {
        Page page = page();
        FilePayload[] files = {
            new FilePayload("a.txt", "text/plain", "a".getBytes(UTF_8)),
            new FilePayload("b.txt", "text/plain", "b".getBytes(UTF_8))
        };
        page.onFileChooser(chooser -> chooser.setFiles(files));
        attach(page, "File or photo");
        page.getByTestId("submit").click();
        String album = heard("message").path("media_group_id").asText();
        Assertions.assertThat(album).isNotEmpty();
        Assertions.assertThat(heard("message").path("media_group_id").asText()).isEqualTo(album);
        choose(page, message(page, "b.txt"), "Forward");
        page.getByTestId("chat-option")
                .filter(new Locator.FilterOptions().setHasText("Pora"))
                .click();
        assertThat(page.getByTestId("message")).hasCount(4);
    }
}
