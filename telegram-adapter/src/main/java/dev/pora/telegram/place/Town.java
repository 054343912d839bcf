package dev.pora.telegram.place;

import dev.pora.place.Coordinates;
import dev.pora.place.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the table.
 *
 * @param known nicknames and abbreviations that people use for it as for a name
 * @param others what other languages and former times call it
 * @param codes the region and the country, such as {@code US.IL} and {@code US}
 */
record Town(Place place, List<String> known, List<String> others, List<String> codes, Coordinates where) {
    /** A name of a town; {@code main} for one that people use today. */
    record Called(Town town, String name, boolean main) {}

    Stream<Called> calls() {
        Stream<String> main =
                Stream.concat(Stream.of(place.name().russian(), place.name().english()), known.stream());
        return Stream.concat(
                main.distinct().map(name -> new Called(this, name, true)),
                others.stream().map(name -> new Called(this, name, false)));
    }

    /** Tenfold people make a town one point likelier to be meant. */
    double fame() {
        return Math.log10(place.population() + 100.0);
    }
}
