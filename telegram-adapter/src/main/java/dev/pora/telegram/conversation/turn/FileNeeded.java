package dev.pora.telegram.conversation.turn;

import java.io.Serial;
import java.util.function.Consumer;

/**
 * What was said cannot be answered before this file has been fetched: to be done outside of the transaction, handed over,
 * and answered anew. Nothing has happened yet that would not be taken back with the transaction.
 */
public final class FileNeeded extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String fileId;
    private final int most;
    private final transient Consumer<FileContent> taker;

    /**
     * @param most how many bytes of it are wanted at most
     * @param taker takes what became of it; is called once, by any thread
     */
    public FileNeeded(String fileId, int most, Consumer<FileContent> taker) {
        super("The file " + fileId + " is not here", null, false, false);
        this.fileId = fileId;
        this.most = most;
        this.taker = taker;
    }

    public String fileId() {
        return fileId;
    }

    public int most() {
        return most;
    }

    public void fetched(FileContent content) {
        taker.accept(content);
    }
}
