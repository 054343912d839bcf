package dev.pora.sandbox.bot;

/** What a method does. Runs with the world's lock held; a {@link Refusal} becomes the answer. */
interface Behaviour {
    Answer on(Call call);
}
