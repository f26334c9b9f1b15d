package io.cailian.workflow.spi;

import io.cailian.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How the inbox lists a document: what people call it, what it is about, what it is
 * worth.
 */
public record SubjectSummary(String number, String title, @Nullable Money amount, @Nullable String supplierName) {

}
