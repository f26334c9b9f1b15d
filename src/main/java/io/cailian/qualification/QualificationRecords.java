package io.cailian.qualification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QualificationRecords extends JpaRepository<Qualification, QualificationId> {

	@Query("""
			select q from Qualification q where q.supplier.value in :suppliers and q.stage = io.cailian.qualification.Stage.APPROVED
			order by q.decidedAt, q.id.value""")
	List<Qualification> approved(Collection<UUID> suppliers);

	@Query("select q from Qualification q where q.supplier.value = :supplier order by q.proposedAt desc, q.id.value desc")
	List<Qualification> history(UUID supplier);

	@Query("""
			select q from Qualification q where q.supplier.value = :supplier and q.scope.category = :category
				and q.stage = io.cailian.qualification.Stage.PROPOSED""")
	List<Qualification> waiting(UUID supplier, UUID category);

	@Query("""
			select q from Qualification q where q.stage = io.cailian.qualification.Stage.APPROVED
				and q.to between :from and :to
				and q.status in (io.cailian.qualification.QualificationStatus.QUALIFIED,
					io.cailian.qualification.QualificationStatus.PREFERRED)
			order by q.to, q.id.value""")
	List<Qualification> endingBetween(LocalDate from, LocalDate to, Pageable page);

}
