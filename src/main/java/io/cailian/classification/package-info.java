/**
 * What is bought and where: purchase categories of UNSPSC, CPV or a scheme of one's own
 * as a tree, and regions of the world.
 */
@NullMarked
@ApplicationModule(displayName = "Classification", allowedDependencies = { "apikit", "identity", "uikit" })
package io.cailian.classification;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
