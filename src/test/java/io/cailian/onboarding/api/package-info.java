@org.jspecify.annotations.NullMarked
package io.cailian.onboarding.api;
