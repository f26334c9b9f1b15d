/**
 * The HTTP API of the catalogue.
 */
@NullMarked
package io.cailian.catalog.api;

import org.jspecify.annotations.NullMarked;
