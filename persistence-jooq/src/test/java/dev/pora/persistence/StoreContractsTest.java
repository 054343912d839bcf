package dev.pora.persistence;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The store in PostgreSQL keeps every contract. */
class StoreContractsTest {
    private static final StoreUnderTest STORE = StoreUnderTest.open();

    @AfterAll
    static void close() {
        STORE.store().close();
    }

    @Test
    void no_contract_of_a_store_is_left_out() {
        assertThat(PortsAndContracts.keptIn(StoreContractsTest.class))
                .containsExactlyInAnyOrderElementsOf(PortsAndContracts.contractsOfAStore());
    }

    @Nested
    class JooqUsersTest extends UsersContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqNotificationsTest extends NotificationsContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqAlarmsTest extends AlarmsContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqDigestsTest extends DigestsContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqListingsTest extends ListingsContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqUndosTest extends UndosContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqZoneRulesTest extends ZoneRulesContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqClaimsTest extends ClaimsContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqDeliveriesTest extends DeliveriesContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqDueChangesTest extends DueChangesContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqTransactionsTest extends TransactionsContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqInboxTest extends InboxContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqOutboxTest extends OutboxContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqConversationsTest extends ConversationsContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqCrewTest extends CrewContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqLeasesTest extends LeasesContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqTokensTest extends TokensContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqReplaysTest extends ReplaysContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqAnnouncementsTest extends AnnouncementsContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqSharedNotificationsTest extends SharedNotificationsContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqFiguresTest extends FiguresContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }

    @Nested
    class JooqHostsTest extends HostsContract {
        @Override
        protected Subject emptyStore() {
            return STORE.emptied();
        }
    }
}
