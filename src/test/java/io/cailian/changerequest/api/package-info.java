@NullMarked
package io.cailian.changerequest.api;

import org.jspecify.annotations.NullMarked;
