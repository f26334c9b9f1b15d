/**
 * Where administrators keep reporting lines, posts and approval limits.
 */
@NullMarked
package io.cailian.organisation.ui;

import org.jspecify.annotations.NullMarked;
