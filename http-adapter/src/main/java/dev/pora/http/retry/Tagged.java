package dev.pora.http.retry;

/** An answer that has an entity tag (RFC 9110, section 8.8.3). */
public interface Tagged {
    /** What the tag is made of: the same for the same state, in whatever answer it stands. */
    Object seen();
}
