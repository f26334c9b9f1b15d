/**
 * RFQs, invitations and bids over HTTP.
 */
@NullMarked
package io.cailian.sourcing.api;

import org.jspecify.annotations.NullMarked;
