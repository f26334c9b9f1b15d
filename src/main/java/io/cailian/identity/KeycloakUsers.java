package io.cailian.identity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * The few things the portal asks of Keycloak's administration: find a user by e-mail
 * address, create one among the suppliers, send the letter with the link for its
 * password. Its service account can do no more than manage users.
 */
class KeycloakUsers {

	static final String REGISTRATION = "accounts";

	/** Marks the users the portal has asked for; only administrators see it. */
	private static final String MARK = "cailianRequest";

	private static final String GROUP = "/suppliers";

	private static final int TIMEOUT_MILLIS = 5_000;

	private static final ParameterizedTypeReference<List<User>> USERS = new ParameterizedTypeReference<>() {
	};

	private final OAuth2AuthorizedClientManager tokens;

	private final RestClient administration;

	private final PortalAddress portal;

	private final Supplier<String> portalClient;

	KeycloakUsers(OAuth2AuthorizedClientManager tokens, SsoSettings settings, PortalAddress portal,
			Supplier<String> portalClient) {
		this.tokens = tokens;
		this.portal = portal;
		this.portalClient = portalClient;
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(TIMEOUT_MILLIS);
		requests.setReadTimeout(TIMEOUT_MILLIS);
		this.administration = RestClient.builder()
			.baseUrl(settings.administration())
			.requestFactory(requests)
			.defaultRequest((request) -> request.headers(this::authorize))
			.build();
	}

	/**
	 * The subject of the account for this request, created if it is not there yet; empty
	 * if the e-mail address belongs to an account that was not made for it.
	 */
	Optional<String> provide(UserId request, String name, String email) {
		Optional<User> present = byEmail(email);
		if (present.isEmpty()) {
			try {
				return Optional.of(create(request, name, email));
			}
			catch (HttpClientErrorException.Conflict ex) {
				present = byEmail(email);
			}
		}
		return present.filter((user) -> user.isFor(request)).map(User::id);
	}

	/** Sends the letter with which the owner of an account sets its password. */
	void invite(String subject) {
		this.administration.put()
			.uri((uri) -> uri.path("/users/{id}/execute-actions-email")
				.queryParam("client_id", this.portalClient.get())
				.queryParam("redirect_uri", this.portal.of(""))
				.queryParam("lifespan", AccountInvitation.VALIDITY.toSeconds())
				.build(subject))
			.contentType(MediaType.APPLICATION_JSON)
			.body(List.of("UPDATE_PASSWORD"))
			.retrieve()
			.toBodilessEntity();
	}

	private Optional<User> byEmail(String email) {
		List<User> found = this.administration.get()
			.uri((uri) -> uri.path("/users").queryParam("email", "{email}").queryParam("exact", true).build(email))
			.retrieve()
			.body(USERS);
		return Objects.requireNonNull(found, "no answer").stream().findFirst();
	}

	private String create(UserId request, String name, String email) {
		Map<String, Object> user = Map.of("username", email, "email", email, "lastName", name, "enabled", true,
				"emailVerified", false, "groups", List.of(GROUP), "attributes", Map.of(MARK, List.of(request.value())),
				"requiredActions", List.of("UPDATE_PASSWORD"));
		URI location = this.administration.post()
			.uri("/users")
			.contentType(MediaType.APPLICATION_JSON)
			.body(user)
			.retrieve()
			.toBodilessEntity()
			.getHeaders()
			.getLocation();
		String path = Objects.requireNonNull(location, "created, but where?").getPath();
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private void authorize(HttpHeaders headers) {
		OAuth2AuthorizedClient client = this.tokens
			.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION).principal("portal").build());
		headers.setBearerAuth(
				Objects.requireNonNull(client, "no token for the administration").getAccessToken().getTokenValue());
	}

	/** A user as Keycloak tells of it, as far as it matters here. */
	record User(String id, @Nullable Map<String, List<String>> attributes) {

		boolean isFor(UserId request) {
			return this.attributes != null && this.attributes.getOrDefault(MARK, List.of()).contains(request.value());
		}

	}

}
