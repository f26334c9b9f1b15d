package io.cailian.changerequest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ChangeRequestRecords extends JpaRepository<ChangeRequest, ChangeRequestId> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from ChangeRequest r where r.id.value = :id")
	Optional<ChangeRequest> lock(UUID id);

	@Query("select r from ChangeRequest r where r.supplier.value = :supplier order by r.proposedAt desc, r.id.value desc")
	List<ChangeRequest> of(UUID supplier);

	@Query("""
			select count(r) from ChangeRequest r where r.supplier.value = :supplier
				and r.stage = io.cailian.changerequest.ChangeStage.WAITING""")
	long waitingOf(UUID supplier);

	@Query("select r from ChangeRequest r where r.supplier.value = :supplier and r.openKind = :kind")
	Optional<ChangeRequest> waiting(UUID supplier, ChangeKind kind);

}
