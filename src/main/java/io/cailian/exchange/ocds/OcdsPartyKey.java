package io.cailian.exchange.ocds;

/**
 * What makes two parties the same: the identifier scheme and the id in it, case
 * preserved.
 */
public record OcdsPartyKey(String scheme, String id) {
}
