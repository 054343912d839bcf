package dev.pora.exchange.calendar;

import dev.pora.exchange.Counting;
import dev.pora.exchange.Excerpt;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Item;
import dev.pora.exchange.Reading;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Unfit;
import dev.pora.exchange.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a calendar entry by entry. Entries of one UID are one reminder, as far as they say the same. */
final class CalendarReader {
    private static final Set<String> SILENT = Set.of(Component.TIME_ZONE, "VFREEBUSY", "VAVAILABILITY");

    private final Viewpoint viewpoint;
    private final boolean cancelled;
    private final KnownZones zones;
    private final Counting counting = new Counting();
    private final List<Item> items = new ArrayList<>();

    private CalendarReader(Viewpoint viewpoint, boolean cancelled, List<Component> zones) {
        this.viewpoint = viewpoint;
        this.cancelled = cancelled;
        this.zones = new KnownZones(zones, viewpoint);
    }

    static Reading read(byte[] file, Viewpoint viewpoint) {
        try {
            Outline outline = Outline.of(lines(file));
            List<Component> zones = outline.pieces().stream()
                    .filter(piece -> piece.name().equals(Component.TIME_ZONE))
                    .flatMap(piece -> Components.read(piece.lines()).stream())
                    .toList();
            CalendarReader reader = new CalendarReader(viewpoint, outline.isCancelled(), zones);
            reader.read(outline.pieces());
            return new Reading.Read(reader.items);
        } catch (Unfit unfit) {
            return new Reading.Unreadable(unfit.flaw());
        }
    }

    private static List<String> lines(byte[] file) {
        if (file.length > Reading.MOST_BYTES) {
            throw new Unfit(Flaw.of(Reason.TOO_LARGE, "", Integer.toString(Reading.MOST_BYTES)));
        }
        return Utf8.decode(Folding.undone(file)).lines().toList();
    }

    private void read(List<Outline.Piece> pieces) {
        Map<String, Series> series = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Outline.Piece piece : pieces) {
            if (!SILENT.contains(piece.name())) {
                entries.add(new Entry(piece, Components.read(piece.lines())));
            }
        }
        entries.forEach(entry -> entry.component().ifPresent(component -> group(component, series)));
        for (Entry entry : entries) {
            read(entry, series);
        }
    }

    private record Entry(Outline.Piece piece, Optional<Component> component) {}

    /** The entries of one UID: what repeats, and single occurrences of it that were changed. */
    private record Series(List<Component> masters, List<Component> overrides) {
        boolean hasMaster() {
            return masters.stream()
                    .anyMatch(master -> master.find("RRULE").isPresent()
                            || master.find("RDATE").isPresent());
        }
    }

    private static void group(Component component, Map<String, Series> series) {
        component.text("UID").ifPresent(uid -> {
            Series same = series.computeIfAbsent(uid, _ -> new Series(new ArrayList<>(), new ArrayList<>()));
            (isOverride(component) ? same.overrides() : same.masters()).add(component);
        });
    }

    private static boolean isOverride(Component component) {
        return component.find("RECURRENCE-ID").isPresent();
    }

    private void read(Entry entry, Map<String, Series> series) {
        Optional<Component> component =
                entry.component().filter(_ -> entry.piece().whole());
        if (component.isEmpty()) {
            refuse(entry.piece().title(), Flaw.of(Reason.BROKEN));
            return;
        }
        Optional<Series> same = component.get().text("UID").map(series::get).filter(Series::hasMaster);
        if (isOverride(component.get()) && same.isPresent()) {
            override(component.get(), same.get());
        } else {
            List<Component> overrides = same.map(Series::overrides).orElse(List.of());
            read(
                    component.get(),
                    component.get().find("RRULE").isPresent()
                                    || component.get().find("RDATE").isPresent()
                            ? overrides
                            : List.of());
        }
    }

    /** One that says something else than its series is a reminder of its own. */
    private void override(Component override, Series series) {
        boolean same = series.masters().stream().anyMatch(master -> Overrides.sameText(master, override));
        if (!same && !override.says("STATUS", "CANCELLED")) {
            read(override, List.of());
        }
    }

    private void read(Component component, List<Component> overrides) {
        try {
            requireReminder(component);
            items.add(new EntryReader(component, overrides, zones, viewpoint, counting).item(items.size() + 1));
        } catch (Unfit unfit) {
            refuse(component.text("SUMMARY").map(Excerpt::of).orElse(""), unfit.flaw());
        }
    }

    private void requireReminder(Component component) {
        if (!component.name().equals(Component.EVENT) && !component.name().equals(Component.TO_DO)) {
            throw new Unfit(Flaw.of(Reason.NOT_A_REMINDER, "", Excerpt.of(component.name())));
        }
        if (cancelled || component.says("STATUS", "CANCELLED")) {
            throw new Unfit(Flaw.of(Reason.CANCELLED, "STATUS"));
        }
        if (component.says("STATUS", "COMPLETED") || component.find("COMPLETED").isPresent()) {
            throw new Unfit(Flaw.of(Reason.COMPLETED, "STATUS"));
        }
    }

    private void refuse(String title, Flaw flaw) {
        items.add(new Item.Refused(items.size() + 1, title, flaw));
    }
}
