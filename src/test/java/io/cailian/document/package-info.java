/**
 * Proves that documents say what was decided, in both languages and every format.
 */
@NullMarked
package io.cailian.document;

import org.jspecify.annotations.NullMarked;
