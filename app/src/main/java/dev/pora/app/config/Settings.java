package dev.pora.app.config;

import dev.pora.app.dispatch.DispatchSettings;
import dev.pora.user.TelegramId;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of one run, checked.
 *
 * @param database empty for the embedded PostgreSQL
 * @param telegram empty for the local sandbox
 * @param operators who may look at figures and write to everybody in the bot
 * @param dispatch how the delivery engine works
 * @param monthsOfHistory how many whole months of deliveries are remembered
 * @param mostActive how many active reminders one person may have
 * @param messagesAMinute how many messages a minute of one person are read
 */
public record Settings(
        Path data,
        InetAddress bind,
        int port,
        int sandboxPort,
        Optional<Database> database,
        Optional<Telegram> telegram,
        Set<TelegramId> operators,
        DispatchSettings dispatch,
        int monthsOfHistory,
        int mostActive,
        int messagesAMinute) {
    private static final int STANDARD_PORT = 7676;
    private static final int LARGEST_BOUND = 1_000_000;
    private static final URI PUBLIC_API = URI.create("https://api.telegram.org");
    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{1,100}");
    private static final Pattern PERSON = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** A PostgreSQL of the owner's own. */
    public record Database(String url, String user, String password) {
        /** Without the URL's parameters as well: one of them may be the password. */
        @Override
        public String toString() {
            return "Database[" + url.split("\\?", 2)[0] + "]";
        }
    }

    /** A bot of the owner's own. */
    public record Telegram(String token, URI apiUrl, Optional<Webhook> webhook) {
        @Override
        public String toString() {
            return "Telegram[" + apiUrl + "]";
        }
    }

    /** Where Telegram pushes updates to. */
    public record Webhook(URI url, String secret) {
        @Override
        public String toString() {
            return "Webhook[" + url + "]";
        }
    }

    /**
     * Reads the environment and the configuration file that it may name; the option wins over both.
     *
     * @param home the folder of the program, in which the data are kept when nothing else is said
     * @throws WrongSetting with a sentence that names the setting
     */
    public static Settings from(Map<String, String> environment, Optional<Path> dataOption, Path home) {
        Given given = Given.from(environment);
        int port = given.port(Setting.PORA_PORT).orElse(STANDARD_PORT);
        Optional<Telegram> telegram = telegram(given);
        InetAddress bind = bind(given);
        boolean sandboxIsPublic = given.yes(Setting.PORA_SANDBOX_PUBLIC);
        if (telegram.isEmpty() && !sandboxIsPublic) {
            keepSandboxOn(bind);
        }
        return new Settings(
                dataOption
                        .or(() -> given.path(Setting.PORA_DATA))
                        .orElse(home.resolve("pora-data"))
                        .toAbsolutePath(),
                bind,
                port,
                given.port(Setting.PORA_SANDBOX_PORT).orElse(port == 0 || port == 65_535 ? 0 : port + 1),
                database(given),
                telegram,
                operators(given),
                DispatchGiven.read(given),
                DispatchGiven.history(given),
                given.number(Setting.PORA_MOST_ACTIVE, 1, LARGEST_BOUND).orElse(500),
                given.number(Setting.PORA_MESSAGES_A_MINUTE, 1, LARGEST_BOUND).orElse(30));
    }

    /** Names in the environment that look like a setting and are none: misspelt, most likely. */
    public static List<String> misspelt(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(name -> name.startsWith("PORA_") && Setting.named(name).isEmpty())
                .sorted()
                .toList();
    }

    private static InetAddress bind(Given given) {
        String address = given.text(Setting.PORA_BIND).orElse("127.0.0.1");
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new WrongSetting(
                    "PORA_BIND is an address of this machine such as 127.0.0.1 or 0.0.0.0, not \"" + address + "\"");
        }
    }

    private static void keepSandboxOn(InetAddress bind) {
        if (!bind.isLoopbackAddress()) {
            throw new WrongSetting("PORA_BIND=" + bind.getHostAddress()
                    + " would open the sandbox, in which anybody can be anyone, to other machines:"
                    + " set TELEGRAM_BOT_TOKEN, or PORA_SANDBOX_PUBLIC=yes if that is what you want");
        }
    }

    private static Optional<Database> database(Given given) {
        Optional<String> url = given.text(Setting.PORA_DATABASE_URL);
        if (url.isEmpty()) {
            refuseAlone(given, Setting.PORA_DATABASE_URL, Setting.PORA_DATABASE_USER, Setting.PORA_DATABASE_PASSWORD);
            return Optional.empty();
        }
        return Optional.of(DatabaseUrl.read(
                url.get(), given.text(Setting.PORA_DATABASE_USER), given.text(Setting.PORA_DATABASE_PASSWORD)));
    }

    private static void refuseAlone(Given given, Setting needed, Setting... dependents) {
        for (Setting dependent : dependents) {
            if (given.text(dependent).isPresent()) {
                throw new WrongSetting(dependent + " is of use only together with " + needed);
            }
        }
    }

    private static Set<TelegramId> operators(Given given) {
        return given.text(Setting.PORA_OPERATORS)
                .map(value -> Stream.of(value.split("[,\\s]+", -1))
                        .map(Settings::person)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static TelegramId person(String id) {
        if (!PERSON.matcher(id).matches()) {
            throw new WrongSetting(
                    "PORA_OPERATORS are Telegram ids with commas between, such as 123456789,987654321, not \"" + id
                            + "\"");
        }
        return new TelegramId(Long.parseLong(id));
    }

    private static Optional<Telegram> telegram(Given given) {
        Optional<String> token = given.text(Setting.TELEGRAM_BOT_TOKEN);
        if (token.isEmpty()) {
            refuseAlone(
                    given,
                    Setting.TELEGRAM_BOT_TOKEN,
                    Setting.PORA_TELEGRAM_API_URL,
                    Setting.PORA_TELEGRAM_WEBHOOK_URL,
                    Setting.PORA_TELEGRAM_WEBHOOK_SECRET);
            return Optional.empty();
        }
        if (!TOKEN.matcher(token.get()).matches()) {
            throw new WrongSetting("TELEGRAM_BOT_TOKEN looks like 123456789:AAE…, as @BotFather gave it");
        }
        URI api = url(given, Setting.PORA_TELEGRAM_API_URL, Set.of("http", "https"))
                .orElse(PUBLIC_API);
        return Optional.of(new Telegram(token.get(), api, webhook(given)));
    }

    private static Optional<Webhook> webhook(Given given) {
        Optional<URI> url = url(given, Setting.PORA_TELEGRAM_WEBHOOK_URL, Set.of("http", "https"));
        if (url.isEmpty()) {
            refuseAlone(given, Setting.PORA_TELEGRAM_WEBHOOK_URL, Setting.PORA_TELEGRAM_WEBHOOK_SECRET);
            return Optional.empty();
        }
        String secret = given.text(Setting.PORA_TELEGRAM_WEBHOOK_SECRET)
                .filter(value -> SECRET.matcher(value).matches())
                .orElseThrow(() -> new WrongSetting(
                        "PORA_TELEGRAM_WEBHOOK_SECRET is needed with a webhook: 1 to 256 of A-Z, a-z, 0-9, _ and -"));
        return Optional.of(new Webhook(withPath(url.get()), secret));
    }

    private static URI withPath(URI url) {
        String path = url.getRawPath();
        if (path.startsWith("/api/")) {
            throw new WrongSetting(
                    "PORA_TELEGRAM_WEBHOOK_URL needs a path outside of /api, which takes bearers of a token only");
        }
        return path.isEmpty() || path.equals("/") ? url.resolve(dev.pora.http.Webhook.USUAL_PATH) : url;
    }

    private static Optional<URI> url(Given given, Setting setting, Set<String> schemes) {
        return given.text(setting).map(value -> {
            try {
                URI uri = new URI(value);
                if (uri.getHost() != null
                        && uri.getScheme() != null
                        && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                    return uri;
                }
            } catch (URISyntaxException e) {
                // told below, like one of another scheme
            }
            throw new WrongSetting(setting + " is an http or https address, not \"" + value + "\"");
        });
    }
}
