package dev.pora.sandbox.bot;

/** One file of a multipart request. */
public final class Upload {
    private final String fileName;
    private final String contentType;
    private final byte[] bytes;

    public Upload(String fileName, String contentType, byte[] bytes) {
        this.fileName = fileName;
        this.contentType = contentType;
        this.bytes = bytes.clone();
    }

    String fileName() {
        return fileName;
    }

    String contentType() {
        return contentType;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }
}
