/**
 * Screens for tables on their way in.
 */
@NullMarked
package io.cailian.staging.ui;

import org.jspecify.annotations.NullMarked;
