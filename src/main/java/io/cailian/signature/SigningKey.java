package io.cailian.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.cailian.kernel.RuleViolation;

/**
 * What a person signs with: a private key, the certificate it belongs to and those that
 * one was issued by.
 *
 * @param chain the certificate of the key first
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {

	public SigningKey {
		chain = List.copyOf(chain);
		if (chain.isEmpty()) {
			throw new IllegalArgumentException("a key to sign with needs a certificate");
		}
	}

	/**
	 * Opens a PKCS#12 file, which holds one key.
	 * @throws RuleViolation if it is none, the password is wrong, or it holds no key or
	 * several
	 */
	public static SigningKey ofPkcs12(byte[] file, char[] password) {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(new ByteArrayInputStream(file), password);
			List<SigningKey> keys = new ArrayList<>();
			for (String alias : Collections.list(store.aliases())) {
				if (store.isKeyEntry(alias)) {
					keys.add(new SigningKey((PrivateKey) store.getKey(alias, password),
							certificates(store.getCertificateChain(alias))));
				}
			}
			if (keys.size() != 1) {
				throw new RuleViolation(keys.isEmpty() ? "signature.Key.none" : "signature.Key.several");
			}
			return keys.getFirst();
		}
		catch (IOException ex) {
			throw new RuleViolation((ex.getCause() instanceof UnrecoverableKeyException) ? "signature.Key.password"
					: "signature.Key.unreadable");
		}
		catch (GeneralSecurityException ex) {
			throw new RuleViolation("signature.Key.unreadable");
		}
	}

	private static List<X509Certificate> certificates(Certificate[] chain) {
		List<X509Certificate> certificates = new ArrayList<>();
		for (Certificate each : chain) {
			certificates.add((X509Certificate) each);
		}
		return certificates;
	}

	public X509Certificate certificate() {
		return this.chain.getFirst();
	}

	/** Never the key. */
	@Override
	public String toString() {
		return "SigningKey[" + certificate().getSubjectX500Principal() + "]";
	}

}
