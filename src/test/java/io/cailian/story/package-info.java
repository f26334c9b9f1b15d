/**
 * The portal as people meet it: the built jar in a process of its own, real browsers, a
 * real database, and the plug pulled.
 */
@NullMarked
package io.cailian.story;

import org.jspecify.annotations.NullMarked;
