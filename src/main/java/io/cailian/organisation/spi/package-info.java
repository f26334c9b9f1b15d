/**
 * What modules implement whose documents have amounts that a person's limit is about.
 */
@NullMarked
@NamedInterface("spi")
package io.cailian.organisation.spi;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
