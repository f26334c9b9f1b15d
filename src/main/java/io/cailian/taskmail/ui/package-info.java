/**
 * Where everybody says which letters about tasks they want.
 */
@NullMarked
package io.cailian.taskmail.ui;

import org.jspecify.annotations.NullMarked;
