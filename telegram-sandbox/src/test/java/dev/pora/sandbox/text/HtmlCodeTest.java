package dev.pora.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlCodeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<code>x</code>|[{\"type\":\"code\",\"offset\":0,\"length\":1}]",
                "<pre>x</pre>|[{\"type\":\"pre\",\"offset\":0,\"length\":1}]",
                "<pre><code class=\"language-js\">x</code></pre>"
                        + "|[{\"type\":\"pre\",\"offset\":0,\"length\":1,\"language\":\"js\"}]"
            })
    void code_becomes_one_entity(String html, String entities) throws UnparsableText {
        assertThat(read(html).entitiesJson()).hasToString(entities);
    }

    @Test
    void two_blocks_of_code_stay_two() throws UnparsableText {
        assertThat(read("<pre>x</pre><pre>y</pre>").entities()).hasSize(2);
    }

    private static FormattedText read(String html) throws UnparsableText {
        return TextReading.read(html, "HTML", MissingNode.getInstance());
    }
}
