/**
 * Compiles the report templates while the portal is built, so that a plain Java runtime
 * can print them.
 */
@NullMarked
package io.cailian.document.template;

import org.jspecify.annotations.NullMarked;
