package dev.pora.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pora.roll.Person;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Item;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Speaker;
import dev.pora.telegram.words.ItemKind;
import dev.pora.user.TelegramId;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final String IN_CHANNEL = "'chat':{'id':-5,'type':'channel'}";
    private static final String IN_GROUP = "'chat':{'id':-100123,'type':'supergroup'}";

    private final InstantSource clock = () -> NOW;
    private final Translation translation = new Translation("42", (_, _) -> Speaker.Rank.UNKNOWN, clock);

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

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1773224400", "1773224400000", "9223372036854775807", "'x'"})
    void what_has_no_date_that_can_be_believed_is_said_now(String date) {
        assertThat(said("'message':{'message_id':5,'date':" + date + ",'text':'чай'," + FROM + "," + IN_PRIVATE + "}"))
                .contains(new Said.Text(PRIVATE, ANNA, NOW, 5, "чай", false));
    }

    @Test
    void nobody_but_its_person_speaks_in_a_private_chat() {
        assertThat(said("'message':{'message_id':5,'date':1773224400,'text':'чай'," + FROM
                        + ",'chat':{'id':7000000002,'type':'private'}}"))
                .isEmpty();
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
    void where_somebody_is_is_a_location_and_may_be_remembered() {
        assertThat(said("'message':{'message_id':5,'date':1773224400,"
                        + "'location':{'latitude':55.75,'longitude':-37.5}," + FROM + "," + IN_PRIVATE + "}"))
                .contains(new Said.SharedLocation(
                        PRIVATE, ANNA, THEN, 5, here(ItemKind.LOCATION, "55.75000, -37.50000"), 55.75, -37.5));
    }

    @Test
    void a_venue_and_a_forwarded_location_are_no_place_of_the_sender() {
        String place = "'location':{'latitude':55.75,'longitude':-37.5},";
        assertThat(said("'message':{'message_id':5,'date':1773224400,'venue':{'title':'Кафе','address':'Мира, 1'},"
                        + place + FROM + "," + IN_PRIVATE + "}"))
                .contains(sent(here(ItemKind.VENUE, "Кафе, Мира, 1"), "", false));
        assertThat(said("'message':{'message_id':5,'date':1773224400,'forward_origin':{}," + place + FROM + ","
                        + IN_PRIVATE + "}"))
                .contains(sent(here(ItemKind.LOCATION, "55.75000, -37.50000"), "", true));
    }

    @Test
    void a_photo_with_what_its_sender_typed() {
        assertThat(said("'message':{'message_id':5,'date':1773224400,'photo':[],'caption':'завтра в 9'," + FROM + ","
                        + IN_PRIVATE + "}"))
                .contains(sent(here(ItemKind.PHOTO, "завтра в 9"), "завтра в 9", false));
    }

    @Test
    void what_is_forwarded_was_not_typed_by_who_forwards_it() {
        assertThat(said("'message':{'message_id':5,'date':1773224400,'photo':[],'caption':'завтра в 9',"
                        + "'forward_origin':{'type':'hidden_user'}," + FROM + "," + IN_PRIVATE + "}"))
                .contains(sent(here(ItemKind.PHOTO, "завтра в 9"), "", true));
        assertThat(said("'message':{'message_id':5,'date':1773224400,'text':'завтра в 9',"
                        + "'forward_origin':{'type':'hidden_user'}," + FROM + "," + IN_PRIVATE + "}"))
                .contains(sent(new Item(ItemKind.TEXT, PRIVATE.id(), List.of(), "завтра в 9"), "", true));
    }

    @Test
    void a_post_of_a_channel_is_said_by_the_channel() {
        Speaker channel = new Speaker(
                new TelegramId(-5), "News", Optional.empty(), Optional.of("pora_news"), Speaker.Rank.ADMINISTRATOR);
        assertThat(said("'channel_post':{'message_id':5,'date':1773224400,'text':'x','sender_chat':{'id':-5},"
                        + "'chat':{'id':-5,'type':'channel','title':'News','username':'pora_news'}}"))
                .contains(new Said.Text(new Chat(-5, 0, Chat.Kind.CHANNEL), channel, THEN, 5, "x", false));
    }

    @Test
    void in_a_channel_a_reply_is_for_the_bot_when_the_post_has_its_buttons() {
        String post = "'channel_post':{'message_id':6,'date':1773224400,'text':'x','sender_chat':{'id':-5},"
                + "'chat':{'id':-5,'type':'channel'},'reply_to_message':{'message_id':5,'date':1773224300,'text':'y',"
                + "'chat':{'id':-5,'type':'channel'},'reply_markup':{'inline_keyboard':"
                + "[[{'text':'z','callback_data':'%s'}]]}}}";

        assertThat(said(post.formatted("u 1")).map(Said.Text.class::cast))
                .hasValueSatisfying(text -> assertThat(text.toBot()).isTrue());
        assertThat(said(post.formatted("another bot")).map(Said.Text.class::cast))
                .hasValueSatisfying(text -> assertThat(text.toBot()).isFalse());
    }

    @Test
    void whoever_has_no_user_name_is_mentioned_with_the_text_that_names_them() {
        String text = "'message':{'message_id':5,'date':1773224400,'text':'Дарья, полей цветы','from':{'id':7},"
                + "'entities':[{'type':'text_mention','offset':0,'length':5,'user':{'id':46,'first_name':'Дарья'}},"
                + "{'type':'text_mention','offset':17,'length':50,'user':{'id':47}},"
                + "{'type':'bold','offset':0,'length':5}]," + IN_GROUP + "}";

        assertThat(said(text).map(Said.Text.class::cast))
                .hasValueSatisfying(said -> assertThat(said.mentions())
                        .containsExactly(new Person(Optional.of(new TelegramId(46)), Optional.empty(), "Дарья")));
    }

    @Test
    void an_anonymous_administrator_is_the_group_itself() {
        Speaker group = new Speaker(
                new TelegramId(-100123), "Team", Optional.empty(), Optional.empty(), Speaker.Rank.ADMINISTRATOR);
        assertThat(said("'message':{'message_id':5,'date':1773224400,'text':'x','sender_chat':{'id':-100123},"
                        + "'from':{'id':1087968824,'is_bot':true},"
                        + "'chat':{'id':-100123,'type':'supergroup','title':'Team'}}"))
                .contains(new Said.Text(new Chat(-100123, 0, Chat.Kind.GROUP), group, THEN, 5, "x", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'document':{'file_name':'отчёт.pdf'} | DOCUMENT | отчёт.pdf
            'animation':{},'document':{'file_name':'x.mp4'} | ANIMATION | ``
            'audio':{'performer':'Кино','title':'Кукушка'} | AUDIO | Кино – Кукушка
            'audio':{'file_name':'a.mp3'} | AUDIO | a.mp3
            'voice':{} | VOICE | ``
            'video_note':{} | VIDEO_NOTE | ``
            'video':{} | VIDEO | ``
            'sticker':{'emoji':'😀'} | STICKER | 😀
            'poll':{'question':'Куда едем?'} | POLL | Куда едем?
            'contact':{'first_name':'Пётр','last_name':'Ким','phone_number':'+71'} | CONTACT | Пётр Ким, +71
            'checklist':{'title':'Дела'} | CHECKLIST | Дела
            'dice':{'emoji':'🎲'} | DICE | ``
            """)
    void each_kind_says_what_it_can(String fields, ItemKind kind, String words) {
        assertThat(said("'message':{'message_id':5,'date':1773224400," + fields + "," + FROM + "," + IN_PRIVATE + "}"))
                .contains(sent(here(kind, words), "", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'story':{}", "'invoice':{}", "'paid_media':{}", "'photo':[],'has_protected_content':true"})
    void what_cannot_be_copied_names_no_message(String fields) {
        assertThat(said("'message':{'message_id':5,'date':1773224400," + fields + "," + FROM + "," + IN_PRIVATE + "}"))
                .get()
                .extracting(said -> ((Said.Sent) said).item().messages())
                .isEqualTo(List.of());
    }

    @Test
    void a_reply_points_at_a_message_of_the_same_chat() {
        assertThat(said(
                        "'message':{'message_id':5,'date':1773224400,'text':'завтра','reply_to_message':{'message_id':4,"
                                + "'from':{'id':43},'photo':[],'caption':'дача'," + IN_GROUP + "}," + FROM + ","
                                + IN_GROUP
                                + "}"))
                .get()
                .extracting(said -> ((Said.Text) said).answered())
                .isEqualTo(Optional.of(
                        new Said.Answered(4, Optional.of(new Item(ItemKind.PHOTO, -100123, List.of(4L), "дача")))));
    }

    @Test
    void a_reply_to_a_stretch_that_was_marked_points_at_that() {
        assertThat(said(
                        "'message':{'message_id':5,'date':1773224400,'text':'завтра','quote':{'text':' хлеб ','position':3,"
                                + "'is_manual':true},'reply_to_message':{'message_id':4,'text':'да, хлеб и молоко',"
                                + IN_PRIVATE
                                + "}," + FROM + "," + IN_PRIVATE + "}"))
                .get()
                .extracting(said -> ((Said.Text) said).answered())
                .isEqualTo(
                        Optional.of(new Said.Answered(4, Optional.of(new Item(ItemKind.TEXT, 0, List.of(), "хлеб")))));
    }

    @Test
    void a_reply_to_a_message_elsewhere_says_what_is_told_of_it() {
        assertThat(said("'message':{'message_id':5,'date':1773224400,'text':'завтра','external_reply':{'message_id':77,"
                        + "'photo':[],'chat':{'id':-100777,'type':'channel'}}," + FROM + "," + IN_PRIVATE + "}"))
                .get()
                .extracting(said -> ((Said.Text) said).answered())
                .isEqualTo(Optional.of(
                        new Said.Answered(0, Optional.of(new Item(ItemKind.PHOTO, -100777, List.of(77L), "")))));
    }

    @Test
    void only_a_text_with_more_than_its_letters_has_to_be_copied() {
        String message =
                "'message':{'message_id':5,'date':1773224400,'text':'завтра','reply_to_message':{'message_id':4,"
                        + "'text':'сайт','entities':[{'type':'%s','offset':0,'length':4}]," + IN_PRIVATE + "}," + FROM
                        + ","
                        + IN_PRIVATE + "}";
        assertThat(said(message.replace("%s", "text_link")))
                .get()
                .extracting(TranslationTest::copied)
                .isEqualTo(List.of(4L));
        assertThat(said(message.replace("%s", "url")))
                .get()
                .extracting(TranslationTest::copied)
                .isEqualTo(List.of());
    }

    private static List<Long> copied(Said said) {
        return ((Said.Text) said).answered().orElseThrow().item().orElseThrow().messages();
    }

    @Test
    void under_the_first_message_of_a_topic_nothing_is_pointed_at() {
        assertThat(said("'message':{'message_id':5,'date':1773224400,'text':'x','reply_to_message':{'message_id':9,"
                        + "'forum_topic_created':{}}," + FROM + "," + IN_GROUP + "}"))
                .get()
                .extracting(said -> ((Said.Text) said).answered())
                .isEqualTo(Optional.empty());
    }

    @Test
    void an_edited_message_says_something_else_since_its_edit() {
        assertThat(said("'edited_message':{'message_id':5,'date':1773224400,'edit_date':1773224460,'text':'чай'," + FROM
                        + "," + IN_PRIVATE + "}"))
                .contains(new Said.Edited(new Said.Text(PRIVATE, ANNA, THEN, 5, "чай", false), THEN.plusSeconds(60)));
        assertThat(said("'edited_message':{'message_id':5,'date':1773224400,'edit_date':1773224460,"
                        + "'location':{'latitude':55.75,'longitude':-37.5,'live_period':60}," + FROM + "," + IN_PRIVATE
                        + "}"))
                .as("a location that moves")
                .isEmpty();
    }

    @Test
    void a_reaction_brings_what_was_there_and_what_is() {
        assertThat(said("'message_reaction':{'message_id':8,'date':1773224400,'user':{'id':7000000001,'is_bot':false,"
                        + "'first_name':'Anna','language_code':'ru'},'old_reaction':[],'new_reaction':"
                        + "[{'type':'emoji','emoji':'👍'},{'type':'paid'}]," + IN_PRIVATE + "}"))
                .contains(new Said.Reacted(PRIVATE, ANNA, THEN, 8, Set.of(), Set.of("👍")));
        assertThat(said("'message_reaction':{'message_id':8,'date':1,'actor_chat':{'id':-5},'old_reaction':[],"
                        + "'new_reaction':[]," + IN_GROUP + "}"))
                .as("somebody anonymous")
                .isEmpty();
    }

    private static Item here(ItemKind kind, String words) {
        return new Item(kind, PRIVATE.id(), List.of(5L), words);
    }

    private static Said.Sent sent(Item item, String caption, boolean forwarded) {
        return new Said.Sent(PRIVATE, ANNA, THEN, 5, item, caption, forwarded, "", false);
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
    void joining_a_channel_is_coming_once_the_bot_may_post_there() {
        assertThat(member("left", "administrator", IN_CHANNEL))
                .contains(new Said.Came(new Chat(-5, 0, Chat.Kind.CHANNEL), ANNA, THEN));
        assertThat(said("'my_chat_member':{'date':1,'old_chat_member':{'status':'left'},"
                        + "'new_chat_member':{'status':'administrator','can_post_messages':false}," + FROM + ","
                        + IN_CHANNEL + "}"))
                .isEmpty();
    }

    @Test
    void blocking_removing_and_silencing_the_bot_is_leaving() {
        Chat group = new Chat(-100123, 0, Chat.Kind.GROUP);
        assertThat(member("member", "kicked", IN_PRIVATE)).contains(new Said.Left(PRIVATE, ANNA, THEN));
        assertThat(member("administrator", "left", IN_GROUP)).contains(new Said.Left(group, ANNA, THEN));
        assertThat(said("'my_chat_member':{'date':1773224400,'old_chat_member':{'status':'member'},"
                        + "'new_chat_member':{'status':'restricted','is_member':true,'can_send_messages':false},"
                        + FROM + "," + IN_GROUP + "}"))
                .contains(new Said.Left(group, ANNA, THEN));
    }

    @Test
    void promoting_the_bot_and_a_change_while_it_is_away_are_neither() {
        assertThat(member("member", "administrator", IN_GROUP)).isEmpty();
        assertThat(member("left", "kicked", IN_GROUP)).isEmpty();
        assertThat(said("'my_chat_member':{'date':1,'old_chat_member':{'status':'left'},"
                        + "'new_chat_member':{'status':'restricted','is_member':false}," + FROM + "," + IN_GROUP + "}"))
                .isEmpty();
    }

    @Test
    void a_group_that_becomes_a_supergroup_says_so_in_both() {
        Chat before = new Chat(-55, 0, Chat.Kind.GROUP);
        Chat after = new Chat(-100123, 0, Chat.Kind.GROUP);
        assertThat(said("'message':{'message_id':5,'date':1773224400,'migrate_to_chat_id':-100123," + FROM
                        + ",'chat':{'id':-55,'type':'group'}}"))
                .contains(new Said.Migrated(before, ANNA, THEN, after));
        assertThat(said("'message':{'message_id':1,'date':1773224400,'migrate_from_chat_id':-55," + FROM + ","
                        + IN_GROUP + "}"))
                .contains(new Said.Migrated(before, ANNA, THEN, after));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'message':{'message_id':5,'date':1,'text':'x','chat':{'id':-5,'type':'channel'}}",
                "'message':{'text':'x','sender_chat':{'id':-6},'from':{'id':136817688,'is_bot':true},'chat':{'id':-5}}",
                "'message':{'text':'x','sender_chat':{'id':7},'chat':{'id':7,'type':'private'}}",
                "'message':{'text':'x','from':{'id':1087968824,'is_bot':true},'chat':{'id':-5,'type':'supergroup'}}",
                "'message':{'pinned_message':{},'from':{'id':7},'chat':{'id':-5,'type':'group'}}",
                "'message':{'text':'x'}",
                "'message':'text'",
                "'message':null",
                "'callback_query':{'id':'cb','data':'x','inline_message_id':'1','from':{'id':7}}",
                "'callback_query':{'id':'cb','game_short_name':'x','from':{'id':7},'message':{'chat':{'id':7}}}",
                "'my_chat_member':{}",
                "'poll':{}",
                "'edited_message':{'location':{},'from':{'id':7},'chat':{'id':7,'type':'private'}}",
                "'message_reaction':{'message_id':8,'user':{'id':5,'is_bot':true},'chat':{'id':7,'type':'private'}}",
                "'message_reaction':{}"
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
