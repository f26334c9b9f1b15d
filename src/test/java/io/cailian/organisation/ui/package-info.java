@org.jspecify.annotations.NullMarked
package io.cailian.organisation.ui;
