@NullMarked
package io.cailian.workflow.ui;

import org.jspecify.annotations.NullMarked;
