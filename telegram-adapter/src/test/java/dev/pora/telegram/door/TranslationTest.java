package dev.pora.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Speaker;
import dev.pora.user.TelegramId;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-03-11T10:20:00Z");
    private static final Instant THEN = Instant.ofEpochSecond(1_773_224_400);
    private static final Speaker ANNA = new Speaker(new TelegramId(7_000_000_001L), "Anna", Optional.of("ru"));
    private static final Chat PRIVATE = new Chat(7_000_000_001L, 0, Chat.Kind.PRIVATE);
    private static final String FROM =
            "'from':{'id':7000000001,'is_bot':false,'first_name':'Anna','language_code':'ru'}";
    private static final String IN_PRIVATE = "'chat':{'id':7000000001,'type':'private'}";
    private static final String IN_GROUP = "'chat':{'id':-100123,'type':'supergroup'}";

    private final InstantSource clock = () -> NOW;
    private final Translation translation = new Translation("42", clock);

    @Test
    void a_text_in_private() {
        assertThat(said("'message':{'message_id':5,'date':1773224400,'text':'чай'," + FROM + "," + IN_PRIVATE + "}"))
                .contains(new Said.Text(PRIVATE, ANNA, THEN, 5, "чай", false));
    }

    @Test
    void a_reply_to_the_bot_in_a_topic_of_a_forum() {
        assertThat(said("'message':{'message_id':5,'date':1773224400,'text':'x','is_topic_message':true,"
                        + "'message_thread_id':9,'reply_to_message':{'from':{'id':42}}," + FROM + "," + IN_GROUP + "}"))
                .contains(new Said.Text(new Chat(-100123, 9, Chat.Kind.GROUP), ANNA, THEN, 5, "x", true));
    }

    @Test
    void a_reply_to_the_bot_brings_what_the_buttons_there_carry() {
        String buttons = "'reply_markup':{'inline_keyboard':[[{'text':'x','callback_data':'d 1 2'}],"
                + "[{'text':'y','callback_data':'s 1 2 1h'},{'text':'z','url':'https://example.org'}]]}";
        assertThat(said("'message':{'message_id':5,'date':1773224400,'text':'x','reply_to_message':{'from':{'id':42},"
                        + buttons + "}," + FROM + "," + IN_PRIVATE + "}"))
                .contains(new Said.Text(PRIVATE, ANNA, THEN, 5, "x", true, List.of("d 1 2", "s 1 2 1h", "")));
        assertThat(said("'message':{'message_id':5,'date':1773224400,'text':'x','reply_to_message':{'from':{'id':43},"
                        + buttons + "}," + FROM + "," + IN_PRIVATE + "}"))
                .as("buttons of another bot")
                .contains(new Said.Text(PRIVATE, ANNA, THEN, 5, "x", false));
    }

    @Test
    void a_thread_outside_a_forum_is_no_topic() {
        assertThat(said("'message':{'message_id':5,'date':1773224400,'text':'x','message_thread_id':9," + FROM + ","
                        + IN_GROUP + "}"))
                .get()
                .extracting(said -> said.chat().topic())
                .isEqualTo(0);
    }

    @Test
    void a_location_alone_or_of_a_venue() {
        assertThat(said("'message':{'message_id':5,'date':1773224400,'venue':{},"
                        + "'location':{'latitude':55.75,'longitude':-37.5}," + FROM + "," + IN_PRIVATE + "}"))
                .contains(new Said.SharedLocation(PRIVATE, ANNA, THEN, 55.75, -37.5));
    }

    @Test
    void a_photo_is_something_else() {
        assertThat(said("'message':{'message_id':5,'date':1773224400,'photo':[],'caption':'x'," + FROM + ","
                        + IN_PRIVATE + "}"))
                .contains(new Said.SomethingElse(PRIVATE, ANNA, THEN, false));
    }

    @Test
    void a_press_under_a_message_of_any_age_counts_from_now() {
        assertThat(said("'callback_query':{'id':'cb','data':'d:1:2'," + FROM + ",'message':{'message_id':8,'date':0,"
                        + IN_PRIVATE + "}}"))
                .contains(new Said.Pressed(PRIVATE, ANNA, NOW, 8, "cb", "d:1:2"));
    }

    @Test
    void unblocking_the_bot_and_adding_it_to_a_group_is_coming() {
        assertThat(member("kicked", "member", IN_PRIVATE)).contains(new Said.Came(PRIVATE, ANNA, THEN));
        assertThat(member("left", "administrator", IN_GROUP))
                .contains(new Said.Came(new Chat(-100123, 0, Chat.Kind.GROUP), ANNA, THEN));
    }

    @Test
    void blocking_promoting_and_joining_a_channel_are_not() {
        assertThat(member("member", "kicked", IN_PRIVATE)).isEmpty();
        assertThat(member("member", "administrator", IN_GROUP)).isEmpty();
        assertThat(member("left", "administrator", "'chat':{'id':-5,'type':'channel'}"))
                .isEmpty();
        assertThat(said("'my_chat_member':{'date':1,'old_chat_member':{'status':'left'},"
                        + "'new_chat_member':{'status':'restricted','is_member':false}," + FROM + "," + IN_GROUP + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'message':{'message_id':5,'date':1,'text':'x','chat':{'id':-5,'type':'channel'}}",
                "'message':{'text':'x','from':{'id':1087968824,'is_bot':true},'chat':{'id':-5,'type':'supergroup'}}",
                "'message':{'pinned_message':{},'from':{'id':7},'chat':{'id':-5,'type':'group'}}",
                "'message':{'text':'x'}",
                "'message':'text'",
                "'message':null",
                "'callback_query':{'id':'cb','data':'x','inline_message_id':'1','from':{'id':7}}",
                "'callback_query':{'id':'cb','game_short_name':'x','from':{'id':7},'message':{'chat':{'id':7}}}",
                "'my_chat_member':{}",
                "'poll':{}",
                "'edited_message':{'text':'x','from':{'id':7},'chat':{'id':7,'type':'private'}}"
            })
    void what_is_not_for_us_is_nothing(String update) {
        assertThat(said(update)).isEmpty();
    }

    private Optional<Said> member(String before, String after, String chat) {
        return said("'my_chat_member':{'date':1773224400,'old_chat_member':{'status':'" + before
                + "'},'new_chat_member':{'status':'" + after + "'}," + FROM + "," + chat + "}");
    }

    private Optional<Said> said(String update) {
        try {
            return translation.said(JSON.readTree("{\"update_id\":1," + update.replace('\'', '"') + "}"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
