package dev.pora.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.access.ReplaysContract;
import dev.pora.access.TokensContract;
import dev.pora.contract.PortsAndContracts;
import dev.pora.contract.Subject;
import dev.pora.delivery.ClaimsContract;
import dev.pora.delivery.CrewContract;
import dev.pora.delivery.DeliveriesContract;
import dev.pora.delivery.DueChangesContract;
import dev.pora.inbox.ConversationsContract;
import dev.pora.inbox.InboxContract;
import dev.pora.inbox.LeasesContract;
import dev.pora.inbox.OutboxContract;
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
import dev.pora.transaction.TransactionsContract;
import dev.pora.user.UsersContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The store in memory keeps every contract. */
class FakeStoreTest {
    @Test
    void no_contract_of_a_store_is_left_out() {
        assertThat(PortsAndContracts.keptIn(FakeStoreTest.class))
                .containsExactlyInAnyOrderElementsOf(PortsAndContracts.contractsOfAStore());
    }

    @Nested
    class UsersFake extends UsersContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class NotificationsFake extends NotificationsContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class AlarmsFake extends AlarmsContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class DigestsFake extends DigestsContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class ListingsFake extends ListingsContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class UndosFake extends UndosContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class ZoneRulesFake extends ZoneRulesContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class ClaimsFake extends ClaimsContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class DeliveriesFake extends DeliveriesContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class DueChangesFake extends DueChangesContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class TransactionsFake extends TransactionsContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class InboxFake extends InboxContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class OutboxFake extends OutboxContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class ConversationsFake extends ConversationsContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class CrewFake extends CrewContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class LeasesFake extends LeasesContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class TokensFake extends TokensContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class ReplaysFake extends ReplaysContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class AnnouncementsFake extends AnnouncementsContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class SharedNotificationsFake extends SharedNotificationsContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class FiguresFake extends FiguresContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }

    @Nested
    class HostsFake extends HostsContract {
        @Override
        protected Subject emptyStore() {
            return new FakeStore();
        }
    }
}
