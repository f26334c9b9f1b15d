package io.cailian.workflow;

import java.time.Instant;

/**
 * A version of a process that cases began on, and how many still run on it.
 *
 * @param newest whether new cases begin on it
 */
public record ProcessVersion(String process, int version, Instant deployedAt, long running, boolean newest) {

}
