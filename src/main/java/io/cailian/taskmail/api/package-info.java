/**
 * The same for programs.
 */
@NullMarked
package io.cailian.taskmail.api;

import org.jspecify.annotations.NullMarked;
