package io.cailian.identity;

import java.time.Duration;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the identity provider is and how closely its word is followed.
 *
 * @param issuer the realm's address, as it stands in tokens
 * @param audience what a token for the HTTP API must be meant for
 * @param apiClients the clients whose tokens the HTTP API takes
 * @param personClaim the claim with the employee number, which says whose an account is
 * @param checkEvery how often the provider is asked whether a session still holds
 * @param trustUnasked how long a session holds while the provider cannot be asked
 * @param accountEvery how often requested accounts are brought to the provider
 * @param adminUrl where accounts are administered; derived from the issuer if empty
 */
@ConfigurationProperties("cailian.sso")
record SsoSettings(@DefaultValue("") String issuer, @DefaultValue("cailian-api") String audience,
		@DefaultValue Set<String> apiClients, @DefaultValue("employee_id") String personClaim,
		@DefaultValue("PT60S") Duration checkEvery, @DefaultValue("PT15M") Duration trustUnasked,
		@DefaultValue("PT10S") Duration accountEvery, @DefaultValue("") String adminUrl) {

	/** The administration of the realm over HTTP. */
	String administration() {
		return this.adminUrl.isBlank() ? this.issuer.replaceFirst("/realms/", "/admin/realms/") : this.adminUrl;
	}

}
