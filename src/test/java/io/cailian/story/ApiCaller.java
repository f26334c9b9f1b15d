package io.cailian.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.cailian.running.PortalProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program that calls the portal's HTTP API in the name of one person.
 */
record ApiCaller(PortalProcess portal, String authorization) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final String LICENCE = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	ApiCaller(PortalProcess portal, String user, String password) {
		this(portal, "Basic "
				+ Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
	}

	static ApiCaller withToken(PortalProcess portal, String token) {
		return new ApiCaller(portal, "Bearer " + token);
	}

	/** Asks and gives back whatever the portal says. */
	HttpResponse<String> tryGet(String path) {
		return send(request(path).GET().build());
	}

	JsonNode get(String path) {
		return answered(send(request(path).GET().build()));
	}

	JsonNode post(String path, String key, Object body) {
		return answered(send(posting(path, key, body)));
	}

	/** Sends and gives back whatever the portal says. */
	HttpResponse<String> tryPost(String path, String key, Object body) {
		return send(posting(path, key, body));
	}

	JsonNode put(String path, String tag, Object body) {
		return answered(send(request(path).header("If-Match", tag)
			.PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build()));
	}

	String tagOf(String path) {
		return send(request(path).GET().build()).headers().firstValue("ETag").orElseThrow();
	}

	private HttpRequest posting(String path, String key, Object body) {
		return request(path).header("Idempotency-Key", key)
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.portal.at(path))
			.timeout(Duration.ofSeconds(60))
			.header("Authorization", this.authorization)
			.header("Content-Type", "application/json");
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode answered(HttpResponse<String> response) {
		assertThat(response.statusCode()).as("%s %s", response.request().uri(), response.body()).isBetween(200, 299);
		return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
	}

	/** Uploads a licence and returns the id under which an application names it. */
	String licence(String key) {
		String boundary = "licence-" + key;
		String body = "--" + boundary
				+ "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"licence.pdf\"\r\n"
				+ "Content-Type: application/pdf\r\n\r\n" + LICENCE + "\r\n--" + boundary + "--\r\n";
		return answered(send(request("/api/v1/supplier-registrations/uploads").header("Idempotency-Key", key)
			.setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build())).get("id").asString();
	}

	/** A company that applies, with no more about it than the API asks for. */
	static Map<String, Object> application(String name, String scheme, String identifier, String email, String language,
			String licence) {
		return Map.ofEntries(Map.entry("name", name), Map.entry("identifierScheme", scheme),
				Map.entry("identifierValue", identifier), Map.entry("country", "CN"),
				Map.entry("address", "1 Shifan Road, Suzhou"), Map.entry("category", "bearings"),
				Map.entry("contactName", "Li Na"), Map.entry("contactEmail", email),
				Map.entry("contactPhone", "+86 512 5555 0100"), Map.entry("bankName", "ICBC Suzhou"),
				Map.entry("bankAccount", "6222 0202 0011 2233"), Map.entry("bankHolder", name),
				Map.entry("language", language), Map.entry("documents", List.of(licence)), Map.entry("consent", true));
	}

}
