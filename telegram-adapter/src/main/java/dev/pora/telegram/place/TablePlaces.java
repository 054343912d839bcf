package dev.pora.telegram.place;

import dev.pora.place.Coordinates;
import dev.pora.place.Place;
import dev.pora.place.Places;
import dev.pora.place.WrittenZone;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The towns of the world from a table made from GeoNames, and the zone of the nearest town for a point.
 *
 * <p>Ways to read a text are tried from the strictest to the most forgiving, and the first that finds a town decides.
 * Immutable once made, and safe to share between threads.
 */
public final class TablePlaces implements Places {
    private static final int LONGEST = 80;
    private static final Pattern ASIDE = Pattern.compile(
            "^(?:(?:г|гор|город|пос|пгт|с|д|деревня|село|ст)[. ]\\s*|(?:я|живу|сейчас|мой город|из|в|во|по|под|около)\\s+"
                    + "|(?:i am|i'm|im|i|live|my city is|the|city of|from|in|near)\\s+)+"
                    + "|[,.!\\s]+(?:г|город|city|time|время|по времени)?[.!\\s]*$");
    /** What people answer a bot that is no town, though a town or its namesake is spelt alike. */
    private static final Set<String> TALK = Stream.of(
                    ("да нет ага ок окей ладно хорошо привет спасибо пока отмена стоп старт помощь завтра сегодня утро день вечер "
                                    + "ночь дом мама папа час минута yes no ok okay hi hello thanks bye cancel stop start help today "
                                    + "tomorrow morning evening night home mom dad hour minute потом позже later soon "
                                    + "понедельник вторник среда четверг пятница суббота воскресенье дома русский английский english russian")
                            .split(" "))
            .map(Spelling::words)
            .collect(Collectors.toUnmodifiableSet());

    private final NameIndex names;
    private final Qualified qualified;
    private final Abbreviations abbreviations;
    private final Typos typos;
    private final TownGrid grid;

    private TablePlaces(List<Town> towns) {
        this.names = new NameIndex(towns);
        this.qualified = new Qualified(names);
        this.abbreviations = new Abbreviations(towns);
        this.typos = new Typos(towns);
        this.grid = new TownGrid(towns);
    }

    /** Reads the table; takes a moment and some tens of megabytes, so one is enough for a program. */
    public static TablePlaces load() {
        return new TablePlaces(TownTable.read());
    }

    @Override
    public List<Place> named(String text, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at least one place is asked for, not " + limit);
        }
        String written = text.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return List.of();
        }
        return WrittenZone.read(written).map(List::of).orElseGet(() -> Found.ranked(towns(written), limit));
    }

    @Override
    public Optional<ZoneId> at(Coordinates where) {
        return grid.nearest(where).map(town -> town.place().zone());
    }

    private List<Found> towns(String text) {
        String bare = ASIDE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        if (TALK.contains(Spelling.words(bare))) {
            return List.of();
        }
        return Stream.<Supplier<List<Found>>>of(
                        () -> names.called(text),
                        () -> names.called(bare),
                        () -> qualified.found(bare),
                        () -> abbreviations.found(bare),
                        () -> names.begun(bare),
                        () -> typos.near(bare),
                        () -> names.called(Spelling.otherLayout(text)))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
