package io.cailian.uikit;

/**
 * What people call a document and where it is shown.
 *
 * @param path the screen's address without a leading slash, or empty if there is none
 */
public record NamedDocument(String number, String path) {

}
