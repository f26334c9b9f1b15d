package io.cailian.identity;

/**
 * The identity provider has opened an account that was asked for: whoever knew the person
 * by the id they were asked for under knows them by the final one from now on. Published
 * in the transaction that makes it so.
 *
 * @param requested the id while the account was awaited; nobody can sign in with it
 * @param provided the id of the person who signs in
 */
public record AccountProvided(UserId requested, UserId provided) {
}
