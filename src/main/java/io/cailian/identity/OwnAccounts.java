package io.cailian.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Demo mode: the account is there at once and its password is set here. */
@Component
@ConditionalOnProperty(name = SecurityConfiguration.MODE, havingValue = "demo", matchIfMissing = true)
class OwnAccounts implements AccountHome {

	@Override
	public boolean hasSeen(UserId id) {
		return false;
	}

	@Override
	public void opened(Person person) {
		// the account itself is all there is to it
	}

	@Override
	public boolean keepsPasswords() {
		return true;
	}

}
