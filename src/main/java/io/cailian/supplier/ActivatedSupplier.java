package io.cailian.supplier;

import java.util.Optional;

import io.cailian.identity.UserId;

/**
 * A company that has just become our supplier, the account of its contact, and the link
 * to set a password where the portal keeps that account.
 */
public record ActivatedSupplier(SupplierId supplier, String number, UserId account, Optional<String> invitation) {

}
