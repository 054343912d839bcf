package dev.pora.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.bot.Upload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

/** multipart/form-data: fields become parameters, files become uploads that their parameter refers to. */
final class MultipartBody {
    private MultipartBody() {}

    static void read(String contentType, byte[] body, ObjectNode parameters, Map<String, Upload> uploads)
            throws BadRequestBody {
        String boundary = options(contentType).getOrDefault("boundary", "");
        if (boundary.isEmpty()) {
            throw new BadRequestBody(400, "multipart body without a boundary");
        }
        try {
            MultipartInput input = MultipartInput.builder()
                    .setInputStream(new ByteArrayInputStream(body))
                    .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                    .get();
            input.setHeaderCharset(StandardCharsets.UTF_8);
            for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
                readPart(input, parameters, uploads);
            }
        } catch (IOException | IllegalArgumentException malformed) {
            throw new BadRequestBody(400, "malformed multipart body");
        }
    }

    private static void readPart(MultipartInput input, ObjectNode parameters, Map<String, Upload> uploads)
            throws IOException {
        Map<String, String> headers = headers(input.readHeaders());
        Map<String, String> disposition = options(headers.getOrDefault("content-disposition", ""));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        var _ = input.readBodyData(content);
        String name = disposition.getOrDefault("name", "");
        if (disposition.containsKey("filename")) {
            String type = headers.getOrDefault("content-type", "application/octet-stream");
            uploads.put(name, new Upload(disposition.getOrDefault("filename", ""), type, content.toByteArray()));
            if (!parameters.has(name)) {
                parameters.put(name, "attach://" + name);
            }
        } else {
            parameters.put(name, content.toString(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> headers(String block) {
        Map<String, String> headers = new HashMap<>();
        for (String line : block.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        }
        return headers;
    }

    private static Map<String, String> options(String header) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        Map<String, String> options = new HashMap<>();
        parser.parse(header, ';').forEach((name, value) -> options.put(name, value == null ? "" : value));
        return options;
    }
}
