@NullMarked
package io.cailian.workflow.api;

import org.jspecify.annotations.NullMarked;
