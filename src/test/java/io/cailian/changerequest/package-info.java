@NullMarked
package io.cailian.changerequest;

import org.jspecify.annotations.NullMarked;
