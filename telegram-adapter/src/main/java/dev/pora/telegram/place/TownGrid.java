package dev.pora.telegram.place;

import dev.pora.place.Coordinates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Towns by the square degree that they lie in, for the one nearest to a point. */
final class TownGrid {
    /** Farther from any town nobody lives, and no clock is kept. */
    private static final double REACH_KM = 500;

    private static final double DEGREE_KM = 111;
    private static final int AROUND = 360;

    private final Map<Integer, List<Town>> squares = new HashMap<>();

    TownGrid(List<Town> towns) {
        for (Town town : towns) {
            squares.computeIfAbsent(square(row(town.where()), column(town.where())), key -> new ArrayList<>())
                    .add(town);
        }
    }

    Optional<Town> nearest(Coordinates where) {
        double reach = 40;
        while (reach < REACH_KM) {
            Optional<Town> near = within(where, reach);
            if (near.isPresent()) {
                return near;
            }
            reach *= 2;
        }
        return within(where, REACH_KM);
    }

    private Optional<Town> within(Coordinates where, double reach) {
        return around(where, reach)
                .filter(town -> town.where().kilometresTo(where) <= reach)
                .min(Comparator.comparingDouble(town -> town.where().kilometresTo(where)));
    }

    private Stream<Town> around(Coordinates where, double reach) {
        int rows = (int) Math.ceil(reach / DEGREE_KM);
        return IntStream.rangeClosed(row(where) - rows, row(where) + rows)
                .boxed()
                .flatMap(row -> columns(where, row, reach).mapToObj(column -> square(row, column)))
                .flatMap(square -> squares.getOrDefault(square, List.of()).stream());
    }

    /** Degrees of longitude shrink towards the poles, so more of them are within reach there: at most the full circle. */
    private static IntStream columns(Coordinates where, int row, double reach) {
        double rim = Math.max(Math.abs(row), Math.abs(row + 1));
        double edge = Math.min(90, Math.max(rim, Math.abs(where.latitude())));
        double width = DEGREE_KM * Math.cos(Math.toRadians(edge));
        int columns = width * AROUND / 2 <= reach ? AROUND / 2 : (int) Math.ceil(reach / width);
        return IntStream.range(column(where) - columns, column(where) + Math.min(columns + 1, AROUND - columns));
    }

    private static int row(Coordinates where) {
        return (int) Math.floor(where.latitude());
    }

    private static int column(Coordinates where) {
        return (int) Math.floor(where.longitude());
    }

    private static int square(int row, int column) {
        return row * AROUND + Math.floorMod(column, AROUND);
    }
}
