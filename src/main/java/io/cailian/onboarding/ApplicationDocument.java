package io.cailian.onboarding;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A file an applicant handed in, by the id under which it is kept.
 */
@Embeddable
record ApplicationDocument(@Column(name = "attachment_id") UUID attachment,
		@Column(name = "added_at") Instant addedAt) {

}
