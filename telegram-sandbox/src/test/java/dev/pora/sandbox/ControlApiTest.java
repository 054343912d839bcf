package dev.pora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control API as the chat page uses it, and the guard around it. */
class ControlApiTest extends SandboxTest {
    private String messages() {
        return "chats/" + anna.id() + "/messages";
    }

    private Browser.Response say(String chat, long from, String more) {
        return browser.control("POST", "chats/" + chat + "/messages", "{\"from\":" + from + "," + more + "}");
    }

    private JsonNode lastUpdate() {
        JsonNode updates = browser.form("getUpdates", "offset=-1").result();
        return updates.isEmpty() ? updates : updates.get(updates.size() - 1);
    }

    @Test
    void the_state_names_the_bot_three_people_and_their_group() {
        JsonNode state = browser.get("/sandbox/api/state").body();
        assertThat(state.at("/bots/0/username").asText()).isEqualTo("pora_sandbox_bot");
        assertThat(state.path("users"))
                .extracting(user -> user.path("first_name").asText())
                .containsExactly("Anna", "Boris", "Kate");
        assertThat(state.at("/chats/0/title").asText()).isEqualTo("Family · Семья");
        assertThat(state.at("/chats/0/members")).hasSize(4);
    }

    @Test
    void a_newcomer_opens_the_chat_by_writing() {
        var dora = browser.control("POST", "users", "{\"first_name\":\"Дора\",\"language_code\":\"ru\"}")
                .body();
        long id = dora.path("id").asLong();
        assertThat(say(Long.toString(id), id, "\"text\":\"/start now\"").status())
                .isEqualTo(200);
        JsonNode message = lastUpdate().path("message");
        assertThat(message.at("/from/first_name").asText()).isEqualTo("Дора");
        assertThat(message.at("/entities/0/type").asText()).isEqualTo("bot_command");
        assertThat(message.at("/chat/type").asText()).isEqualTo("private");
    }

    @Test
    void messages_are_paged_backwards() {
        for (int i = 1; i <= 5; i++) {
            assertThat(say(Long.toString(anna.id()), anna.id(), "\"text\":\"m" + i + "\"")
                            .status())
                    .isEqualTo(200);
        }
        String page = "/sandbox/api/" + messages() + "?as=" + anna.id() + "&limit=2";
        JsonNode last = browser.get(page).body().path("messages");
        assertThat(last).extracting(one -> one.path("text").asText()).containsExactly("m4", "m5");
        JsonNode before = browser.get(
                        page + "&before=" + last.get(0).path("message_id").asInt())
                .body()
                .path("messages");
        assertThat(before).extracting(one -> one.path("text").asText()).containsExactly("m2", "m3");
    }

    @Test
    void nobody_reads_anothers_chat() {
        assertThat(browser.get("/sandbox/api/" + messages() + "?as=" + kate.id())
                        .status())
                .isEqualTo(404);
        assertThat(say(Long.toString(anna.id()), kate.id(), "\"text\":\"x\"").status())
                .isEqualTo(404);
    }

    @Test
    void locations_files_replies_and_edits_reach_the_bot() {
        String chat = Long.toString(anna.id());
        var place = say(chat, anna.id(), "\"location\":{\"latitude\":55.75,\"longitude\":37.62}");
        assertThat(lastUpdate().at("/message/location/latitude").asDouble()).isEqualTo(55.75);
        String base64 = Base64.getEncoder().encodeToString("hello".getBytes(StandardCharsets.UTF_8));
        var file = say(
                chat,
                anna.id(),
                "\"document\":{\"file_name\":\"a.html\",\"mime_type\":\"text/html\",\"base64\":\"" + base64
                        + "\",\"caption\":\"see /list\"},\"reply_to_message_id\":"
                        + place.body().path("message_id").asInt());
        assertThat(lastUpdate().at("/message/document/file_name").asText()).isEqualTo("a.html");
        assertThat(lastUpdate().at("/message/reply_to_message/location").isObject())
                .isTrue();
        var text = say(chat, anna.id(), "\"text\":\"one\"").body();
        assertThat(browser.control(
                                "PATCH",
                                messages() + '/' + text.path("message_id").asInt(),
                                "{\"from\":" + anna.id() + ",\"text\":\"two\"}")
                        .status())
                .isEqualTo(200);
        assertThat(lastUpdate().at("/edited_message/text").asText()).isEqualTo("two");
        assertThat(file.body().at("/document/file_size").asInt()).isEqualTo(5);
    }

    @Test
    void a_file_is_downloaded_by_the_bot_and_never_shown_as_a_page() throws IOException {
        String base64 = Base64.getEncoder().encodeToString("<script>".getBytes(StandardCharsets.UTF_8));
        var sent = say(
                Long.toString(anna.id()),
                anna.id(),
                "\"document\":{\"file_name\":\"a.html\",\"mime_type\":\"text/html\",\"base64\":\"" + base64 + "\"}");
        String id = sent.body().at("/document/file_id").asText();
        String path = browser.form("getFile", "file_id=" + id)
                .result()
                .path("file_path")
                .asText();
        var bytes = browser.raw(
                browser.request("/file/bot" + server.botToken() + "/" + path).GET());
        assertThat(bytes.body()).isEqualTo("<script>");
        var shown = browser.raw(browser.request("/sandbox/api/files/" + id).GET());
        assertThat(shown.headers().firstValue("Content-Disposition")).contains("attachment");
        assertThat(shown.headers().firstValue("Content-Type")).contains("application/octet-stream");
    }

    @Test
    void pressing_waits_for_the_bots_answer() throws Exception {
        var sent = browser.bot(
                "sendMessage",
                "{\"chat_id\":" + anna.id() + ",\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"b\","
                        + "\"callback_data\":\"go\"}]]}}");
        String press = messages() + '/' + sent.result().path("message_id").asInt() + "/press";
        var pressed = CompletableFuture.supplyAsync(
                () -> browser.control("POST", press, "{\"from\":" + anna.id() + ",\"data\":\"go\"}"));
        String query = browser.form("getUpdates", "timeout=10")
                .result()
                .get(0)
                .at("/callback_query/id")
                .asText();
        assertThat(browser.bot(
                                "answerCallbackQuery",
                                "{\"callback_query_id\":\"" + query + "\",\"text\":\"ok\",\"show_alert\":true}")
                        .status())
                .isEqualTo(200);
        JsonNode shown = pressed.get(5, TimeUnit.SECONDS).body();
        assertThat(shown.path("answered").asBoolean()).isTrue();
        assertThat(shown.path("text").asText()).isEqualTo("ok");
        assertThat(browser.control("POST", press, "{\"from\":" + anna.id() + ",\"data\":\"gone\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "hello everybody,false",
        "hello @pora_sandbox_bot,true",
        "/list,true",
        "/list@pora_sandbox_bot,true",
        "/list@another_bot,false"
    })
    void in_a_group_the_bot_hears_what_is_addressed_to_it(String text, boolean heard) {
        assertThat(say(Long.toString(family()), kate.id(), "\"text\":\"" + text + "\"")
                        .status())
                .isEqualTo(200);
        assertThat(lastUpdate().has("message")).isEqualTo(heard);
    }

    @Test
    void in_a_group_the_bot_hears_replies_to_itself() {
        var sent = browser.bot("sendMessage", "{\"chat_id\":" + family() + ",\"text\":\"who?\"}");
        int id = sent.result().path("message_id").asInt();
        assertThat(say(Long.toString(family()), kate.id(), "\"text\":\"me\",\"reply_to_message_id\":" + id)
                        .status())
                .isEqualTo(200);
        assertThat(lastUpdate().at("/message/text").asText()).isEqualTo("me");
    }

    @Test
    void groups_are_made_changed_and_migrated() {
        var made = browser.control(
                "POST",
                "chats",
                "{\"type\":\"group\",\"title\":\"Work\",\"members\":[" + anna.id() + "," + kate.id() + "],\"admins\":["
                        + anna.id() + "]}");
        String chat = "chats/" + made.body().path("id").asLong();
        assertThat(lastUpdate().at("/message/new_chat_members/0/is_bot").asBoolean())
                .isTrue();
        assertThat(browser.control("PATCH", chat, "{\"bot\":false}").status()).isEqualTo(200);
        assertThat(lastUpdate().at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("kicked");
        assertThat(browser.control("PATCH", chat, "{\"bot\":true,\"migrate\":true}")
                        .body()
                        .path("type")
                        .asText())
                .isEqualTo("supergroup");
        assertThat(browser.get("/sandbox/api/state").body().path("chats")).hasSize(2);
    }

    @Test
    void problems_are_sentences() {
        assertThat(browser.control("POST", "users", "{}").error()).isEqualTo("A user needs a first_name.");
        assertThat(browser.control("POST", "chats", "{\"type\":\"club\"}").error())
                .contains("supergroup");
        assertThat(browser.control("POST", "nothing", "{}").status()).isEqualTo(404);
        assertThat(browser.control("POST", "users", "{").status()).isEqualTo(400);
        assertThat(browser.get("/sandbox/api/chats/x/messages?as=" + anna.id()).status())
                .isEqualTo(400);
        assertThat(say(Long.toString(anna.id()), anna.id(), "\"text\":\" \"").error())
                .contains("text");
        server.world().people().block(anna, server.world().firstBot(), true);
        assertThat(say(Long.toString(anna.id()), anna.id(), "\"text\":\"x\"").error())
                .contains("unblock");
    }

    @Test
    void bodies_have_a_limit() {
        String large = "{\"from\":1,\"text\":\"" + "x".repeat(20 << 20) + "\"}";
        assertThat(browser.control("POST", messages(), large).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1.evil.example"})
    void pages_from_elsewhere_are_turned_away(String origin) {
        var refused = browser.send(
                browser.request("/sandbox/api/state").header("Origin", origin).GET());
        assertThat(refused.status()).isEqualTo(403);
        var own = browser.send(browser.request("/sandbox/api/state")
                .header("Origin", server.apiUrl())
                .GET());
        assertThat(own.status()).isEqualTo(200);
    }

    @Test
    void a_rebound_host_name_is_turned_away() throws IOException {
        assertThat(statusLine("GET /sandbox/api/state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .contains("403");
    }

    @Test
    void writing_needs_the_json_content_type() {
        var refused = browser.send(browser.request("/sandbox/api/users")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"first_name\":\"X\"}")));
        assertThat(refused.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/../../etc/passwd", "/%2e%2e/facts/facts.json", "/..%2ffacts/facts.json", "/nothing.html", "//x"
            })
    void no_path_leads_out_of_the_page(String path) throws IOException {
        assertThat(statusLine("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("404");
    }

    private String statusLine(String request) throws IOException {
        URI address = URI.create(server.apiUrl());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void the_page_has_a_strict_policy() throws IOException {
        var page = browser.raw(browser.request("/").GET());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self'");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    }

    @Test
    void events_tell_a_person_what_concerns_them() throws Exception {
        URI address = URI.create(server.apiUrl());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("GET /sandbox/api/events?as=" + anna.id() + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Last-Event-ID: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(browser.bot("sendMessage", "{\"chat_id\":" + kate.id() + ",\"text\":\"secret\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(browser.bot("sendChatAction", "{\"chat_id\":" + anna.id() + ",\"action\":\"typing\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(sendToAnna("привет").status()).isEqualTo(200);
            StringBuilder seen = new StringBuilder();
            while (seen.indexOf("привет") < 0) {
                seen.append(lines.readLine()).append('\n');
            }
            assertThat(seen).contains("event: typing", "event: message", "id: ").doesNotContain("secret");
        }
    }
}
