package dev.pora.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Writes calls that carry a file ("Sending files"). */
final class Uploads {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private Uploads() {}

    /** Without the prefix of the address, as every request is before it is prepared. */
    static Request request(ApiUrl url, BotToken token, Call call, Attachment file) {
        MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
        call.parameters()
                .properties()
                .forEach(parameter -> body.addFormDataPart(parameter.getKey(), text(parameter.getValue())));
        body.addFormDataPart(
                file.parameter(),
                file.name(),
                RequestBody.create(file.content().getBytes(StandardCharsets.UTF_8), BYTES));
        return new Request.Builder()
                .url(url.root()
                        .addPathSegment("bot" + token.value())
                        .addPathSegment(call.getMethod().toLowerCase(Locale.ROOT))
                        .build())
                .post(body.build())
                .build();
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
