package dev.pora.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.fake.FakeStore;
import dev.pora.inbox.Incoming;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Speaker.Rank;
import dev.pora.telegram.wire.Reaction;
import dev.pora.telegram.wire.WireServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RanksTest {
    private static final String DOOR = "telegram/1";
    private static final long GROUP = -100_123;
    private static final long ANNA = 101;

    private final WireServer server = new WireServer();
    private final FakeStore store = new FakeStore();
    private final BotApi api = new BotApi(ApiUrl.of(server.url()), new BotToken("1:x"), Duration.ofSeconds(5));
    private final Ranks ranks = new Ranks(api, store);

    @AfterEach
    void stop() {
        api.close();
        server.close();
    }

    @Test
    void what_telegram_told_holds_for_some_minutes() {
        server.next("getChatMember", Reaction.ok("{\"status\":\"creator\"}"), Reaction.ok("{\"status\":\"left\"}"));
        assertThat(ranks.of(GROUP, ANNA)).isEqualTo(Rank.UNKNOWN);

        ranks.ask(GROUP, ANNA);

        assertThat(ranks.of(GROUP, ANNA)).isEqualTo(Rank.ADMINISTRATOR);
        assertThat(ranks.of(GROUP, ANNA + 1)).isEqualTo(Rank.UNKNOWN);
        assertThat(ranks.of(GROUP - 1, ANNA)).isEqualTo(Rank.UNKNOWN);
        store.pass(Ranks.VALID);
        assertThat(ranks.of(GROUP, ANNA)).isEqualTo(Rank.UNKNOWN);
        ranks.ask(GROUP, ANNA);
        assertThat(ranks.of(GROUP, ANNA)).isEqualTo(Rank.MEMBER);
        assertThat(server.arrived("getChatMember")
                        .getFirst()
                        .json()
                        .path("chat_id")
                        .asText())
                .isEqualTo("-100123");
        assertThat(server.arrived("getChatMember")
                        .getFirst()
                        .json()
                        .path("user_id")
                        .asLong())
                .isEqualTo(ANNA);
    }

    @Test
    void without_an_answer_nobody_is_special_for_a_while() {
        server.next("getChatMember", Reaction.failed(400, "Bad Request: CHAT_ADMIN_REQUIRED"));

        ranks.ask(GROUP, ANNA);

        assertThat(ranks.of(GROUP, ANNA)).isEqualTo(Rank.MEMBER);
        store.pass(Ranks.VALID_WITHOUT_ANSWER);
        assertThat(ranks.of(GROUP, ANNA)).isEqualTo(Rank.UNKNOWN);
    }

    @Test
    void what_needs_a_rank_is_answered_once_telegram_was_asked_and_leaves_no_trace_before() {
        server.next("getChatMember", Reaction.ok("{\"status\":\"administrator\"}"));
        Handling handling = new Handling(
                DOOR,
                store.inbox(),
                store.transactions(),
                new Translation("1", ranks::of, store),
                ranks::ask,
                said -> {
                    var _ = store.users()
                            .register(said.speaker().id(), said.speaker().language());
                    String rank = said.isByAdministrator() ? "administrator" : "member";
                    return List.of(new Reply.Say(said.chat(), RichText.plain(rank), Keyboard.none()));
                },
                new Replies(store.outbox(), DOOR));
        String update = """
                {"update_id":5,"message":{"message_id":5,"date":1773224400,"text":"x",
                 "from":{"id":101,"is_bot":false,"first_name":"Anna"},"chat":{"id":-100123,"type":"supergroup"}}}""";
        assertThat(store.inbox().keep(List.of(new Incoming(DOOR, 5, update)))).isEqualTo(1);

        assertThat(handling.next()).isTrue();
        assertThat(store.users().list(Optional.empty(), 10)).as("rolled back").isEmpty();
        assertThat(handling.isAnyFailing()).isFalse();
        assertThat(handling.next()).isTrue();
        assertThat(handling.next()).isFalse();

        assertThat(store.outbox().claim(DOOR, 10, Duration.ofSeconds(1)))
                .singleElement()
                .satisfies(reply -> assertThat(reply.body()).contains("administrator"));
    }
}
