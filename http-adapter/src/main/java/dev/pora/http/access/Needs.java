package dev.pora.http.access;

import dev.pora.access.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a token must allow for this route. Without it, reading for what is asked with GET and writing for all else. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    /** All of these; with none of them any token will do. */
    Scope[] value();
}
