/**
 * The screens of registering, of following an application, and of the applications staff
 * works with.
 */
@NullMarked
package io.cailian.onboarding.ui;

import org.jspecify.annotations.NullMarked;
