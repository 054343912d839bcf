package dev.pora.app.run;

import dev.pora.app.config.Settings;
import dev.pora.app.dispatch.DispatchLoop;
import dev.pora.app.dispatch.DispatchMeters;
import dev.pora.app.dispatch.DispatchPorts;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Dispatch;
import dev.pora.holidays.JollydayHolidays;
import dev.pora.http.HttpDoor;
import dev.pora.http.HttpSettings;
import dev.pora.http.Ports;
import dev.pora.http.Vital;
import dev.pora.http.Webhook;
import dev.pora.notification.Ledger;
import dev.pora.notification.Renewing;
import dev.pora.persistence.DatabaseSettings;
import dev.pora.persistence.Store;
import dev.pora.place.Places;
import dev.pora.telegram.Telegram;
import dev.pora.telegram.TelegramHealth;
import dev.pora.telegram.place.TablePlaces;
import dev.pora.workday.PublicHolidays;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Everything that runs, started in order: the data folder, the database, the store, the sandbox where there is no token,
 * Telegram, the loop, HTTP. A stop goes the other way: nothing new comes in, what is on the wire is waited for, and the
 * embedded database goes last.
 */
public final class Instance implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Backoff BACKOFF = Backoff.between(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final Closing closing;
    private final WhereToLook whereToLook;

    private Instance(Closing closing, WhereToLook whereToLook) {
        this.closing = closing;
        this.whereToLook = whereToLook;
    }

    /** Starts everything, or nothing: what was started before a failure is stopped again. */
    public static Instance start(Settings settings, InstantSource clock) {
        Closing closing = new Closing();
        try {
            return new Instance(closing, start(settings, clock, closing));
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static WhereToLook start(Settings settings, InstantSource clock, Closing closing) {
        CompletableFuture<Places> places = CompletableFuture.supplyAsync(TablePlaces::load);
        DataFolder folder = closing.add("data folder", takeFolder(settings));
        DatabaseSettings database = Database.forRunning(settings, folder, closing);
        Store store = closing.add("store", Store.open(database));
        announce(database, folder, closing);
        PublicHolidays holidays = new JollydayHolidays();
        Ledger ledger = ledger(store, holidays, clock);
        Bot bot = Bot.of(settings, clock, closing);
        Telegram telegram = closing.add("Telegram", bot.connect(store, ledger, places.join(), clock));
        DispatchMeters meters = new DispatchMeters();
        meters.watchLag(store::lag);
        meters.watchUnreadable(store::unreadable);
        DispatchLoop loop = closing.add("dispatch loop", loop(settings, store, holidays, telegram, meters));
        HttpDoor http =
                closing.add("HTTP", http(settings, bot, ports(settings, store, ledger, telegram, loop), meters));
        closing.later("conversation", () -> telegram.stop(LONGEST_STOP));
        closing.later(
                "housekeeping",
                new Housekeeping(store, settings.monthsOfHistory(), new Renewing(ledger, store.zoneRules()), clock));
        telegram.start();
        loop.start();
        return new WhereToLook(http.uri(), bot.chatPage(), settings.data());
    }

    private static DataFolder takeFolder(Settings settings) {
        return DataFolder.take(settings.data())
                .orElseThrow(() -> new CannotStart("Pora runs already on the data folder " + settings.data()
                        + ". Stop that one first, or choose another folder with --data."));
    }

    private static void announce(DatabaseSettings database, DataFolder folder, Closing closing) {
        InstanceFile file = new InstanceFile(folder.path());
        file.write(database);
        closing.later("instance file", file::delete);
    }

    private static Ledger ledger(Store store, PublicHolidays holidays, InstantSource clock) {
        return new Ledger(
                store.users(),
                store.notifications(),
                store.alarms(),
                store.undos(),
                store.transactions(),
                holidays,
                clock);
    }

    private static DispatchLoop loop(
            Settings settings, Store store, PublicHolidays holidays, Telegram telegram, DispatchMeters meters) {
        DispatchPorts ports = new DispatchPorts(
                store.claims(), store.crew(), store.dueChanges(), store::now, telegram.messenger(), meters);
        return new DispatchLoop(ports, new Dispatch(BACKOFF, holidays), BACKOFF, settings.dispatch());
    }

    private static Ports ports(Settings settings, Store store, Ledger ledger, Telegram telegram, DispatchLoop loop) {
        return new Ports(
                ledger,
                settings.mostActive(),
                store.deliveries(),
                store.tokens(),
                store.replays(),
                () -> store.ping() ? Vital.Sign.well("answers") : Vital.Sign.ill("does not answer"),
                () -> channelSign(telegram.health(), loop),
                webhook(settings, telegram));
    }

    private static HttpDoor http(Settings settings, Bot bot, Ports ports, DispatchMeters meters) {
        List<HttpSettings.Link> links = bot.chatPage().stream()
                .map(page -> new HttpSettings.Link("The sandbox chat", page.toString()))
                .toList();
        HttpSettings listening = HttpSettings.on(settings.bind().getHostAddress(), settings.port())
                .with(links);
        return HttpDoor.start(listening, ports, meters::showIn);
    }

    private static Vital.Sign channelSign(TelegramHealth health, DispatchLoop loop) {
        return health.isConnected() && loop.channelWorks()
                ? Vital.Sign.well("works")
                : Vital.Sign.ill(health.trouble().orElse("does not take messages"));
    }

    private static Optional<Webhook> webhook(Settings settings, Telegram telegram) {
        return settings.telegram()
                .flatMap(Settings.Telegram::webhook)
                .flatMap(given -> telegram.receiver()
                        .map(receiver -> new Webhook(given.url().getRawPath(), given.secret(), receiver)));
    }

    /** A few lines for whoever started it. */
    public String whereToLook() {
        return whereToLook.text();
    }

    @Override
    public void close() {
        closing.close();
    }

    private record WhereToLook(URI http, Optional<URI> chat, Path data) {
        String text() {
            String chatLine = chat.map("  Chat     %s   (the sandbox: anybody can be anyone)%n"::formatted)
                    .orElse("  Chat     your bot, in Telegram%n".formatted());
            return "%nPora is running.%n%n%s  API      %s%n  Health   %s%n  Data     %s%n%nCtrl-C stops it."
                    .formatted(chatLine, http.resolve("/api/docs"), http.resolve("/health"), data);
        }
    }
}
