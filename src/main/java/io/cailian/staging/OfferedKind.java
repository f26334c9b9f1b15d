package io.cailian.staging;

/**
 * A kind of import the present person may use.
 */
public record OfferedKind(String name, String titleKey) {

}
