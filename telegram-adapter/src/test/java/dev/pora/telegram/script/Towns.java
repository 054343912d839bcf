package dev.pora.telegram.script;

import dev.pora.place.Places;
import dev.pora.telegram.place.TablePlaces;

/** All towns, read once for all scripts. */
final class Towns {
    static final Places PLACES = TablePlaces.load();

    private Towns() {}
}
