/**
 * Qualifications, certificates and blocks over HTTP.
 */
@NullMarked
package io.cailian.qualification.api;

import org.jspecify.annotations.NullMarked;
