package io.cailian.apikit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

import io.cailian.apikit.AnswerStore.Answer;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.vault.FieldCipher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a call that creates something safe to repeat: the effect and the answer are
 * stored in one transaction under the caller's {@code Idempotency-Key}, and the same call
 * again gets the same answer without the effect. A call that failed leaves nothing behind
 * and may be tried again under the same key.
 */
@Component
public class Idempotency {

	public static final String KEY_HEADER = "Idempotency-Key";

	public static final String REPLAYED_HEADER = "Idempotency-Replayed";

	private static final int MAX_KEY_LENGTH = 200;

	private final AnswerStore answers;

	private final CurrentUser currentUser;

	private final FieldCipher cipher;

	private final Retries retries;

	private final TransactionTemplate transaction;

	private final JsonMapper json;

	private final JsonMapper sortedJson;

	Idempotency(AnswerStore answers, CurrentUser currentUser, FieldCipher cipher, Retries retries,
			TransactionTemplate transaction, JsonMapper json) {
		this.answers = answers;
		this.currentUser = currentUser;
		this.cipher = cipher;
		this.retries = retries;
		this.transaction = transaction;
		this.json = json;
		this.sortedJson = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
	}

	/**
	 * Runs the effect once for this user, path and key.
	 * @param requestBody what was asked for, as bound; for a large upload its hash
	 * @param effect the work, in a transaction that this method opens, and its answer
	 */
	public <T> ResponseEntity<T> once(HttpServletRequest request, @Nullable Object requestBody,
			Supplier<ResponseEntity<T>> effect) {
		Call call = call(request, requestBody);
		return inTransaction(() -> answered(call, effect));
	}

	/**
	 * The same for an effect of many parts, each a transaction of its own that has the
	 * same outcome when it is said again: one part that fails undoes no other. The answer
	 * is kept when all of them are through.
	 */
	public <T> ResponseEntity<T> oncePartByPart(HttpServletRequest request, @Nullable Object requestBody,
			Supplier<ResponseEntity<T>> effect) {
		Call call = call(request, requestBody);
		return this.answers.find(call.scope())
			.<ResponseEntity<T>>map((answer) -> replayed(answer, call))
			.orElseGet(() -> {
				ResponseEntity<T> response = effect.get();
				return inTransaction(() -> answered(call, () -> response));
			});
	}

	private Call call(HttpServletRequest request, @Nullable Object requestBody) {
		String user = this.currentUser.idIfSignedIn().map(UserId::value).orElse("");
		String path = request.getMethod() + " " + request.getRequestURI();
		String scope = this.cipher.blindIndex(user + "\n" + path + "\n" + requireKey(request), "idempotency-scope");
		String requestHash = this.cipher.blindIndex(this.sortedJson.writeValueAsString(requestBody),
				"idempotency-request");
		return new Call(scope, requestHash);
	}

	private <T> ResponseEntity<T> inTransaction(Supplier<ResponseEntity<T>> work) {
		return this.retries.onConflict(() -> Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

	/** The key of the call; a missing or unusable one is answered with 400. */
	static String requireKey(HttpServletRequest request) {
		String key = request.getHeader(KEY_HEADER);
		if (key == null || key.isBlank() || key.length() > MAX_KEY_LENGTH
				|| !StandardCharsets.US_ASCII.newEncoder().canEncode(key)) {
			throw new ApiFault(ProblemKind.KEY_MISSING, MAX_KEY_LENGTH);
		}
		return key;
	}

	private <T> ResponseEntity<T> answered(Call call, Supplier<ResponseEntity<T>> effect) {
		if (!this.answers.claim(call.scope(), call.requestHash())) {
			return replayed(this.answers.find(call.scope()).orElseThrow(), call);
		}
		ResponseEntity<T> response = effect.get();
		this.answers.keep(call.scope(), response.getStatusCode().value(), headers(response),
				(response.getBody() != null) ? this.json.writeValueAsString(response.getBody()) : null);
		return response;
	}

	/** The stored body goes out as the very text it was; its type is gone by then. */
	@SuppressWarnings("unchecked")
	private static <T> ResponseEntity<T> replayed(Answer answer, Call call) {
		if (!answer.requestHash().equals(call.requestHash())) {
			throw new ApiFault(ProblemKind.KEY_REUSED);
		}
		ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status()).header(REPLAYED_HEADER, "true");
		answer.headers().forEach((name, value) -> response.header(name, value));
		if (answer.body() == null) {
			return response.build();
		}
		return (ResponseEntity<T>) response.contentType(MediaType.APPLICATION_JSON).body(new StoredJson(answer.body()));
	}

	private static Map<String, String> headers(ResponseEntity<?> response) {
		Map<String, String> kept = new TreeMap<>();
		URI location = response.getHeaders().getLocation();
		if (location != null) {
			kept.put(HttpHeaders.LOCATION, location.toString());
		}
		String tag = response.getHeaders().getETag();
		if (tag != null) {
			kept.put(HttpHeaders.ETAG, tag);
		}
		return kept;
	}

	/** Who calls what with which key, and what is asked for; neither can be read off. */
	private record Call(String scope, String requestHash) {

	}

}
