package io.cailian.catalog;

/**
 * What a program has to know of an item it finds by its code.
 */
public record KnownItem(ItemId id, String code, String unit, ItemStatus status) {

}
