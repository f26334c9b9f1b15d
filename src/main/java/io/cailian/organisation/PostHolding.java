package io.cailian.organisation;

import io.cailian.identity.UserId;

/**
 * That a post is held for an account.
 */
record PostHolding(String post, UserId account) {

}
