package io.cailian.supplier;

/**
 * What may be taken from either of two suppliers that become one. The bank account is not
 * among them: it changes only by its own approval, and a survivor without one keeps the
 * other's.
 */
public enum MergeField {

	NAME, LEGAL_FORM, COUNTRY, ADDRESS, REGISTRY, CATEGORY, CONTACT

}
