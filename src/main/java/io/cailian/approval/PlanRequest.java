package io.cailian.approval;

import java.math.BigDecimal;
import java.util.Optional;

import io.cailian.identity.UserId;

/**
 * The document a chain is planned for.
 *
 * @param type its type, for which people have limits
 * @param amount that a limit has to cover; empty if nobody knows
 */
record PlanRequest(String type, UserId requestedBy, Optional<BigDecimal> amount) {

}
