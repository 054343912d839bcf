package dev.pora.sandbox.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files by id, up to 256 MB in all; beyond that the oldest are forgotten. */
public final class StoredFiles {
    private static final long CAPACITY = 256L << 20;
    private final Map<String, StoredFile> byId = new LinkedHashMap<>();
    private long total;
    private long added;

    public synchronized StoredFile add(String folder, String name, String mimeType, byte[] bytes) {
        String id = "file-" + UUID.randomUUID();
        StoredFile file = new StoredFile(id, folder + "/file_" + added++, name, mimeType, bytes);
        byId.put(id, file);
        total += file.size();
        forgetOldest();
        return file;
    }

    private void forgetOldest() {
        var oldest = byId.values().iterator();
        while (total > CAPACITY && byId.size() > 1) {
            total -= oldest.next().size();
            oldest.remove();
        }
    }

    public synchronized Optional<StoredFile> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public synchronized Optional<StoredFile> atPath(String path) {
        return byId.values().stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
