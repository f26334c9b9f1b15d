package io.cailian.supplier;

import io.cailian.matching.Resemblance;

/**
 * A supplier that a company might be, with the reasons.
 */
public record SimilarSupplier(SupplierId id, String number, String name, String identifier, Resemblance resemblance) {

}
