package dev.pora.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.pora.access.ReplaysContract;
import dev.pora.access.TokensContract;
import dev.pora.delivery.ClaimsContract;
import dev.pora.delivery.CrewContract;
import dev.pora.delivery.DeliveriesContract;
import dev.pora.delivery.DueChangesContract;
import dev.pora.delivery.MessengerContract;
import dev.pora.inbox.ConversationsContract;
import dev.pora.inbox.InboxContract;
import dev.pora.inbox.LeasesContract;
import dev.pora.inbox.OutboxContract;
import dev.pora.inbox.ReceiverContract;
import dev.pora.listing.DigestsContract;
import dev.pora.listing.ListingsContract;
import dev.pora.notification.AlarmsContract;
import dev.pora.notification.HostsContract;
import dev.pora.notification.NotificationsContract;
import dev.pora.notification.SharedNotificationsContract;
import dev.pora.notification.UndosContract;
import dev.pora.notification.ZoneRulesContract;
import dev.pora.operation.AnnouncementsContract;
import dev.pora.operation.FiguresContract;
import dev.pora.place.Places;
import dev.pora.place.PlacesContract;
import dev.pora.transaction.TransactionsContract;
import dev.pora.user.UsersContract;
import dev.pora.workday.PublicHolidays;
import dev.pora.workday.PublicHolidaysContract;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A contract that something which does nothing could pass would prove nothing. */
class ContractsBiteTest {
    @ParameterizedTest
    @MethodSource("contracts")
    void what_does_nothing_fails_every_test(Class<?> contract) {
        var tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();

        assertThat(tests.started().count()).isPositive();
        assertThat(tests.finished().stream()
                        .filter(ContractsBiteTest::passed)
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .isEmpty();
    }

    @Test
    void every_port_has_a_contract_and_every_contract_is_tried_here() {
        assertThat(PortsAndContracts.contractsNeeded()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(PortsAndContracts.contracts())
                .containsExactlyInAnyOrderElementsOf(PortsAndContracts.contractsNeeded());
        assertThat(contracts().map(PortsAndContracts::parentOf))
                .containsExactlyInAnyOrderElementsOf(PortsAndContracts.contracts());
    }

    private static boolean passed(Event event) {
        return event.getPayload(TestExecutionResult.class)
                .filter(result -> result.getStatus() == Status.SUCCESSFUL)
                .isPresent();
    }

    private static Stream<Class<?>> contracts() {
        return Stream.of(
                UsersOfNothing.class,
                NotificationsOfNothing.class,
                AlarmsOfNothing.class,
                ListingsOfNothing.class,
                DigestsOfNothing.class,
                UndosOfNothing.class,
                SharedNotificationsOfNothing.class,
                HostsOfNothing.class,
                ZoneRulesOfNothing.class,
                ClaimsOfNothing.class,
                CrewOfNothing.class,
                DeliveriesOfNothing.class,
                DueChangesOfNothing.class,
                TransactionsOfNothing.class,
                InboxOfNothing.class,
                OutboxOfNothing.class,
                ConversationsOfNothing.class,
                LeasesOfNothing.class,
                TokensOfNothing.class,
                ReplaysOfNothing.class,
                AnnouncementsOfNothing.class,
                FiguresOfNothing.class,
                ReceiverOfNothing.class,
                MessengerOfNothing.class,
                PlacesOfNothing.class,
                PublicHolidaysOfNothing.class);
    }

    static final class UsersOfNothing extends UsersContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class NotificationsOfNothing extends NotificationsContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class AlarmsOfNothing extends AlarmsContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class DigestsOfNothing extends DigestsContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class ListingsOfNothing extends ListingsContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class UndosOfNothing extends UndosContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class SharedNotificationsOfNothing extends SharedNotificationsContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class HostsOfNothing extends HostsContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class ZoneRulesOfNothing extends ZoneRulesContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class ClaimsOfNothing extends ClaimsContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class DeliveriesOfNothing extends DeliveriesContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class DueChangesOfNothing extends DueChangesContract {
        /** What never comes need not be waited for. */
        @Override
        protected Duration patience() {
            return Duration.ofMillis(100);
        }

        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class TransactionsOfNothing extends TransactionsContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class InboxOfNothing extends InboxContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class OutboxOfNothing extends OutboxContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class ConversationsOfNothing extends ConversationsContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class CrewOfNothing extends CrewContract {
        @Override
        protected Duration patience() {
            return Duration.ofMillis(100);
        }

        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class LeasesOfNothing extends LeasesContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class TokensOfNothing extends TokensContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class ReplaysOfNothing extends ReplaysContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class AnnouncementsOfNothing extends AnnouncementsContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class FiguresOfNothing extends FiguresContract {
        @Override
        protected Subject emptyStore() {
            return new NoSubject();
        }
    }

    static final class ReceiverOfNothing extends ReceiverContract {
        @Override
        protected UnderTest receiverUnderTest() {
            return new NoReceiver();
        }
    }

    static final class MessengerOfNothing extends MessengerContract {
        @Override
        protected OtherEnd otherEnd() {
            return new NoMessenger();
        }
    }

    static final class PlacesOfNothing extends PlacesContract {
        @Override
        protected Places places() {
            return new NoPlaces();
        }
    }

    static final class PublicHolidaysOfNothing extends PublicHolidaysContract {
        @Override
        protected PublicHolidays holidays() {
            return new NoPublicHolidays();
        }
    }
}
