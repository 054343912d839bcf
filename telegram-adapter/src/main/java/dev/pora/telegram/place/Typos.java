package dev.pora.telegram.place;

import java.util.ArrayList;
import java.util.List;

/**
 * Names a slip or two away from what was written.
 *
 * <p>One edit (a letter changed, missing, added, or two swapped) is forgiven from five letters on, two from nine. Short words and
 * two edits are near to many names, so only large towns are guessed from them, and from short words only when the first letter stands.
 */
final class Typos {
    private static final int SHORTEST = 5;
    private static final int TWO_EDITS_FROM = 9;
    private static final int LONG = 7;
    private static final int LONGEST = 40;
    private static final long PEOPLE_FOR_A_FAR_GUESS = 250_000;
    private static final long PEOPLE_FOR_A_NEAR_GUESS = 50_000;
    private static final double EACH_EDIT = 1.0;

    private final List<Name> names;

    Typos(List<Town> towns) {
        this.names = towns.stream()
                .takeWhile(town -> town.place().population() >= PEOPLE_FOR_A_NEAR_GUESS)
                .flatMap(Town::calls)
                .filter(Town.Called::main)
                .map(called -> Name.of(called.town(), Spelling.sound(called.name())))
                .filter(name -> name.sound().length() >= SHORTEST - 1)
                .toList();
    }

    List<Found> near(String text) {
        String sound = Spelling.sound(text);
        if (sound.length() < SHORTEST || sound.length() > LONGEST) {
            return List.of();
        }
        int allowed = sound.length() < TWO_EDITS_FROM ? 1 : 2;
        boolean shortWord = sound.length() < LONG;
        int letters = Name.letters(sound);
        List<Found> near = new ArrayList<>();
        for (Name name : names) {
            if ((shortWord && !name.guessableFromShort(sound)) || !name.mayBeWithin(sound.length(), letters, allowed)) {
                continue;
            }
            int edits = edits(sound, name.sound());
            if (edits <= allowed && (edits < 2 || name.town().place().population() >= PEOPLE_FOR_A_FAR_GUESS)) {
                near.add(new Found(name.town(), name.town().fame() - EACH_EDIT * edits));
            }
        }
        return near;
    }

    /** The optimal string alignment distance. */
    static int edits(String one, String other) {
        int[][] rows = new int[3][other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            rows[0][column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            fill(rows[line % 3], rows[(line + 2) % 3], rows[(line + 1) % 3], line, one, other);
        }
        return rows[one.length() % 3][other.length()];
    }

    private static void fill(int[] row, int[] above, int[] twoAbove, int line, String one, String other) {
        row[0] = line;
        for (int column = 1; column < row.length; column++) {
            boolean same = one.charAt(line - 1) == other.charAt(column - 1);
            int least = Math.min(above[column - 1] + (same ? 0 : 1), Math.min(above[column], row[column - 1]) + 1);
            boolean swapped = line > 1
                    && column > 1
                    && one.charAt(line - 1) == other.charAt(column - 2)
                    && one.charAt(line - 2) == other.charAt(column - 1);
            row[column] = swapped ? Math.min(least, twoAbove[column - 2] + 1) : least;
        }
    }

    /** @param letters one bit for each letter that occurs, to tell cheaply that two names are far apart */
    private record Name(Town town, String sound, int letters) {
        static Name of(Town town, String sound) {
            return new Name(town, sound, letters(sound));
        }

        static int letters(String sound) {
            return sound.chars().map(letter -> 1 << letter % 32).reduce(0, (one, other) -> one | other);
        }

        boolean guessableFromShort(String written) {
            return town.place().population() >= PEOPLE_FOR_A_FAR_GUESS && sound.charAt(0) == written.charAt(0);
        }

        boolean mayBeWithin(int length, int otherLetters, int allowed) {
            return Math.abs(sound.length() - length) <= allowed
                    && Integer.bitCount(letters ^ otherLetters) <= 2 * allowed;
        }
    }
}
