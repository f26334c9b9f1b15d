/**
 * The screen of exchange rates.
 */
@NullMarked
package io.cailian.rates.ui;

import org.jspecify.annotations.NullMarked;
