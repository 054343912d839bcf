package dev.pora.telegram.door;

import dev.pora.telegram.api.Answer;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.conversation.turn.Speaker.Rank;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/**
 * Who administers which chat, as Telegram told lately ({@code getChatMember}): an answer holds for some minutes. Whom it
 * does not tell of is nobody special, for a shorter time.
 */
final class Ranks {
    static final Duration VALID = Duration.ofMinutes(5);
    static final Duration VALID_WITHOUT_ANSWER = Duration.ofSeconds(30);

    private static final Logger LOG = System.getLogger(Ranks.class.getName());
    private static final Set<String> ADMINISTRATORS = Set.of("creator", "administrator");
    private static final int MOST = 10_000;

    private final BotApi api;
    private final InstantSource clock;
    private final Map<Membership, Known> known = new LinkedHashMap<>();

    Ranks(BotApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    private record Membership(long chat, long person) {}

    private record Known(Rank rank, Instant until) {}

    synchronized Rank of(long chat, long person) {
        Known answer = known.get(new Membership(chat, person));
        return answer != null && answer.until().isAfter(clock.instant()) ? answer.rank() : Rank.UNKNOWN;
    }

    /** Asks Telegram, and waits. From then on the rank is known for a while. */
    void ask(long chat, long person) {
        Answer answer = api.call(Call.of(new GetChatMember(Long.toString(chat), person)));
        if (answer instanceof Answer.Ok ok) {
            boolean administers =
                    ADMINISTRATORS.contains(ok.result().path("status").asText());
            keep(chat, person, administers ? Rank.ADMINISTRATOR : Rank.MEMBER, VALID);
        } else {
            LOG.log(Level.INFO, "Who administers {0} is not known: {1}", chat, Reasons.of(answer));
            keep(chat, person, Rank.MEMBER, VALID_WITHOUT_ANSWER);
        }
    }

    private synchronized void keep(long chat, long person, Rank rank, Duration valid) {
        Membership membership = new Membership(chat, person);
        known.remove(membership);
        known.put(membership, new Known(rank, clock.instant().plus(valid)));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
