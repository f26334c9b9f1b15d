package io.cailian.identity;

/**
 * Why somebody is not, or no longer, signed in; the signed-out page says it.
 */
public enum SignOutReason {

	/** The person signed out here. */
	SIGNED_OUT,
	/** Signed out elsewhere, or by an administrator. */
	ENDED_ELSEWHERE,
	/** The identity provider does not confirm the session: disabled or run out. */
	NOT_CONFIRMED,
	/** The identity provider could not be asked for too long. */
	PROVIDER_UNREACHABLE,
	/** Signing in did not succeed. */
	SIGN_IN_FAILED,
	/** The account has no role here. */
	NO_ROLE,
	/** Somebody else is signed in to this browser. */
	OTHER_PERSON;

	/** The page that tells it, as an address with a leading slash. */
	String page() {
		return "/signed-out?reason=" + name();
	}

}
