package dev.pora.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.fake.FakeStore;
import dev.pora.inbox.Incoming;
import dev.pora.inbox.Outgoing;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.conversation.turn.FileContent;
import dev.pora.telegram.conversation.turn.FileNeeded;
import dev.pora.telegram.conversation.turn.Speaker;
import dev.pora.user.TelegramId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlingTest {
    private static final String DOOR = "telegram/1";

    private final FakeStore store = new FakeStore();
    private final Heard heard = new Heard(store.users());
    private final Handling handling = new Handling(
            DOOR,
            store.inbox(),
            store.transactions(),
            new Translation("1", (_, _) -> Speaker.Rank.UNKNOWN, store),
            (_, _) -> {},
            heard,
            new Replies(store.outbox(), DOOR));

    @Test
    void something_said_is_answered_once_however_often_it_came() {
        keep(5, Wire.text(5, 101, "tea"));
        keep(5, Wire.text(5, 101, "tea"));
        assertThat(handling.next()).isTrue();
        assertThat(handling.next()).isFalse();
        assertThat(texts()).containsExactly("echo tea");
    }

    @Test
    void what_fails_leaves_no_trace_and_is_tried_again() {
        keep(5, Wire.text(5, 101, "tea"));
        heard.failNext(1);
        assertThat(handling.next()).isTrue();
        assertThat(store.users().find(new TelegramId(101))).as("rolled back").isEmpty();
        assertThat(handling.isAnyFailing()).isTrue();
        assertThat(handling.next()).as("put off").isFalse();
        store.pass(Duration.ofSeconds(2));
        assertThat(handling.next()).isTrue();
        assertThat(handling.isAnyFailing()).isFalse();
        assertThat(store.users().find(new TelegramId(101))).isPresent();
        assertThat(texts()).containsExactly("echo tea");
    }

    @Test
    void one_that_fails_does_not_block_the_next() {
        keep(5, Wire.text(5, 101, "bad"));
        keep(6, Wire.text(6, 102, "good"));
        heard.failNext(1);
        assertThat(handling.next()).isTrue();
        assertThat(handling.next()).isTrue();
        assertThat(texts()).containsExactly("echo good");
    }

    @Test
    void what_always_fails_is_given_up_with_an_apology() {
        keep(5, Wire.text(5, 101, "tea"));
        heard.failNext(Handling.MOST_FAILURES);
        for (int i = 0; i < Handling.MOST_FAILURES; i++) {
            assertThat(handling.next()).isTrue();
            store.pass(Duration.ofMinutes(5));
        }
        assertThat(handling.next()).isFalse();
        assertThat(handling.isAnyFailing()).isFalse();
        assertThat(texts()).singleElement().asString().startsWith("Sorry");
    }

    @Test
    void every_press_is_answered_even_when_nobody_had_anything_to_say() {
        keep(5, Wire.press(5, 101, "cb"));
        assertThat(handling.next()).isTrue();
        assertThat(calls()).singleElement().satisfies(call -> {
            assertThat(call.getMethod()).isEqualToIgnoringCase("answerCallbackQuery");
            assertThat(call.parameter("callback_query_id")).isEqualTo("cb");
        });
    }

    @Test
    void what_needs_a_file_is_answered_when_it_is_there_and_holds_nobody_back() {
        List<FileNeeded> asked = new ArrayList<>();
        List<FileContent> file = new ArrayList<>();
        Handling patient = new Handling(
                DOOR,
                store.inbox(),
                store.transactions(),
                new Translation("1", (_, _) -> Speaker.Rank.UNKNOWN, store),
                new Handling.Inquiry() {
                    @Override
                    public void ask(long chat, long person) {
                        throw new IllegalStateException("Nobody's rank is needed");
                    }

                    @Override
                    public boolean fetch(FileNeeded needed) {
                        asked.add(needed);
                        return false;
                    }
                },
                said -> {
                    if (said.speaker().id().value() == 101 && file.isEmpty()) {
                        throw new FileNeeded("plan", 10, file::add);
                    }
                    return heard.answer(said);
                },
                new Replies(store.outbox(), DOOR));
        keep(5, Wire.text(5, 101, "import"));
        keep(6, Wire.text(6, 102, "good"));
        assertThat(patient.next()).isTrue();
        assertThat(patient.next()).isTrue();
        assertThat(texts()).containsExactly("echo good");
        assertThat(patient.isAnyFailing()).isTrue();

        asked.getFirst().fetched(new FileContent.Unavailable());
        store.pass(Duration.ofSeconds(2));
        assertThat(patient.next()).isTrue();
        assertThat(texts()).contains("echo import");
        assertThat(patient.isAnyFailing()).isFalse();
    }

    @Test
    void what_is_no_business_of_ours_is_handled_in_silence() {
        keep(5, "{\"update_id\":5,\"message\":{\"new_chat_title\":\"x\",\"from\":{\"id\":101},\"chat\":{\"id\":-7}}}");
        keep(6, "{\"update_id\":6,\"message\":17}");
        keep(7, "{\"update_id\":7,\"something_new\":{}}");
        assertThat(handling.next()).isTrue();
        assertThat(handling.next()).isTrue();
        assertThat(handling.next()).isTrue();
        assertThat(handling.next()).isFalse();
        assertThat(heard.said()).isEmpty();
        assertThat(calls()).isEmpty();
    }

    private void keep(long number, String body) {
        assertThat(store.inbox().keep(List.of(new Incoming(DOOR, number, body))))
                .isBetween(0, 1);
    }

    private List<String> texts() {
        return calls().stream().map(call -> call.parameter("text")).toList();
    }

    private List<Call> calls() {
        return store.outbox().claim(DOOR, 100, Duration.ofSeconds(1)).stream()
                .map(Outgoing::body)
                .map(Call::read)
                .toList();
    }
}
