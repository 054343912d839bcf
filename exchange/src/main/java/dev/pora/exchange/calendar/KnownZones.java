package dev.pora.exchange.calendar;

import dev.pora.exchange.Excerpt;
import dev.pora.exchange.Remark;
import dev.pora.place.Place;
import dev.pora.place.WrittenZone;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The zones of a calendar: by an id of the tz database, alone or at the end of a longer name; by the name in Windows; by the
 * place that their description names; by what their description does; by an offset in their name.
 */
final class KnownZones implements Zones {
    private static final Map<String, String> IDS = ZoneId.getAvailableZoneIds().stream()
            .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), id -> id));
    private static final Pattern OURS = Pattern.compile("UTC[+-]\\d{4}");
    private static final int LONGEST = 200;

    private final Map<String, Component> described = new HashMap<>();
    private final Map<String, Optional<ZoneId>> found = new HashMap<>();
    private final Map<String, Remark> remarks = new HashMap<>();
    private final Viewpoint viewpoint;

    KnownZones(List<Component> descriptions, Viewpoint viewpoint) {
        this.viewpoint = viewpoint;
        descriptions.forEach(zone -> zone.text("TZID").ifPresent(name -> described.putIfAbsent(name, zone)));
    }

    @Override
    public Optional<ZoneId> find(String name) {
        String written = name.strip();
        return written.length() > LONGEST ? Optional.empty() : found.computeIfAbsent(written, this::look);
    }

    /** What is to be said about a zone that has no usual name. */
    Optional<Remark> remark(String name) {
        return Optional.ofNullable(remarks.get(name.strip()));
    }

    private Optional<ZoneId> look(String name) {
        Optional<Component> description = Optional.ofNullable(described.get(name));
        return byId(name)
                .or(() -> ours(name))
                .or(() -> WindowsZones.find(name).map(zone -> remarked(name, zone)))
                .or(() -> description
                        .flatMap(zone -> zone.text("X-LIC-LOCATION"))
                        .flatMap(KnownZones::byId)
                        .map(zone -> remarked(name, zone)))
                .or(() -> description.flatMap(DescribedZone::of).map(zone -> byDeeds(name, zone)))
                .or(() -> byOffset(name));
    }

    /** The whole name, or its last parts: {@code /mozilla.org/20050126_1/Europe/Berlin}. */
    private static Optional<ZoneId> byId(String name) {
        String[] parts = name.split("/", -1);
        return IntStream.rangeClosed(0, Math.max(0, parts.length - 1))
                .mapToObj(skipped -> String.join("/", List.of(parts).subList(skipped, parts.length)))
                .flatMap(id -> Optional.ofNullable(IDS.get(id.toLowerCase(Locale.ROOT))).stream())
                .findFirst()
                .map(ZoneId::of);
    }

    /** An offset as {@link ZoneText#id} writes it. */
    private static Optional<ZoneId> ours(String name) {
        return OURS.matcher(name).matches() ? WrittenZone.read(name).map(Place::zone) : Optional.empty();
    }

    private ZoneId byDeeds(String name, DescribedZone zone) {
        Optional<ZoneId> same = zone.like(viewpoint);
        if (same.isPresent()) {
            return remarked(name, same.get());
        }
        ZoneOffset offset = zone.offset(viewpoint.now());
        remarks.put(name, Remark.of(Remark.Kind.ZONE_FIXED, Excerpt.of(name), offset.getId()));
        return offset;
    }

    private ZoneId remarked(String name, ZoneId zone) {
        remarks.put(name, Remark.of(Remark.Kind.ZONE_FOUND, Excerpt.of(name), zone.getId()));
        return zone;
    }

    private static Optional<ZoneId> byOffset(String name) {
        return WrittenZone.read(name.replaceAll("^\\((.*?)\\).*$", "$1")).map(Place::zone);
    }
}
