@org.jspecify.annotations.NullMarked
package io.cailian.vault.ui;
