package io.cailian.supplier;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The request of a company to become our supplier. The id is made by the applicant's side
 * so that sending twice is harmless; of the secret of its status page only the hash is
 * kept.
 */
@Embeddable
record Application(@Column(name = "application_id") UUID id, @Column(name = "application_number") String number,
		@Column(name = "application_token_hash") String tokenHash, @Column(name = "submitted_at") Instant submittedAt,
		@Column(name = "language") String language) {

}
