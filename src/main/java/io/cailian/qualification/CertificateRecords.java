package io.cailian.qualification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface CertificateRecords extends JpaRepository<Certificate, CertificateId> {

	@Query("""
			select c from Certificate c where c.supplier.value in :suppliers
				and c.stage = io.cailian.qualification.Stage.APPROVED""")
	List<Certificate> approved(Collection<UUID> suppliers);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Certificate c where c.id.value = :id")
	Optional<Certificate> lock(UUID id);

	/** Certificates of that kind, issuer and number that wait or are approved. */
	@Query("""
			select c from Certificate c where c.supplier.value = :supplier and c.type.value = :type
				and c.issuer = :issuer and c.number = :number
				and c.stage in (io.cailian.qualification.Stage.PROPOSED, io.cailian.qualification.Stage.APPROVED)
				and c.revokedOn is null""")
	List<Certificate> numbered(UUID supplier, UUID type, String issuer, String number);

	/**
	 * Certificates of that issuer and number that were revoked, the newest revocation
	 * first; neither the kind they were handed in as nor upper and lower case set them
	 * apart.
	 */
	@Query("""
			select c from Certificate c where c.supplier.value = :supplier and c.revokedOn is not null
				and lower(c.issuer) = lower(:issuer) and lower(c.number) = lower(:number)
			order by c.revokedOn desc, c.id.value desc""")
	List<Certificate> revoked(UUID supplier, String issuer, String number);

	/** Those of the certificates that another approved one of the same kind outlasts. */
	@Query("""
			select c.id.value from Certificate c where c.id.value in :ids and c.expiresOn is not null
				and exists (select n from Certificate n where n.supplier.value = c.supplier.value
					and n.type.value = c.type.value and n.stage = io.cailian.qualification.Stage.APPROVED
					and n.revokedOn is null and (n.expiresOn is null or n.expiresOn > c.expiresOn))""")
	List<UUID> renewed(Collection<UUID> ids);

	/** Approved certificates, not outlasted by another, whose last day is in the span. */
	@Query("""
			select c from Certificate c where c.stage = io.cailian.qualification.Stage.APPROVED
				and c.revokedOn is null and c.expiresOn between :from and :to
				and not exists (select n from Certificate n where n.supplier.value = c.supplier.value
					and n.type.value = c.type.value and n.stage = io.cailian.qualification.Stage.APPROVED
					and n.revokedOn is null and (n.expiresOn is null or n.expiresOn > c.expiresOn))
			order by c.expiresOn, c.id.value""")
	List<Certificate> endingBetween(LocalDate from, LocalDate to, Pageable page);

}
