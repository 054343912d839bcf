package dev.pora.telegram.door;

import dev.pora.inbox.Receiver;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.channel.Pace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Everything between Telegram and the talk: it takes updates in, has them handled, and sends the replies. */
public final class Door {
    private final String holder = UUID.randomUUID().toString();
    private final Bell handlerBell = new Bell();
    private final Bell senderBell = new Bell();
    private final Bell announcerBell = new Bell();
    private final String name;
    private final Post post;
    private final Status status;
    private final InstantSource clock;
    private final Introduction introduction;
    private final Handler handler;
    private final Sender sender;
    private final DigestTeller digests;
    private final Announcer announcer;

    /** @param name the same for every instance of one bot, and for this bot alone: numbers of updates are its own */
    public Door(
            String name,
            String botId,
            Post post,
            BotApi api,
            Pace pace,
            Talk talk,
            Status status,
            InstantSource clock) {
        this.name = name;
        this.post = post;
        this.status = status;
        this.clock = clock;
        this.introduction = new Introduction(api, status);
        Replies replies = new Replies(post.outbox(), name);
        Ranks ranks = new Ranks(api, clock);
        Handling handling = new Handling(
                name,
                post.inbox(),
                post.transactions(),
                new Translation(botId, ranks::of, clock),
                new Inquiries(ranks, new Fetching(api::download, handlerBell)),
                talk,
                replies);
        this.handler = new Handler(
                handling, post.leases(), "handler of " + name, holder, handlerBell, List.of(senderBell, announcerBell));
        this.announcer = new Announcer(new Announcing(name, post), announcerBell, senderBell);
        Sending sending = new Sending(name, post.outbox(), post.transactions(), api, pace);
        this.sender = new Sender(name, post.outbox(), sending, senderBell);
        this.digests = new DigestTeller(post, talk, replies, senderBell, clock);
    }

    /** Takes what Telegram pushes to this address. */
    public Receiver webhook(String url, String secret) {
        introduction.pushTo(url, secret);
        return new TelegramWebhook(name, post.inbox(), handlerBell, status, clock);
    }

    /**
     * Asks Telegram for updates.
     *
     * @param polls for polls alone; closed with the poller
     */
    public Poller poller(BotApi polls) {
        return new Poller(polls, post.inbox(), post.leases(), name, holder, clock, handlerBell, status);
    }

    public void start() {
        introduction.start();
        handler.start();
        digests.start();
        sender.start();
        announcer.start();
    }

    /** Handles and sends nothing new, and waits for what is on the wire, at most this long. */
    public void drain(Duration longest) {
        introduction.close();
        handler.close();
        digests.close();
        announcer.close();
        sender.drain(longest);
    }
}
