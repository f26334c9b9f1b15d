/**
 * What a module tells about its documents so that people can decide on them in the inbox.
 */
@NullMarked
@NamedInterface("spi")
package io.cailian.workflow.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
