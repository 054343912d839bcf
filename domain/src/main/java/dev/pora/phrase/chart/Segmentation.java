package dev.pora.phrase.chart;

import java.util.List;

/**
 * One way of cutting a phrase into fragments, from left to right; what lies between them is the event.
 *
 * @param score the tokens that were used, less what is doubtful about them
 */
public record Segmentation(List<Fragment> fragments, double score) {
    public Segmentation {
        fragments = List.copyOf(fragments);
    }
}
