/**
 * What every HTTP endpoint shares: safe repetition, problems people and programs can
 * read, paging, entity tags, limits and the description of the API.
 */
@NullMarked
@ApplicationModule(displayName = "API kit", allowedDependencies = { "identity", "uikit", "vault" })
package io.cailian.apikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
