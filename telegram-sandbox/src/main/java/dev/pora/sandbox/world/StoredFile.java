package dev.pora.sandbox.world;

/** A file that somebody sent, whole in memory. The name is what they called it, never a path. */
public final class StoredFile {
    private final String id;
    private final String path;
    private final String name;
    private final String mimeType;
    private final byte[] bytes;

    StoredFile(String id, String path, String name, String mimeType, byte[] bytes) {
        this.id = id;
        this.path = path;
        this.name = name;
        this.mimeType = mimeType;
        this.bytes = bytes.clone();
    }

    public String id() {
        return id;
    }

    public String uniqueId() {
        return Integer.toHexString(id.hashCode());
    }

    /** Where {@code /file/bot…/} offers it. */
    public String path() {
        return path;
    }

    public String name() {
        return name;
    }

    public String mimeType() {
        return mimeType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }
}
