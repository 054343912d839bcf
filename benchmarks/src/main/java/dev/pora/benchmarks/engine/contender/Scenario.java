package dev.pora.benchmarks.engine.contender;

/**
 * A load that contenders are put under.
 *
 * @param id a short name, for file names and options
 * @param rows how many are handled, at most
 * @param future how many rows lie beside them that are not due for a day
 * @param snapshotHeld whether a transaction elsewhere sees the database as it was before the start
 */
public record Scenario(
        String id, String title, Kind kind, Arrival arrival, int rows, int future, boolean snapshotHeld) {
    /** Whether all that counts is how many rows are handled a second; otherwise it is how soon each is. */
    public boolean isBacklog() {
        return arrival instanceof Arrival.Backlog;
    }

    public Scenario withRows(int most) {
        return new Scenario(id, title, kind, arrival, Math.min(rows, most), future, snapshotHeld);
    }

    /** The same kind of load in small, to have everything compiled and connected once. */
    public Scenario warmUp(int most) {
        Arrival backlog = new Arrival.Backlog();
        return new Scenario(id, title, kind, backlog, Math.min(most, Math.max(rows, 1)), 0, false);
    }
}
