package io.cailian.qualification;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CertificateRevocationRecords extends JpaRepository<CertificateRevocation, UUID> {

	/** What is asked for and not decided of these certificates; of each one at most. */
	@Query("""
			select r from CertificateRevocation r where r.certificate.value in :certificates
				and r.stage = io.cailian.qualification.Stage.PROPOSED""")
	List<CertificateRevocation> waiting(Collection<UUID> certificates);

	/** All that was ever asked about a certificate, the newest first. */
	@Query("""
			select r from CertificateRevocation r where r.certificate.value = :certificate
			order by r.proposedAt desc, r.id desc""")
	List<CertificateRevocation> newestFirst(UUID certificate);

}
