/**
 * Tests of the whole house: modules, architecture, translations.
 */
@NullMarked
package io.cailian;

import org.jspecify.annotations.NullMarked;
