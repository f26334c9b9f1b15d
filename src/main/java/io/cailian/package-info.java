/**
 * Cailian 采链, the procurement portal: every direct sub-package is a module.
 */
@NullMarked
package io.cailian;

import org.jspecify.annotations.NullMarked;
