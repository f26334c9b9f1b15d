/**
 * Prices of an item on the screen.
 */
@NullMarked
package io.cailian.pricing.ui;

import org.jspecify.annotations.NullMarked;
