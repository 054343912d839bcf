package dev.pora.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Conversations with the whole program in a real browser. */
@EnabledIf(value = "aBrowserIsInstalled", disabledReason = "no Chromium is installed: the browser test is left out")
class ChatPageBrowserTest {
    private static final double A_MINUTE_AND_SOME = 80_000;
    private static final long ANNA = 7_000_000_001L;
    private static final long BORIS = 7_000_000_002L;
    private static final long KATE = 7_000_000_003L;
    private static final long FAMILY = -4_000_000_001L;
    private static final double A_LITTLE = 15_000;

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
            "--disable-sync");

    /** Where continuous integration runs, a missing browser is a failure and no excuse. */
    static boolean aBrowserIsInstalled() {
        return browser().isPresent() || "true".equals(System.getenv("CI"));
    }

    private static Optional<Path> browser() {
        return BROWSERS.stream().filter(Files::isExecutable).findFirst();
    }

    @Test
    void a_newcomer_writes_is_answered_and_is_reminded_in_both_languages(@TempDir Path data) {
        inABrowser(data, (browser, pora) -> {
            Page anna = open(browser, pora, ANNA, ANNA);
            Page kate = open(browser, pora, KATE, KATE);

            write(anna, "через 1 минуту выключить чайник");
            write(kate, "in 1 minute turn off the kettle");

            assertThat(bubbles(anna, "через 1 минуту").last()).containsText("UTC");
            assertThat(bubbles(kate, "in 1 minute").last()).containsText("UTC");
            assertThat(button(anna, "Готово").last()).isVisible(withinAMinute());
            assertThat(button(kate, "Done").last()).isVisible(withinAMinute());
            picture(anna, "pora.screenshot");

            button(kate, "Done").last().click();
            assertThat(button(kate, "Done")).hasCount(0);
        });
    }

    @Test
    void a_topic_has_its_own_reminder_for_those_who_are_called_and_a_day_is_picked_from_a_calendar(@TempDir Path data) {
        inABrowser(data, (browser, pora) -> {
            Page kate = open(browser, pora, KATE, KATE);
            write(kate, "/timezone London");
            assertThat(bubbles(kate, "London").last()).isVisible();

            Page home = open(browser, pora, KATE, FAMILY);
            choose(home, "Turn into a supergroup");
            choose(home, "New topic");
            home.getByTestId("topic-dialog").locator("[name=name]").fill("Chores");
            home.getByTestId("submit").click();
            assertThat(home.getByTestId("topic").last()).hasAttribute("aria-current", "true");
            write(home, "@pora_sandbox_bot @anna_sandbox take out the bins in 1 minute");
            assertThat(bubbles(home, "take out the bins")).hasCount(2);
            Page boris = openAs(browser, BORIS, home);
            button(boris, "Me too").last().click();
            assertThat(bubbles(home, "take out the bins").last()).containsText("@anna_sandbox, Boris");

            write(kate, "/new");
            write(kate, "water the plants");
            button(kate, "Pick a day").click();
            button(kate, "›").click();
            assertThat(button(kate, "‹")).isVisible();
            picture(kate, "pora.screenshot.calendar");
            button(kate, "28").click();
            assertThat(button(kate, "23:00")).isVisible();
            write(kate, "18:30");
            assertThat(bubbles(kate, "18:30").last()).containsText("water the plants");

            assertThat(done(home)).isVisible(withinAMinute());
            done(boris).click();
            assertThat(bubbles(home, "Waiting for").last()).containsText("@anna_sandbox");
            picture(home, "pora.screenshot.group");
            done(openAs(browser, ANNA, home)).click();
            assertThat(bubbles(home, "Done by").last()).containsText("Anna, Boris");
        });
    }

    private interface Scene {
        void play(Browser browser, PoraProcess pora);
    }

    private static void inABrowser(Path data, Scene scene) {
        try (PoraProcess pora = PoraProcess.start(data, Map.of("PORA_SANDBOX_PORT", "0"));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(browser().orElseThrow())
                                .setArgs(FLAGS))) {
            PlaywrightAssertions.setDefaultAssertionTimeout(A_LITTLE);
            scene.play(browser, pora);
        }
    }

    private static void choose(Page page, String entry) {
        page.waitForCondition(() -> {
            page.getByTestId("chat-menu").click();
            boolean offered = entry(page, entry).isVisible();
            if (!offered) {
                page.keyboard().press("Escape");
            }
            return offered;
        });
        entry(page, entry).click();
    }

    private static Locator entry(Page page, String name) {
        return page.getByTestId("menu").getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(name));
    }

    private static Page open(Browser browser, PoraProcess pora, long person, long chat) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1100, 800));
        page.navigate(pora.chat().resolve("/?as=" + person + "&chat=" + chat).toString());
        assertThat(page.getByTestId("composer")).isVisible();
        return page;
    }

    /** In the chat where somebody else is, and in its latest topic. */
    private static Page openAs(Browser browser, long person, Page there) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1100, 800));
        page.navigate(there.url().replaceFirst("as=\\d+", "as=" + person));
        assertThat(page.getByTestId("composer")).isVisible();
        page.getByTestId("topic").last().click();
        return page;
    }

    private static void write(Page page, String text) {
        Locator composer = page.getByTestId("composer");
        composer.fill(text);
        composer.press("Enter");
    }

    private static Locator bubbles(Page page, String text) {
        return page.getByTestId("bubble-text").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator button(Page page, String label) {
        return page.getByTestId("inline-button").filter(new Locator.FilterOptions().setHasText(label));
    }

    /** Not the one for everybody. */
    private static Locator done(Page page) {
        return page.getByTestId("inline-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^✅ Done$")))
                .last();
    }

    private static LocatorAssertions.IsVisibleOptions withinAMinute() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(A_MINUTE_AND_SOME);
    }

    /** What the READMEs show, when somebody asks for it to be taken anew. */
    private static void picture(Page page, String property) {
        Optional.ofNullable(System.getProperty(property))
                .ifPresent(file -> page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(file))));
    }
}
