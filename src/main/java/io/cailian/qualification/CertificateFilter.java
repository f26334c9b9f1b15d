package io.cailian.qualification;

import java.util.Optional;

import io.cailian.supplier.SupplierId;

/**
 * Which certificates a list shows; the text is looked for in number, issuer and the name
 * of the supplier.
 */
public record CertificateFilter(String text, Optional<CertificateTypeId> type, Optional<CertificateState> state,
		Optional<SupplierId> supplier) {

	public static final CertificateFilter ALL = new CertificateFilter("", Optional.empty(), Optional.empty(),
			Optional.empty());

	public static CertificateFilter of(CertificateState state) {
		return new CertificateFilter("", Optional.empty(), Optional.of(state), Optional.empty());
	}

	public static CertificateFilter of(SupplierId supplier) {
		return new CertificateFilter("", Optional.empty(), Optional.empty(), Optional.of(supplier));
	}

	CertificateFilter by(SupplierId owner) {
		return new CertificateFilter(this.text, this.type, this.state, Optional.of(owner));
	}

}
