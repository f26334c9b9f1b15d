/**
 * Fills demo mode with people, suppliers and requests to try the portal on, and keeps it
 * off the network.
 */
@NullMarked
@ApplicationModule(displayName = "Demo")
package io.cailian.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
