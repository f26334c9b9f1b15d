/**
 * Letters about tasks.
 */
@NullMarked
package io.cailian.taskmail;

import org.jspecify.annotations.NullMarked;
