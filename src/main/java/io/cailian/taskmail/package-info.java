/**
 * Letters about tasks, to people who do not look into the inbox all day: one for each
 * task, or one each morning, as everybody likes, and a word when time runs out.
 */
@NullMarked
@ApplicationModule(displayName = "Task mail",
		allowedDependencies = { "workflow", "approval", "notification", "calendar", "identity", "uikit", "apikit" })
package io.cailian.taskmail;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
