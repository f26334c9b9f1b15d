@org.jspecify.annotations.NullMarked
package io.cailian.identity.ui;
