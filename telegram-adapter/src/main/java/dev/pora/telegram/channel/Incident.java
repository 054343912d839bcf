package dev.pora.telegram.channel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Something that fails again and again: said in the log when it begins and when it is over, not each time. */
public final class Incident {
    private final Logger log;
    private final String what;
    private int failures;
    private String last = "";

    /** @param what fails, such as "Polling Telegram" */
    public Incident(Class<?> where, String what) {
        this.log = System.getLogger(where.getName());
        this.what = what;
    }

    /** It failed once more; another reason than the last is said as well. Returns how often it has failed by now. */
    public synchronized int failed(String reason) {
        failures++;
        if (!reason.equals(last)) {
            log.log(Level.WARNING, "{0} does not work and is tried again: {1}", what, reason);
        }
        last = reason;
        return failures;
    }

    public synchronized void over() {
        if (failures > 0) {
            log.log(Level.INFO, "{0} works again, after {1} failures", what, failures);
        }
        failures = 0;
        last = "";
    }
}
