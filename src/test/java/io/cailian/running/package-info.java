/**
 * The built portal in a process of its own, for tests and benches that look at it from
 * outside.
 */
@NullMarked
package io.cailian.running;

import org.jspecify.annotations.NullMarked;
