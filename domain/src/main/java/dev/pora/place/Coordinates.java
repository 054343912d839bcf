package dev.pora.place;

/**
 * A point on the earth, in degrees of WGS 84, as phones share it.
 *
 * @param latitude from -90 (south) to 90 (north)
 * @param longitude from -180 (west) to 180 (east)
 */
public record Coordinates(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0;

    public Coordinates {
        requireWithin("latitude", latitude, 90);
        requireWithin("longitude", longitude, 180);
    }

    /** The length of the great circle between two points on a sphere; within 0.6 % of the ellipsoid's. */
    public double kilometresTo(Coordinates other) {
        double here = Math.toRadians(latitude);
        double there = Math.toRadians(other.latitude);
        double north = Math.sin((there - here) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = north * north + Math.cos(here) * Math.cos(there) * east * east;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static void requireWithin(String axis, double degrees, double limit) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(axis + " is from -" + limit + " to " + limit + ", not " + degrees);
        }
    }
}
