/**
 * Measures the built portal from outside, as its users meet it.
 */
@NullMarked
package io.cailian.bench;

import org.jspecify.annotations.NullMarked;
