package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.place.Place;
import dev.pora.telegram.place.TablePlaces;
import dev.pora.telegram.words.Texts;
import dev.pora.user.Language;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TownButtonsTest {
    private static final TablePlaces PLACES = TablePlaces.load();

    @ParameterizedTest
    @EnumSource
    void every_offered_town_has_the_zone_that_its_name_has(Language language) {
        for (Texts.Town town : Texts.in(language).towns()) {
            Place place = PLACES.named(town.name(), 1).getFirst();
            assertThat(place.zone()).as(town.name()).isEqualTo(ZoneId.of(town.zone()));
        }
    }
}
