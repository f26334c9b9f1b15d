package io.cailian.qualification.ui;

import java.util.Set;
import java.util.function.LongSupplier;

import io.cailian.identity.Roles;
import io.cailian.qualification.CertificateFilter;
import io.cailian.qualification.CertificateState;
import io.cailian.qualification.Certificates;
import io.cailian.uikit.HomeTile;
import io.cailian.uikit.Tone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What certificates put on the home page: to staff those of all suppliers that end soon
 * or have lapsed, to a supplier its own to renew. Each count is that of the list it leads
 * to.
 */
@Configuration
class CertificateTiles {

	private static final Set<String> STAFF = Set.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER);

	private final Certificates certificates;

	CertificateTiles(Certificates certificates) {
		this.certificates = certificates;
	}

	@Bean
	HomeTile certificatesExpiring() {
		return staff(CertificateState.EXPIRING, Tone.WARNING, 50);
	}

	@Bean
	HomeTile certificatesLapsed() {
		return staff(CertificateState.LAPSED, Tone.DANGER, 52);
	}

	@Bean
	HomeTile ownCertificatesToRenew() {
		return new Tile("ownToRenew", Set.of(Roles.SUPPLIER),
				() -> (long) this.certificates.countOwn(CertificateState.EXPIRING)
						+ this.certificates.countOwn(CertificateState.LAPSED),
				"my-company", Tone.WARNING, 30);
	}

	private HomeTile staff(CertificateState state, Tone tone, int order) {
		return new Tile(state.name(), STAFF, () -> this.certificates.count(CertificateFilter.of(state)),
				"certificates?state=" + state, tone, order);
	}

	private record Tile(String name, Set<String> roles, LongSupplier counting, String route, Tone tone,
			int order) implements HomeTile {

		@Override
		public String titleKey() {
			return "qualification.CertificateTiles." + this.name;
		}

		@Override
		public long count() {
			return this.counting.getAsLong();
		}

	}

}
