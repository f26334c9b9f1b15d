package io.cailian.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.organisation.PostCode;

/**
 * What planning has to know of the company: who stands where, and what each may decide.
 */
interface Places {

	List<UserId> managersAbove(UserId person, int most);

	Set<UserId> holdersOf(PostCode post);

	List<UserId> holdersOf(String role);

	Optional<Money> limitOf(UserId person, String documentType);

	/** Whether somebody may act for the company under this account. */
	boolean isActing(UserId account);

}
