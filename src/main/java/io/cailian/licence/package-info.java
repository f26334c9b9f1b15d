/**
 * Reads business licences from pictures, as far as the machine can, and proposes what
 * they say. A person confirms; nothing is taken over unread.
 */
@NullMarked
@ApplicationModule(displayName = "Licence", allowedDependencies = { "matching", "document", "apikit" })
package io.cailian.licence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
