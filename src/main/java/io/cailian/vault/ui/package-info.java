/**
 * The administrator's screen of the master keys.
 */
@NullMarked
package io.cailian.vault.ui;

import org.jspecify.annotations.NullMarked;
