/**
 * What modules above the catalogue add to it.
 */
@NullMarked
@NamedInterface("spi")
package io.cailian.catalog.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
