package io.cailian.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A realm on the loopback address that publishes its keys, signs whatever a test wants
 * signed and answers its token endpoint as told: what an identity provider could say,
 * including what a real one never would.
 */
final class TestIssuer implements AutoCloseable {

	private static final String REALM = "/realms/cailian";

	private final HttpServer server;

	private final RSAKey key = newKey();

	private final Deque<Answer> tokenAnswers = new ArrayDeque<>();

	TestIssuer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext(REALM + "/.well-known/openid-configuration",
				(exchange) -> answer(exchange, new Answer(200, discovery())));
		this.server.createContext(REALM + "/keys",
				(exchange) -> answer(exchange, new Answer(200, new JWKSet(this.key.toPublicJWK()).toString())));
		this.server.createContext(REALM + "/token", (exchange) -> answer(exchange, this.tokenAnswers.remove()));
		this.server.start();
	}

	String issuer() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + REALM;
	}

	/** What the token endpoint says next. */
	void willAnswer(int status, String json) {
		this.tokenAnswers.add(new Answer(status, json));
	}

	/** The claims of a good token for the API, to be spoilt by the test. */
	JWTClaimsSet.Builder claims(String subject, String... roles) {
		Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
		return new JWTClaimsSet.Builder().issuer(issuer())
			.subject(subject)
			.audience("cailian-api")
			.claim("azp", "reporting")
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(300)))
			.claim("roles", List.of(roles));
	}

	String signed(JWTClaimsSet.Builder claims) {
		return signed(claims, this.key);
	}

	/** As a stranger signs it who only knows the name of the key. */
	String forged(JWTClaimsSet.Builder claims) {
		return signed(claims, newKey());
	}

	static String unsigned(JWTClaimsSet.Builder claims) {
		return new PlainJWT(claims.build()).serialize();
	}

	/** Signed with the public key as if it were a shared secret. */
	String confused(JWTClaimsSet.Builder claims) {
		try {
			byte[] secret = this.key.toRSAPublicKey().getEncoded();
			return serialized(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("realm-key").build(), claims,
					new MACSigner(secret));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
		try {
			return serialized(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("realm-key").build(), claims,
					new RSASSASigner(key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String serialized(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer)
			throws JOSEException {
		SignedJWT token = new SignedJWT(header, claims.build());
		token.sign(signer);
		return token.serialize();
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).keyID("realm-key").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String discovery() {
		Map<String, String> places = Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/auth",
				"token_endpoint", issuer() + "/token", "jwks_uri", issuer() + "/keys", "end_session_endpoint",
				issuer() + "/logout");
		return places.entrySet()
			.stream()
			.map((place) -> "\"" + place.getKey() + "\":\"" + place.getValue() + "\"")
			.reduce("{\"subject_types_supported\":[\"public\"]", (all, place) -> all + "," + place) + "}";
	}

	private static void answer(HttpExchange exchange, Answer answer) throws IOException {
		byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
		exchange.getRequestBody().readAllBytes();
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(answer.status(), body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private record Answer(int status, String json) {

	}

}
