package io.cailian.catalog;

/**
 * What the values of an attribute are.
 */
public enum AttributeKind {

	TEXT, NUMBER, CHOICE, YES_NO, DATE

}
