package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The Bot API's ChatMember and ChatMemberUpdated. */
public final class MemberJson {
    private static final List<String> RIGHTS = List.of(
            "can_be_edited",
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
            "can_post_messages",
            "can_edit_messages",
            "can_pin_messages");

    private static final List<String> PERMISSIONS = List.of(
            "can_send_messages",
            "can_send_audios",
            "can_send_documents",
            "can_send_photos",
            "can_send_videos",
            "can_send_video_notes",
            "can_send_voice_notes",
            "can_send_polls",
            "can_send_other_messages",
            "can_add_web_page_previews",
            "can_react_to_messages",
            "can_edit_tag",
            "can_change_info",
            "can_invite_users",
            "can_pin_messages",
            "can_manage_topics");

    private MemberJson() {}

    public static ObjectNode member(ObjectNode user, Membership membership) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", membership.status());
        json.set("user", user);
        switch (membership) {
            case CREATOR -> json.put("is_anonymous", false);
            case ADMINISTRATOR -> {
                json.put("is_anonymous", false);
                RIGHTS.forEach(right -> json.put(right, !"can_be_edited".equals(right)));
            }
            case RESTRICTED -> {
                json.put("is_member", true);
                PERMISSIONS.forEach(permission -> json.put(permission, false));
                json.put("until_date", 0);
            }
            case KICKED -> json.put("until_date", 0);
            case MEMBER, LEFT -> {}
        }
        return json;
    }

    static ObjectNode updated(ObjectNode chat, ObjectNode by, long date, ObjectNode before, ObjectNode after) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("chat", chat);
        json.set("from", by);
        json.put("date", date);
        json.set("old_chat_member", before);
        json.set("new_chat_member", after);
        return json;
    }
}
