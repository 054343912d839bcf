package dev.pora.telegram;

import dev.pora.delivery.Messenger;
import dev.pora.inbox.Receiver;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.channel.Pace;
import dev.pora.telegram.channel.TelegramMessenger;
import dev.pora.telegram.conversation.fired.Addition;
import dev.pora.telegram.door.Door;
import dev.pora.telegram.door.Poller;
import dev.pora.telegram.door.Post;
import dev.pora.telegram.door.Status;
import dev.pora.telegram.door.Talk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Pora in Telegram: a messenger that tells there, and a door through which people speak. A token that Telegram does not
 * accept, or a server that cannot be reached, shows in {@link #health} and in the log, and is tried again until it works.
 */
public final class Telegram implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** A poll is held for 50 seconds. */
    private static final Duration SILENCE_OF_A_POLL = Duration.ofSeconds(65);

    private final BotApi api;
    private final Messenger messenger;
    private final Status status;
    private final Door door;
    private final Optional<Receiver> receiver;
    private final Optional<Poller> poller;

    private Telegram(
            TelegramSettings settings,
            Post post,
            Function<Supplier<String>, Talk> talk,
            Addition addition,
            InstantSource clock) {
        this.api = new BotApi(settings.api(), settings.token(), SILENCE);
        this.status = new Status();
        Pace pace = new Pace(settings.limits(), steady(), Thread::sleep);
        this.messenger = new TelegramMessenger(api, pace, addition);
        String botId = settings.token().botId();
        Supplier<String> username = () -> status.username().orElse("");
        this.door = new Door("telegram/" + botId, botId, post, api, pace, talk.apply(username), status, clock);
        this.receiver = settings.webhook().map(webhook -> door.webhook(webhook.url(), webhook.secret()));
        this.poller = receiver.isPresent()
                ? Optional.empty()
                : Optional.of(door.poller(new BotApi(settings.api(), settings.token(), SILENCE_OF_A_POLL)));
    }

    /** Pauses and paces are lengths of time: a clock that is set does not make them longer or shorter. */
    private static InstantSource steady() {
        long beginning = System.nanoTime();
        return () -> Instant.EPOCH.plusNanos(System.nanoTime() - beginning);
    }

    /**
     * Makes everything and calls nobody.
     *
     * @param talk made with the bot's user name, which is empty until Telegram told it
     * @param addition stands under what is told
     */
    public static Telegram open(
            TelegramSettings settings,
            Post post,
            Function<Supplier<String>, Talk> talk,
            Addition addition,
            InstantSource clock) {
        return new Telegram(settings, post, talk, addition, clock);
    }

    /** With nothing else under what is told. */
    public static Telegram open(
            TelegramSettings settings, Post post, Function<Supplier<String>, Talk> talk, InstantSource clock) {
        return open(settings, post, talk, Addition.NOTHING, clock);
    }

    public Messenger messenger() {
        return messenger;
    }

    /** What takes the updates that Telegram pushes; empty when they are polled for. */
    public Optional<Receiver> receiver() {
        return receiver;
    }

    public TelegramHealth health() {
        return new TelegramHealth(status.username(), status.heardAt(), status.trouble());
    }

    public void start() {
        door.start();
        poller.ifPresent(Poller::start);
    }

    /**
     * Takes nothing in any more and gives the right to poll to another instance, then sends nothing new, then waits for
     * what is on the wire, at most this long. A webhook stays set. The messenger works until {@link #close}.
     */
    public void stop(Duration longest) {
        poller.ifPresent(Poller::close);
        door.drain(longest);
    }

    /** Ends every call that is still under way. */
    @Override
    public void close() {
        poller.ifPresent(Poller::close);
        api.close();
    }
}
