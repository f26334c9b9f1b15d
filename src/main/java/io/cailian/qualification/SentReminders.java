package io.cailian.qualification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import io.cailian.kernel.Ids;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which step of the ladder of reminders each document has reached, so that
 * every reminder goes out once, whoever starts how often.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SentReminders {

	/** The step that says that the last day is over. */
	static final int OVER = -1;

	private final JdbcClient database;

	SentReminders(JdbcClient database) {
		this.database = database;
	}

	/** Takes a step for a certificate; false if it was taken before. */
	boolean takeForCertificate(CertificateId id, int days, Instant at) {
		return take("insert into certificate_notice (certificate_id, days, sent_at) values (:id, :days, :at)",
				id.value(), days, at);
	}

	/** Takes a step for a qualification; false if it was taken before. */
	boolean takeForQualification(QualificationId id, int days, Instant at) {
		return take("insert into qualification_notice (qualification_id, days, sent_at) values (:id, :days, :at)",
				id.value(), days, at);
	}

	private boolean take(String insert, UUID id, int days, Instant at) {
		try {
			this.database.sql(insert)
				.param("id", Ids.bytes(id))
				.param("days", days)
				.param("at", at.atOffset(ZoneOffset.UTC).toLocalDateTime())
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

}
