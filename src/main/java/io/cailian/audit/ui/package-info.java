/**
 * The auditor's screens.
 */
@NullMarked
package io.cailian.audit.ui;

import org.jspecify.annotations.NullMarked;
