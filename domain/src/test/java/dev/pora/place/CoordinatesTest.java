package dev.pora.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoordinatesTest {
    @Test
    void a_point_lies_on_the_earth() {
        assertThatThrownBy(() -> new Coordinates(90.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Coordinates(0, -180.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Coordinates(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void distance_is_along_the_great_circle_and_across_the_date_line() {
        Coordinates moscow = new Coordinates(55.7558, 37.6173);
        Coordinates petersburg = new Coordinates(59.9343, 30.3351);

        assertThat(moscow.kilometresTo(petersburg)).isCloseTo(634, within(4.0));
        assertThat(new Coordinates(0, 179.5).kilometresTo(new Coordinates(0, -179.5)))
                .isCloseTo(111, within(1.0));
        assertThat(new Coordinates(90, 0).kilometresTo(new Coordinates(-90, 0))).isCloseTo(20015, within(1.0));
    }
}
