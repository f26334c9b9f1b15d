package io.cailian.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The authorities whose certificates are trusted: those of the PEM file
 * {@code cailian.signature.authorities}. Revocation is not asked for: a portal may stand
 * where it reaches nobody who would answer.
 */
@Component
class TrustedAuthorities {

	private final Set<TrustAnchor> anchors;

	/**
	 * @param file of certificates, one after the other; none are trusted if it is empty
	 */
	TrustedAuthorities(@Value("${cailian.signature.authorities:}") String file) {
		this.anchors = file.isBlank() ? Set.of() : read(Path.of(file));
	}

	private static Set<TrustAnchor> read(Path file) {
		try (InputStream content = Files.newInputStream(file)) {
			return CertificateFactory.getInstance("X.509")
				.generateCertificates(content)
				.stream()
				.map((each) -> new TrustAnchor((X509Certificate) each, null))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cailian.signature.authorities: " + file, ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cailian.signature.authorities: " + file + " holds no certificates", ex);
		}
	}

	/**
	 * Whether a certificate leads to one of them, at an instant (RFC 5280, 6).
	 * @param chain the certificate first, then those it was issued by
	 */
	boolean trust(List<X509Certificate> chain, Instant at) {
		if (this.anchors.isEmpty() || chain.isEmpty()) {
			return false;
		}
		try {
			PKIXParameters parameters = new PKIXParameters(this.anchors);
			parameters.setRevocationEnabled(false);
			parameters.setDate(Date.from(at));
			CertPathValidator.getInstance("PKIX").validate(withoutAnchor(chain), parameters);
			return true;
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	private CertPath withoutAnchor(List<X509Certificate> chain) throws GeneralSecurityException {
		List<X509Certificate> path = new ArrayList<>();
		for (X509Certificate each : chain) {
			if (this.anchors.stream().anyMatch((anchor) -> each.equals(anchor.getTrustedCert())) && !path.isEmpty()) {
				break;
			}
			path.add(each);
		}
		return CertificateFactory.getInstance("X.509").generateCertPath(path);
	}

}
