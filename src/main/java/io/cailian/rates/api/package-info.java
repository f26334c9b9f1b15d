/**
 * Exchange rates over HTTP.
 */
@NullMarked
package io.cailian.rates.api;

import org.jspecify.annotations.NullMarked;
