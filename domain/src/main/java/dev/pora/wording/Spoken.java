package dev.pora.wording;

import java.util.List;

/**
 * A message in plain words, free of any markup: a channel decides how each part looks.
 *
 * @param headline what it is about, first and prominent
 * @param remarks what else is to be known, a sentence each, small and below; often empty
 */
public record Spoken(String headline, List<String> remarks) {
    public Spoken {
        remarks = List.copyOf(remarks);
    }
}
