/**
 * Imports over HTTP.
 */
@NullMarked
package io.cailian.exchange.api;

import org.jspecify.annotations.NullMarked;
