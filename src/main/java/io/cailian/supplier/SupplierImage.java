package io.cailian.supplier;

import org.jspecify.annotations.Nullable;

/**
 * What a supplier says of itself at one moment, its account still sealed.
 */
record SupplierImage(Company company, Contact contact, @Nullable BankAccount bankAccount) {

}
