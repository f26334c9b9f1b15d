/**
 * Documents that several parties sign in a declared order, with evidence anybody can
 * check: signatures in the PDF itself (PAdES), what is known of each signer, and a check
 * that finds every byte that was changed.
 */
@NullMarked
@ApplicationModule(displayName = "Signatures",
		allowedDependencies = { "document", "vault", "apikit", "identity", "uikit" })
package io.cailian.signature;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
