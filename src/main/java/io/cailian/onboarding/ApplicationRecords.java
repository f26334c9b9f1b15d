package io.cailian.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ApplicationRecords extends JpaRepository<Application, ApplicationId> {

	@Query("select a from Application a where a.formId = :formId")
	Optional<Application> ofForm(UUID formId);

	@Query("select a from Application a where a.tokenHash = :tokenHash")
	Optional<Application> withTokenHash(String tokenHash);

	@Query("select a from Application a where a.openIdentifier = :identifier")
	Optional<Application> open(String identifier);

	@Query("select a from Application a where a.supplier.value = :supplier order by a.submittedAt desc limit 1")
	Optional<Application> approvedAs(UUID supplier);

	@Query("select count(a) > 0 from Application a join a.documents d where a.id = :application and d.attachment = :attachment")
	boolean hasDocument(ApplicationId application, UUID attachment);

	@Query("select count(a) > 0 from Application a join a.documents d where d.attachment = :attachment")
	boolean isHandedIn(UUID attachment);

	@Query("""
			select a from Application a where a.bankAccount.blindIndex = :index and a.openIdentifier is not null
			order by a.submittedAt, a.id.value""")
	List<Application> openPaidTo(String index);

}
