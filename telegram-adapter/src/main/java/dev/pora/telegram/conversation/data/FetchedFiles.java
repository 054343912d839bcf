package dev.pora.telegram.conversation.data;

import dev.pora.telegram.conversation.turn.FileContent;
import dev.pora.telegram.conversation.turn.FileNeeded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files that were fetched lately; whatever is not among them is asked for. Several threads may use it at once. */
final class FetchedFiles {
    /** In bytes. */
    static final int LARGEST = 5_000_000;

    private static final int MOST = 8;

    private final Map<String, FileContent> files = new LinkedHashMap<>();

    /** Throws {@link FileNeeded} while it is not here. What could not be had is asked for again next time. */
    FileContent of(String id) {
        return find(id).orElseThrow(() -> new FileNeeded(id, LARGEST, content -> keep(id, content)));
    }

    private synchronized Optional<FileContent> find(String id) {
        FileContent found = files.remove(id);
        if (found instanceof FileContent.Bytes) {
            files.put(id, found);
        }
        return Optional.ofNullable(found);
    }

    private synchronized void keep(String id, FileContent content) {
        files.put(id, content);
        if (files.size() > MOST) {
            files.remove(files.keySet().iterator().next());
        }
    }

    synchronized void forget(String id) {
        files.remove(id);
    }
}
