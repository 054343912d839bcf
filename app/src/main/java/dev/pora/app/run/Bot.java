package dev.pora.app.run;

import dev.pora.app.config.Settings;
import dev.pora.listing.Digests.Digest;
import dev.pora.notification.Ledger;
import dev.pora.notification.Scheduling;
import dev.pora.persistence.Store;
import dev.pora.phrase.PhraseReader;
import dev.pora.place.Places;
import dev.pora.sandbox.SandboxConfig;
import dev.pora.sandbox.SandboxServer;
import dev.pora.telegram.Telegram;
import dev.pora.telegram.TelegramSettings;
import dev.pora.telegram.api.ApiUrl;
import dev.pora.telegram.api.BotToken;
import dev.pora.telegram.channel.Limits;
import dev.pora.telegram.conversation.Conversation;
import dev.pora.telegram.conversation.Ports;
import dev.pora.telegram.conversation.care.Bounds;
import dev.pora.telegram.conversation.lists.AllDue;
import dev.pora.telegram.conversation.lists.Digesting;
import dev.pora.telegram.conversation.operators.Operation;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.door.Post;
import dev.pora.telegram.door.Talk;
import dev.pora.user.TelegramId;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The bot of this run: the owner's own, or the one of a sandbox that is started for it.
 *
 * @param operators who may look at figures and write to everybody
 * @param bounds how much one person may ask for
 * @param chatPage where to chat with the sandbox's bot in a browser
 */
record Bot(TelegramSettings telegram, Set<TelegramId> operators, Bounds bounds, Optional<URI> chatPage) {

    static Bot of(Settings settings, InstantSource clock, Closing closing) {
        Bounds bounds = new Bounds(settings.mostActive(), settings.messagesAMinute());
        return settings.telegram()
                .map(own -> new Bot(telegram(own), settings.operators(), bounds, Optional.empty()))
                .orElseGet(() ->
                        ofSandbox(settings.operators(), bounds, closing.add("sandbox", sandbox(settings, clock))));
    }

    private static TelegramSettings telegram(Settings.Telegram own) {
        return new TelegramSettings(
                new BotToken(own.token()),
                ApiUrl.of(own.apiUrl().toString()),
                own.webhook()
                        .map(webhook ->
                                new TelegramSettings.Webhook(webhook.url().toString(), webhook.secret())),
                Limits.USUAL);
    }

    private static Bot ofSandbox(Set<TelegramId> operators, Bounds bounds, SandboxServer sandbox) {
        TelegramSettings settings = new TelegramSettings(
                new BotToken(sandbox.botToken()), ApiUrl.of(sandbox.apiUrl()), Optional.empty(), Limits.USUAL);
        return new Bot(settings, operators, bounds, Optional.of(URI.create(sandbox.apiUrl() + "/")));
    }

    private static SandboxServer sandbox(Settings settings, InstantSource clock) {
        SandboxConfig config = SandboxConfig.on(clock)
                .withBind(settings.bind().getHostAddress(), !settings.bind().isLoopbackAddress())
                .withPort(settings.sandboxPort());
        try {
            return SandboxServer.start(config);
        } catch (UncheckedIOException e) {
            throw new CannotStart("The sandbox cannot listen on port " + settings.sandboxPort()
                    + ": choose another with PORA_SANDBOX_PORT, or 0 for any free one.");
        }
    }

    Telegram connect(Store store, Ledger ledger, Places places, InstantSource clock) {
        Post post = new Post(
                store.inbox(),
                store.outbox(),
                store.leases(),
                store.digests(),
                store.transactions(),
                store.users(),
                store.announcements());
        Digesting digesting = new Digesting(store.listings());
        return Telegram.open(
                telegram,
                post,
                username -> new Speech(conversation(store, ledger, places, username), digesting),
                new AllDue(store.users(), store.listings(), new Scheduling(ledger), clock),
                clock);
    }

    /** All that the bot says by itself or in answer. */
    private record Speech(Conversation conversation, Digesting digesting) implements Talk {
        @Override
        public List<Reply> answer(Said said) {
            return conversation.answer(said);
        }

        @Override
        public List<Reply> digest(Digest digest) {
            return digesting.digest(digest);
        }
    }

    private Conversation conversation(Store store, Ledger ledger, Places places, Supplier<String> username) {
        return new Conversation(
                new Ports(
                        ledger,
                        store.sharedNotifications(),
                        store.hosts(),
                        store.deliveries(),
                        store.conversations(),
                        store.inbox(),
                        store.listings(),
                        Optional.of(new Operation(operators, store.figures(), store.announcements()))),
                new PhraseReader(),
                places,
                username,
                bounds);
    }
}
