/**
 * Who answers to whom in the buying company: reporting lines, posts and the amounts up to
 * which a person decides alone.
 */
@NullMarked
@ApplicationModule(displayName = "Organisation", allowedDependencies = { "identity", "uikit" })
package io.cailian.organisation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
