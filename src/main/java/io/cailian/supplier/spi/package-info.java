/**
 * What upper modules add to the page of one supplier.
 */
@NullMarked
@NamedInterface("spi")
package io.cailian.supplier.spi;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
