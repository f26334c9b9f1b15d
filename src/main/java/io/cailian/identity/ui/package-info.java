/**
 * The screens of signing in.
 */
@NullMarked
package io.cailian.identity.ui;

import org.jspecify.annotations.NullMarked;
