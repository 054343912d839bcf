package dev.pora.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The chat page in a real browser, with the test as the bot. With -Dpora.screenshots=FOLDER it is photographed. */
class PageTest extends SandboxTest {
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream");

    private static @Nullable Playwright playwright;
    private static com.microsoft.playwright.@Nullable Browser chromium;
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> windows = new ArrayList<>();

    /** Where continuous integration runs, a missing browser is a failure and no excuse. */
    static boolean aBrowserIsInstalled() {
        return installed().isPresent() || "true".equals(System.getenv("CI"));
    }

    private static Optional<Path> installed() {
        return BROWSERS.stream().filter(Files::isExecutable).findFirst();
    }

    /** A loaded machine may be slow; what is to be seen comes sooner. */
    private static final double PATIENCE = 20_000;

    @BeforeAll
    static void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = started;
        chromium = started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed().orElseThrow())
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void closeWindowsWithoutComplaints() {
        windows.forEach(BrowserContext::close);
        org.assertj.core.api.Assertions.assertThat(complaints)
                .as("errors of the page's scripts")
                .isEmpty();
    }

    static NewContextOptions desktop() {
        return new NewContextOptions().setViewportSize(1100, 800);
    }

    static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(360, 740).setHasTouch(true);
    }

    static NewContextOptions inTheDark(NewContextOptions options) {
        return options.setColorScheme(ColorScheme.DARK);
    }

    /** The page as somebody, in a chat; {@code address} adds to it, such as {@code &topic=7}. */
    Page open(NewContextOptions options, long person, long chat, String address) {
        if (chromium == null) {
            throw new IllegalStateException("The browser was not launched");
        }
        BrowserContext window = chromium.newContext(options);
        windows.add(window);
        Page page = window.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(said -> {
            if ("warning".equals(said.type())) {
                complaints.add(said.text());
            }
        });
        page.navigate(server.apiUrl() + "/?as=" + person + "&chat=" + chat + address);
        assertThat(page.getByTestId("chat-menu")).isVisible();
        return page;
    }

    Page open(long person, long chat) {
        return open(desktop(), person, chat, "");
    }

    static void write(Page page, String text) {
        page.getByTestId("composer").fill(text);
        page.getByTestId("composer").press("Enter");
    }

    /** The newest message on the page that holds a text. */
    static Locator message(Page page, String text) {
        return page.getByTestId("message")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    /** Chooses an entry of a message's menu, as with the right button of a mouse. */
    static void choose(Page page, Locator message, String entry) {
        choose(
                page,
                () -> {
                    message.focus();
                    page.keyboard().press("Enter");
                },
                entry);
    }

    /** Chooses an entry of the menu that {@code opening} shows, unless what it belongs to is just drawn anew. */
    static void choose(Page page, Runnable opening, String entry) {
        page.waitForCondition(() -> {
            opening.run();
            boolean offered = entry(page, entry).isVisible();
            if (!offered) {
                page.keyboard().press("Escape");
            }
            return offered;
        });
        entry(page, entry).click();
    }

    static Locator entry(Page page, String name) {
        return page.getByTestId("menu")
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.MENUITEM,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What the bot hears next, within ten seconds. */
    JsonNode heard(String kind) {
        JsonNode updates = browser.form("getUpdates", "timeout=10&limit=1").result();
        JsonNode update = updates.path(0);
        org.assertj.core.api.Assertions.assertThat(update.has(kind))
                .as(updates.toString())
                .isTrue();
        var _ = browser.form("getUpdates", "offset=" + (update.path("update_id").asLong() + 1));
        return update.path(kind);
    }

    static void photograph(Page page, String name) {
        Optional.ofNullable(System.getProperty("pora.screenshots"))
                .ifPresent(folder ->
                        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png"))));
    }
}
