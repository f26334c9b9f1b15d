package io.cailian.identity;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Sso mode: opening an account here asks the identity provider for one. Until it is
 * there, the person is known by the id asked for, with which nobody can sign in.
 */
@Component
@ConditionalOnProperty(name = SecurityConfiguration.MODE, havingValue = "sso")
class ProvidedAccounts implements AccountHome {

	private final AccountRequests requests;

	private final Clock clock;

	ProvidedAccounts(AccountRequests requests, Clock clock) {
		this.requests = requests;
		this.clock = clock;
	}

	@Override
	public boolean hasSeen(UserId id) {
		return this.requests.existsById(id);
	}

	@Override
	public void opened(Person person) {
		this.requests.save(AccountRequest.of(person, this.clock.instant()));
	}

	@Override
	public boolean keepsPasswords() {
		return false;
	}

}
