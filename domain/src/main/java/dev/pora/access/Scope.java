package dev.pora.access;

/** What a token lets its bearer do. */
public enum Scope {
    /** See users, their notifications and what became of them. */
    READ,
    /** Make and change them. */
    WRITE,
    /** Both, and forget users altogether. */
    ADMIN
}
