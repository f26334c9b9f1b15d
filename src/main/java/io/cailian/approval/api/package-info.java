/**
 * The approval rules over HTTP.
 */
@NullMarked
package io.cailian.approval.api;

import org.jspecify.annotations.NullMarked;
