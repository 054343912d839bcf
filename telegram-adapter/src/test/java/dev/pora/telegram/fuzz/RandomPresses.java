package dev.pora.telegram.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What buttons carry: their own, somebody else's, and anything at all. */
final class RandomPresses {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789 -:;,.#яЖ\u0000👍";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final RandomGenerator random;

    RandomPresses(RandomGenerator random) {
        this.random = random;
    }

    /** What stands under the message, or anything else. */
    String forged(Optional<Harvest.Message> under) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> under.map(this::one).orElseGet(this::madeUp);
            case 4, 5 -> under.map(this::one).map(this::changed).orElseGet(this::madeUp);
            case 6 -> madeUp();
            default -> noise();
        };
    }

    /** What stands under the message, or nothing that could be anything. */
    String honest(Optional<Harvest.Message> under) {
        return under.map(this::one).orElse("?");
    }

    private String one(Harvest.Message message) {
        List<String> data = message.data();
        return data.get(random.nextInt(data.size()));
    }

    /** With another number, another letter, a part more or less. */
    private String changed(String data) {
        return switch (random.nextInt(5)) {
            case 0 -> data.replaceAll("\\d+", Integer.toString(random.nextInt(200)));
            case 1 -> data.replaceFirst("\\d+", number());
            case 2 -> letter() + data.substring(Math.min(1, data.length()));
            case 3 -> data.substring(0, random.nextInt(data.length() + 1));
            default -> data + ' ' + number();
        };
    }

    private String madeUp() {
        StringBuilder data = new StringBuilder(letter());
        if (random.nextInt(4) == 0) {
            data.append(letter());
        }
        for (int parts = random.nextInt(4); parts > 0; parts--) {
            data.append(' ').append(random.nextInt(3) == 0 ? letter() : number());
        }
        return data.toString();
    }

    private String number() {
        return switch (random.nextInt(6)) {
            case 0 -> "0";
            case 1 -> Long.toString(Long.MIN_VALUE);
            case 2 -> "9".repeat(30);
            case 3 -> Integer.toString(-random.nextInt(100));
            default -> Integer.toString(random.nextInt(300));
        };
    }

    private String letter() {
        return Character.toString(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }

    private String noise() {
        StringBuilder data = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 2_000 : 70); i >= 0; i--) {
            data.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return data.toString();
    }
}
