/**
 * Change requests over HTTP.
 */
@NullMarked
package io.cailian.changerequest.api;

import org.jspecify.annotations.NullMarked;
