package dev.pora.telegram.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a script with what is indented below it.
 *
 * @param line its number in the file, from 1
 * @param lastLine the number of the last line that belongs to it
 * @param head the line itself
 * @param below what stands below, without the indentation
 */
record Block(int line, int lastLine, String head, List<String> below) {
    private static final String INDENT = "  ";

    Block {
        below = List.copyOf(below);
    }

    /** Comments and empty lines between blocks are left out. */
    static List<Block> of(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String head = lines.get(at);
            if (head.isBlank() || head.startsWith("#")) {
                at++;
            } else {
                Block block = at(lines, at);
                blocks.add(block);
                at = block.lastLine();
            }
        }
        return blocks;
    }

    private static Block at(List<String> lines, int head) {
        int end = head + 1;
        for (int i = end;
                i < lines.size() && (isBelow(lines.get(i)) || lines.get(i).isBlank());
                i++) {
            if (isBelow(lines.get(i))) {
                end = i + 1;
            }
        }
        List<String> below = lines.subList(head + 1, end).stream()
                .map(line -> line.isBlank() ? "" : line.substring(INDENT.length()))
                .toList();
        return new Block(head + 1, end, lines.get(head), below);
    }

    private static boolean isBelow(String line) {
        return line.startsWith(INDENT) && !line.isBlank();
    }

    /** What follows a colon in the head, and all that stands below. */
    String body(String afterColon) {
        List<String> lines = new ArrayList<>(below);
        if (!afterColon.isEmpty()) {
            lines.addFirst(afterColon);
        }
        return String.join("\n", lines);
    }
}
