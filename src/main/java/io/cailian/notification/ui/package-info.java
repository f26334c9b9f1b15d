/**
 * The screen of the outbox.
 */
@NullMarked
package io.cailian.notification.ui;

import org.jspecify.annotations.NullMarked;
