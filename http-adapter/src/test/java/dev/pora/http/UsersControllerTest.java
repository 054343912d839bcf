package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersControllerTest {
    private static final String ALICE = "/api/v1/users/42";

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_user_is_created_and_shown() {
        Answer created = house.put(ALICE, """
                {"zone": "Europe/Moscow", "language": "ru"}""");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(ALICE);
        assertThat(house.get(ALICE).json())
                .containsEntry("telegramId", 42)
                .containsEntry("zone", "Europe/Moscow")
                .containsEntry("language", "ru");
    }

    @Test
    void a_user_is_changed_where_the_change_says_so() {
        assertThat(house.put(ALICE, "{\"zone\": \"Europe/Moscow\"}").status()).isEqualTo(201);

        Answer changed = house.put(ALICE, "{\"language\": \"ru\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).containsEntry("zone", "Europe/Moscow").containsEntry("language", "ru");
    }

    @Test
    void a_new_user_may_say_nothing_of_themselves() {
        Answer created = house.put(ALICE, "{}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).containsEntry("language", "en").doesNotContainKey("zone");
    }

    @Test
    void a_deleted_user_is_gone_with_their_notifications() {
        assertThat(house.put(ALICE, "{}").status()).isEqualTo(201);
        assertThat(house.post(ALICE + "/notifications", Examples.INSTANT).status())
                .isEqualTo(201);

        assertThat(house.delete(ALICE).status()).isEqualTo(204);

        assertThat(house.get(ALICE).status()).isEqualTo(404);
        assertThat(house.get(ALICE + "/notifications").status()).isEqualTo(404);
        assertThat(house.delete(ALICE).status()).isEqualTo(404);
        assertThat(house.put(ALICE, "{}").status()).isEqualTo(201);
        assertThat(house.get(ALICE + "/notifications").body()).contains("[]");
    }

    @Test
    void every_fault_of_a_change_is_named_at_once() {
        Answer refused = house.put(ALICE, """
                {"zone": "Mars/Base", "language": 7, "colour": "red"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"path\":\"/zone\"", "\"path\":\"/language\"", "\"path\":\"/colour\"")
                .contains("Europe/Moscow");
    }
}
