/**
 * Suppliers over HTTP.
 */
@NullMarked
package io.cailian.supplier.api;

import org.jspecify.annotations.NullMarked;
