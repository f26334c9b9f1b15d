@org.jspecify.annotations.NullMarked
package io.cailian.notification.ui;
