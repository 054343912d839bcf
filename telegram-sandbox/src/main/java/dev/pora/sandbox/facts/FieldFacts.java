package dev.pora.sandbox.facts;

import org.jspecify.annotations.Nullable;

/** A parameter of a method or a field of a type. {@code always} is the one value that a discriminator may have. */
record FieldFacts(
        String name,
        Shape shape,
        boolean required,
        @Nullable String always,
        @Nullable Limit limit) {}
