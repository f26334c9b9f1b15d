package io.cailian.sourcing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some RFQs of a list and where to go on; no cursor means that was all.
 */
public record RfqPage(List<RfqSummary> items, @Nullable String nextCursor) {

}
