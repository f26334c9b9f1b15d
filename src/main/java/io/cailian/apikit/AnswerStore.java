package io.cailian.apikit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import io.cailian.vault.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the answers to calls that may be repeated, sealed, because an answer can hold a
 * secret meant for its caller alone.
 */
@Component
class AnswerStore {

	private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
	};

	private final JdbcClient database;

	private final FieldCipher cipher;

	private final JsonMapper json;

	private final Clock clock;

	private final ApiSettings settings;

	AnswerStore(JdbcClient database, FieldCipher cipher, JsonMapper json, Clock clock, ApiSettings settings) {
		this.database = database;
		this.cipher = cipher;
		this.json = json;
		this.clock = clock;
		this.settings = settings;
	}

	/** An answer given before. */
	record Answer(String requestHash, int status, Map<String, String> headers, @Nullable String body) {
	}

	/**
	 * Makes this transaction the one that answers; false if another did. Waits while
	 * another is still at it.
	 */
	boolean claim(String scope, String requestHash) {
		try {
			this.database.sql("""
					insert into idempotent_request (scope_hash, request_hash, requested_at)
					values (:scope, :request, :at)""")
				.param("scope", scope)
				.param("request", requestHash)
				.param("at", utc(this.clock.instant()))
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	void keep(String scope, int status, Map<String, String> headers, @Nullable String body) {
		this.database.sql("""
				update idempotent_request set status = :status, headers = :headers, body = :body
				where scope_hash = :scope""")
			.param("status", status)
			.param("headers", this.json.writeValueAsString(headers))
			.param("body", (body != null) ? this.cipher.encrypt(body, context(scope)) : null)
			.param("scope", scope)
			.update();
	}

	/** The answer that was kept; empty if there is none yet. */
	Optional<Answer> find(String scope) {
		return this.database.sql("""
				select request_hash, status, headers, body from idempotent_request
				where scope_hash = :scope and status is not null""").param("scope", scope).query((row, number) -> {
			String body = row.getString("body");
			return new Answer(row.getString("request_hash"), row.getInt("status"),
					this.json.readValue(row.getString("headers"), HEADERS),
					(body != null) ? this.cipher.decrypt(body, context(scope)) : null);
		}).optional();
	}

	@Scheduled(cron = "0 17 3 * * *")
	void forgetOld() {
		this.database.sql("delete from idempotent_request where requested_at < :limit")
			.param("limit", utc(this.clock.instant().minus(this.settings.keepAnswers())))
			.update();
	}

	private static String context(String scope) {
		return "idempotent_request|body|" + scope;
	}

	private static LocalDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC).toLocalDateTime();
	}

}
