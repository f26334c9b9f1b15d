package io.cailian.supplier;

import java.util.List;
import java.util.Optional;

import io.cailian.matching.CompanyIdentity;
import io.cailian.matching.RegisteredNumber;
import org.springframework.stereotype.Component;

/**
 * The suppliers a company may be that is about to become one. It answers whoever calls; a
 * module that shows the answer decides itself that it is theirs to see, and an applicant
 * never sees it.
 */
@Component
public class SimilarSuppliers {

	private static final int MOST = 5;

	private final DuplicateSearch search;

	SimilarSuppliers(DuplicateSearch search) {
		this.search = search;
	}

	/** At most five of them, the surest first. */
	public List<SimilarSupplier> like(SupplierIdentifier identifier, Company company, Contact contact,
			Optional<BankAccount> account) {
		return like(new CompanyIdentity(List.of(company.name()), company.country(),
				List.of(new RegisteredNumber(identifier.scheme(), identifier.value())),
				account.map(BankAccount::blindIndex).orElse(""), contact.email(), contact.phone()));
	}

	List<SimilarSupplier> like(CompanyIdentity company) {
		return this.search.like(company).stream().limit(MOST).toList();
	}

}
