package dev.pora.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pora.phrase.PhraseReader;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Answers questions, a JSON object a line, with readings, a JSON object a line, in the same order. Each answer is written
 * before the next question is waited for; a line that is no question is answered with an error.
 */
public final class PhraseExchange {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final PhraseReader reader;
    private final JsonFactory json = new JsonFactory();

    public PhraseExchange(PhraseReader reader) {
        this.reader = reader;
    }

    /** Until the input ends. Both are UTF-8. */
    public void run(InputStream questions, OutputStream answers) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(questions);
        skipByteOrderMark(buffered);
        Lines lines = new Lines(buffered);
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            answers.write(written(answer(Fields.of(line.get()))));
            answers.flush();
        }
    }

    private JsonNode answer(Fields fields) {
        try {
            Question question = Question.of(fields);
            Forthcoming forthcoming =
                    new Forthcoming(question.context().now(), question.context().zone());
            return new Answers(fields.id(), forthcoming).of(reader.read(question.phrase(), question.context()));
        } catch (Unfit e) {
            return Answers.error(fields.id(), e.reason());
        } catch (RuntimeException e) {
            logger().log(System.Logger.Level.ERROR, "A phrase could not be answered", e);
            return Answers.error(fields.id(), "a fault of Pora kept this phrase from being answered");
        }
    }

    /** Made when it is needed: it takes longer than everything else here. */
    private static System.Logger logger() {
        return System.getLogger(PhraseExchange.class.getName());
    }

    private byte[] written(JsonNode answer) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            JsonNodeTreeCodec.getInstance().writeTree(generator, answer);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void skipByteOrderMark(BufferedInputStream input) throws IOException {
        input.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(input.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            input.reset();
        }
    }
}
