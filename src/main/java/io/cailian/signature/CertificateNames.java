package io.cailian.signature;

import java.util.stream.Stream;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * How people read the names in certificates.
 */
final class CertificateNames {

	private CertificateNames() {
	}

	/** The common name, or the organisation, or all there is. */
	static String of(X500Principal principal) {
		X500Name name = X500Name.getInstance(principal.getEncoded());
		return Stream.of(BCStyle.CN, BCStyle.O)
			.flatMap((kind) -> Stream.of(name.getRDNs(kind)))
			.map(RDN::getFirst)
			.map((part) -> IETFUtils.valueToString(part.getValue()))
			.findFirst()
			.orElse(principal.getName());
	}

}
