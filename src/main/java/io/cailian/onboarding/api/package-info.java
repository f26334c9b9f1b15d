/**
 * Applications over HTTP.
 */
@NullMarked
package io.cailian.onboarding.api;

import org.jspecify.annotations.NullMarked;
