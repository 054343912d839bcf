package dev.pora.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wide inline keyboards, such as a month of days, on small and large screens, by touch and by keys. */
@EnabledIf(value = "aBrowserIsInstalled", disabledReason = "no Chromium is installed: the browser test is left out")
class KeyboardsBrowserTest extends PageTest {
    private static final List<String> HEAD = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private void sendCalendar(long chat) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("chat_id", chat).put("text", "Which day?");
        ArrayNode rows = message.putObject("reply_markup").putArray("inline_keyboard");
        row(rows, List.of("‹", "November 2026", "›"));
        row(rows, HEAD);
        for (int first = 1; first <= 29; first += 7) {
            int from = first;
            row(
                    rows,
                    java.util.stream.IntStream.range(from, from + 7)
                            .mapToObj(day -> day > 30 ? "·" : day == 24 ? "[24]" : Integer.toString(day))
                            .toList());
        }
        row(rows, List.of("Back"));
        Assertions.assertThat(browser.bot("sendMessage", message.toString()).status())
                .isEqualTo(200);
    }

    private static void row(ArrayNode rows, List<String> texts) {
        ArrayNode row = rows.addArray();
        texts.forEach(text -> row.addObject().put("text", text).put("callback_data", text));
    }

    private static Locator key(Page page, String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private static NewContextOptions screen(String name) {
        NewContextOptions size = name.contains("phone") ? phone() : desktop();
        return name.contains("dark") ? inTheDark(size) : size;
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "phone-dark", "desktop", "desktop-dark"})
    void every_key_of_a_calendar_is_readable(String screen) {
        sendCalendar(family());
        Page page = open(screen(screen), kate.id(), family(), "");
        assertThat(key(page, "30")).isVisible();
        photograph(page, "calendar-" + screen);
        Assertions.assertThat(cut(page)).isEmpty();
    }

    /** The keys whose words do not fit, which are too narrow for a finger, or which stand outside of the window. */
    private static List<?> cut(Page page) {
        Object cut = page.getByTestId("inline-button")
                .evaluateAll("keys => keys.filter(key => { const words = key.querySelector('span');"
                        + " return words.scrollWidth > words.clientWidth || key.getBoundingClientRect().width < 34"
                        + " || key.getBoundingClientRect().right > innerWidth; }).map(key => key.textContent)");
        return cut instanceof List<?> list ? list : List.of("nothing was looked at");
    }

    @Test
    void arrows_walk_a_calendar_and_tab_stops_in_it_once() {
        sendCalendar(kate.id());
        Page page = open(kate.id(), kate.id());
        assertThat(page.getByTestId("inline-keyboard")).hasAttribute("aria-label", "The message's buttons");
        key(page, "10").focus();
        page.keyboard().press("ArrowDown");
        assertThat(key(page, "17")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(key(page, "18")).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Home");
        assertThat(key(page, "8")).isFocused();
        page.keyboard().press("End");
        assertThat(key(page, "14")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.getByTestId("inline-keyboard").locator(":focus")).hasCount(0);
        page.keyboard().press("Shift+Tab");
        assertThat(key(page, "14")).isFocused();
    }

    @Test
    void turning_the_month_in_place_keeps_the_focus() {
        sendCalendar(kate.id());
        Page page = open(kate.id(), kate.id());
        key(page, "›").focus();
        page.keyboard().press("Enter");
        var query = heard("callback_query");
        var _ = browser.bot(
                "editMessageText",
                "{\"chat_id\":" + kate.id() + ",\"message_id\":"
                        + query.at("/message/message_id").asLong()
                        + ",\"text\":\"Which day?\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"‹\",\"callback_data\":\"a\"},"
                        + "{\"text\":\"December 2026\",\"callback_data\":\"b\"},{\"text\":\"›\",\"callback_data\":\"c\"}]]}}");
        var _ = browser.bot(
                "answerCallbackQuery",
                "{\"callback_query_id\":\"" + query.path("id").asText()
                        + "\",\"text\":\"December\",\"show_alert\":true}");
        assertThat(key(page, "December 2026")).isVisible();
        assertThat(page.getByTestId("alert")).containsText("December");
        page.keyboard().press("Escape");
        assertThat(key(page, "›")).isFocused();
    }

    @Test
    void a_keyboard_of_eight_columns_and_a_hundred_keys_fits_a_phone() {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("chat_id", kate.id()).put("text", "Which minute?");
        ArrayNode rows = message.putObject("reply_markup").putArray("inline_keyboard");
        for (int row = 0; row < 12; row++) {
            int from = row * 8;
            row(
                    rows,
                    java.util.stream.IntStream.range(from, from + 8)
                            .mapToObj(minute -> ":" + minute)
                            .toList());
        }
        row(rows, List.of("07:00", "08:00", "09:00", "10:00"));
        Assertions.assertThat(browser.bot("sendMessage", message.toString()).status())
                .isEqualTo(200);
        Page page = open(phone(), kate.id(), kate.id(), "");
        assertThat(page.getByTestId("inline-button")).hasCount(100);
        photograph(page, "clock-phone");
        Assertions.assertThat(cut(page)).isEmpty();
        key(page, ":95").scrollIntoViewIfNeeded();
        key(page, ":95").tap();
        Assertions.assertThat(heard("callback_query").path("data").asText()).isEqualTo(":95");
    }
}
