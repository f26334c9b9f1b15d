/**
 * What a module offers so that its records can be imported from a table.
 */
@NullMarked
@NamedInterface("spi")
package io.cailian.staging.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
