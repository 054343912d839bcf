package dev.pora.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.user.Language;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Places} does. It must know Moscow, Yekaterinburg, London and both Portlands (Oregon and Maine). */
public abstract class PlacesContract {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    protected abstract Places places();

    @Test
    public void a_town_is_found_by_its_name_in_either_language() {
        assertThat(zones("Москва")).containsExactly(MOSCOW);
        assertThat(zones("Moscow")).containsExactly(MOSCOW);
        assertThat(zones("Екатеринбург")).containsExactly(ZoneId.of("Asia/Yekaterinburg"));
    }

    @Test
    public void case_and_surrounding_space_do_not_matter() {
        assertThat(zones("  мОСКВА ")).containsExactly(MOSCOW);
        assertThat(zones("LONDON")).containsExactly(ZoneId.of("Europe/London"));
    }

    @Test
    public void a_place_is_called_by_its_name_in_the_asked_language() {
        Place moscow = places().named("moscow", 1).getFirst();

        assertThat(moscow.name().in(Language.RUSSIAN)).isEqualTo("Москва");
        assertThat(moscow.name().in(Language.ENGLISH)).isEqualTo("Moscow");
        assertThat(moscow.label(Language.RUSSIAN)).startsWith("Москва").endsWith("Россия");
        assertThat(moscow.label(Language.ENGLISH)).startsWith("Moscow").endsWith("Russia");
    }

    @Test
    public void towns_of_one_name_come_with_the_larger_first_and_told_apart() {
        List<Place> portlands = places().named("Portland", 5);

        assertThat(portlands)
                .extracting(Place::zone)
                .startsWith(ZoneId.of("America/Los_Angeles"), ZoneId.of("America/New_York"));
        assertThat(portlands).extracting(place -> place.label(Language.ENGLISH)).doesNotHaveDuplicates();
    }

    @Test
    public void no_more_than_the_limit_come() {
        assertThat(places().named("Portland", 1)).hasSize(1);
        assertThatThrownBy(() -> places().named("Portland", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void a_zone_written_as_such_is_a_place_too() {
        assertThat(zones("UTC+3")).containsExactly(ZoneId.of("+03:00"));
        assertThat(zones("europe/moscow")).containsExactly(MOSCOW);
        assertThat(zones("МСК+2")).containsExactly(ZoneId.of("+05:00"));
    }

    @Test
    public void text_that_names_no_place_gives_none_where_a_name_gives_one() {
        assertThat(zones("Москва")).isNotEmpty();
        assertThat(List.of("", " ", "привет", "asdfgh", "завтра", "🙂", "м".repeat(4096), "'; drop table \"user\"; --"))
                .allSatisfy(text -> assertThat(zones(text)).isEmpty());
    }

    @Test
    public void a_point_in_a_town_has_its_zone_and_a_point_in_mid_ocean_has_none() {
        assertThat(places().at(new Coordinates(55.7558, 37.6173))).contains(MOSCOW);
        assertThat(places().at(new Coordinates(56.8389, 60.6057))).contains(ZoneId.of("Asia/Yekaterinburg"));
        assertThat(places().at(new Coordinates(-48.9, -123.4))).isEmpty();
    }

    private List<ZoneId> zones(String text) {
        return places().named(text, 5).stream().map(Place::zone).distinct().toList();
    }
}
