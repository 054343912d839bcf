package dev.pora.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibleTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'message':17}",
                "{'message':{'message_id':5,'date':1773224400,'chat':{'id':-1001234567890},'from':{'id':7000000001}}}",
                "{'message':{'message_id':0,'date':-1,'message_thread_id':9,'location':{'latitude':-90,'longitude':180.0}}}",
                "{'callback_query':{'id':'99999999999999999999','from':{'id':1},'data':'x'}}"
            })
    void what_telegram_sends_is(String update) {
        assertThat(is(update)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'message':{'chat':{'id':0}}}",
                "{'message':{'chat':{'id':-9223372036854775808}}}",
                "{'message':{'chat':{}}}",
                "{'message':{'chat':{'id':'5'}}}",
                "{'message':{'from':{'id':9223372036854775807}}}",
                "{'message_reaction':{'user':{'id':-4503599627370496}}}",
                "{'message':{'message_id':2147483648}}",
                "{'message':{'reply_to_message':{'message_id':-1}}}",
                "{'message':{'message_thread_id':1.5}}",
                "{'message':{'location':{'latitude':90.1,'longitude':0}}}",
                "{'message':{'venue':{'location':{'latitude':0,'longitude':-181}}}}",
                "{'message':{'location':{'latitude':'55','longitude':0}}}"
            })
    void what_it_never_sends_is_not(String update) {
        assertThat(is(update)).isFalse();
    }

    private static boolean is(String update) {
        try {
            return Plausible.is(JSON.readTree(update.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
