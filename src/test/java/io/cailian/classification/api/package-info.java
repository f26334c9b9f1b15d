@NullMarked
package io.cailian.classification.api;

import org.jspecify.annotations.NullMarked;
