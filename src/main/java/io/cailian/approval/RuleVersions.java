package io.cailian.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RuleVersions extends JpaRepository<RuleVersion, RuleVersionId> {

	@Query("select v from RuleVersion v where v.documentType = :type order by v.number desc")
	List<RuleVersion> ofType(String type);

	Optional<RuleVersion> findByOpenType(String type);

	@Query("select coalesce(max(v.number), 0) from RuleVersion v where v.documentType = :type")
	int lastNumber(String type);

	@Query("""
			select v from RuleVersion v
			where v.documentType = :type and v.status = io.cailian.approval.RuleStatus.APPROVED
				and v.effectiveFrom <= :day
			order by v.effectiveFrom desc, v.number desc""")
	List<RuleVersion> inForce(String type, LocalDate day, Limit limit);

	@Query("""
			select v from RuleVersion v
			where v.documentType = :type and v.status = io.cailian.approval.RuleStatus.APPROVED
				and v.effectiveFrom > :day
			order by v.effectiveFrom, v.number desc""")
	List<RuleVersion> coming(String type, LocalDate day);

	@Query("select v from RuleVersion v where v.status = io.cailian.approval.RuleStatus.PROPOSED")
	List<RuleVersion> proposed();

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select v from RuleVersion v where v.id = :id")
	Optional<RuleVersion> lock(RuleVersionId id);

}
