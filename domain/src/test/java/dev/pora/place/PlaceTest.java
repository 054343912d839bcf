package dev.pora.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.user.Language;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final PlaceName SINGAPORE = new PlaceName("Сингапур", "Singapore");

    @Test
    void a_label_says_each_name_once() {
        Place place = new Place(SINGAPORE, List.of(SINGAPORE), ZoneId.of("Asia/Singapore"), 5_600_000);

        assertThat(place.label(Language.RUSSIAN)).isEqualTo("Сингапур");
        assertThat(place.label(Language.ENGLISH)).isEqualTo("Singapore");
    }

    @Test
    void a_place_has_a_name_in_each_language_and_people_to_count() {
        assertThatThrownBy(() -> new PlaceName("", "Moscow")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place(SINGAPORE, List.of(), ZoneId.of("Asia/Singapore"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
