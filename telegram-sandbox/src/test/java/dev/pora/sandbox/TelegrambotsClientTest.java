package dev.pora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pora.sandbox.fault.Fault;
import dev.pora.sandbox.fault.FaultRule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A client that others wrote understands the sandbox as it understands Telegram. */
class TelegrambotsClientTest extends SandboxTest {
    private final OkHttpTelegramClient client = new OkHttpTelegramClient(
            server.botToken(),
            TelegramUrl.builder()
                    .schema("http")
                    .host("127.0.0.1")
                    .port(server.port())
                    .build());

    private static InlineKeyboardMarkup button(String data) {
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(
                InlineKeyboardButton.builder().text("Done").callbackData(data).build())));
    }

    private Message send(String text) throws TelegramApiException {
        return client.execute(SendMessage.builder()
                .chatId(anna.id())
                .text(text)
                .parseMode("HTML")
                .replyMarkup(button("done:1"))
                .build());
    }

    @Test
    void it_learns_who_the_bot_is() throws TelegramApiException {
        var me = client.execute(new GetMe());
        assertThat(me.getIsBot()).isTrue();
        assertThat(me.getUserName()).isEqualTo("pora_sandbox_bot");
    }

    @Test
    void it_sends_formatted_text_that_the_person_then_sees() throws TelegramApiException {
        Message sent = send("<b>Чайник</b> кипит");
        assertThat(sent.getText()).isEqualTo("Чайник кипит");
        assertThat(sent.getEntities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.getType()).isEqualTo("bold"));
        assertThat(server.world().fromBots(anna.id()))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("Чайник кипит"));
    }

    @Test
    void it_polls_what_people_write_and_confirms_it_with_the_offset() throws TelegramApiException {
        var _ = server.world().people().say(anna, "/start");
        List<Update> updates = client.execute(GetUpdates.builder().timeout(5).build());
        assertThat(updates).singleElement().satisfies(update -> {
            assertThat(update.getMessage().getEntities())
                    .singleElement()
                    .satisfies(entity -> assertThat(entity.getType()).isEqualTo("bot_command"));
            assertThat(update.getMessage().getFrom().getLanguageCode()).isEqualTo("ru");
        });
        int next = updates.getFirst().getUpdateId() + 1;
        assertThat(client.execute(GetUpdates.builder().offset(next).build())).isEmpty();
    }

    @Test
    void it_edits_in_place_and_is_told_when_nothing_changes() throws TelegramApiException {
        Message sent = send("one");
        EditMessageText edit = EditMessageText.builder()
                .chatId(anna.id())
                .messageId(sent.getMessageId())
                .text("two")
                .build();
        assertThat(client.execute(edit)).isInstanceOfSatisfying(Message.class, edited -> {
            assertThat(edited.getText()).isEqualTo("two");
            assertThat(edited.getReplyMarkup()).isNull();
        });
        assertThat(refusal(() -> client.execute(edit)).getApiResponse())
                .startsWith("Bad Request: message is not modified");
    }

    @Test
    void it_answers_a_pressed_button_once() throws Exception {
        var _ = send("press");
        var shown = server.world().fromBots(anna.id()).getFirst();
        var pressed = CompletableFuture.supplyAsync(() -> {
            try {
                return server.world().people().press(anna, shown, "done:1");
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        var query = client.execute(GetUpdates.builder().timeout(5).build())
                .getFirst()
                .getCallbackQuery();
        assertThat(query.getData()).isEqualTo("done:1");
        AnswerCallbackQuery answer = AnswerCallbackQuery.builder()
                .callbackQueryId(query.getId())
                .text("Готово")
                .build();
        assertThat(client.execute(answer)).isTrue();
        assertThat(pressed.get(5, TimeUnit.SECONDS).text()).isEqualTo("Готово");
        assertThat(refusal(() -> client.execute(answer)).getApiResponse()).contains("query is too old");
    }

    @Test
    void it_uploads_a_document_with_a_caption_and_a_keyboard() throws TelegramApiException {
        byte[] bytes = "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);
        Message sent = client.execute(SendDocument.builder()
                .chatId(anna.id())
                .document(new InputFile(new ByteArrayInputStream(bytes), "календарь.ics"))
                .caption("*календарь*")
                .parseMode("MarkdownV2")
                .replyMarkup(button("x"))
                .build());
        assertThat(sent.getDocument().getFileName()).isEqualTo("календарь.ics");
        assertThat(sent.getDocument().getFileSize()).isEqualTo(bytes.length);
        assertThat(sent.getCaptionEntities()).hasSize(1);
        assertThat(sent.getReplyMarkup().getKeyboard()).hasSize(1);
        assertThat(client.execute(new GetFile(sent.getDocument().getFileId())).getFilePath())
                .isNotBlank();
    }

    @Test
    void it_sees_retry_after() {
        server.faults().inject(FaultRule.once("sendMessage", Fault.tooManyRequests(7)));
        TelegramApiRequestException refused = refusal(() -> send("too fast"));
        assertThat(refused.getErrorCode()).isEqualTo(429);
        assertThat(refused.getParameters().getRetryAfter()).isEqualTo(7);
    }

    @Test
    void it_sees_where_a_group_has_moved() {
        var family = server.world().groups().require(family());
        var moved = server.world().groups().migrate(family, anna.id());
        TelegramApiRequestException refused = refusal(() -> client.execute(
                SendMessage.builder().chatId(family.id()).text("hi").build()));
        assertThat(refused.getParameters().getMigrateToChatId()).isEqualTo(moved.id());
    }

    @Test
    void it_sees_that_it_was_blocked() {
        server.world().people().block(anna, server.world().firstBot(), true);
        assertThat(refusal(() -> send("hi")).getErrorCode()).isEqualTo(403);
    }

    @Test
    void it_sets_commands_in_two_languages() throws TelegramApiException {
        client.execute(SetMyCommands.builder()
                .command(new BotCommand("list", "What is planned"))
                .build());
        client.execute(SetMyCommands.builder()
                .command(new BotCommand("list", "Что запланировано"))
                .languageCode("ru")
                .build());
        var state = browser.get("/sandbox/api/state?as=" + anna.id()).body();
        assertThat(state.at("/bots/0/commands/0/description").asText()).isEqualTo("Что запланировано");
        state = browser.get("/sandbox/api/state?as=" + kate.id()).body();
        assertThat(state.at("/bots/0/commands/0/description").asText()).isEqualTo("What is planned");
    }

    @Test
    void a_send_whose_answer_was_lost_has_arrived_all_the_same() {
        server.faults().inject(FaultRule.once("sendMessage", new Fault.AcceptThenDrop()));
        var lost = catchThrowableOfType(TelegramApiException.class, () -> send("once"));
        assertThat(lost).isNotNull();
        assertThat(server.world().fromBots(anna.id())).isNotEmpty();
    }

    @Test
    void a_person_can_be_awaited() throws Exception {
        var written = CompletableFuture.runAsync(() -> {
            try {
                var _ = send("later");
            } catch (TelegramApiException failed) {
                throw new IllegalStateException(failed);
            }
        });
        var arrived = server.world().await(anna.id(), message -> "later".equals(message.text()), Duration.ofSeconds(5));
        assertThat(arrived.offers("done:1")).isTrue();
        written.get(5, TimeUnit.SECONDS);
    }

    private interface Attempt {
        Object run() throws TelegramApiException;
    }

    private static TelegramApiRequestException refusal(Attempt attempt) {
        TelegramApiRequestException refused = catchThrowableOfType(TelegramApiRequestException.class, attempt::run);
        assertThat(refused).as("the call is refused").isNotNull();
        return refused;
    }
}
