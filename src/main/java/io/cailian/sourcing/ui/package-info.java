/**
 * The screens of sourcing: the buyer's RFQs and the supplier's invitations and bids.
 */
@NullMarked
package io.cailian.sourcing.ui;

import org.jspecify.annotations.NullMarked;
