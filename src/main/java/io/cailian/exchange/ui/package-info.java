/**
 * The screen on which buyers bring foreign tenders in.
 */
@NullMarked
package io.cailian.exchange.ui;

import org.jspecify.annotations.NullMarked;
