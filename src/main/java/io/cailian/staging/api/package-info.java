/**
 * Tables over HTTP.
 */
@NullMarked
package io.cailian.staging.api;

import org.jspecify.annotations.NullMarked;
