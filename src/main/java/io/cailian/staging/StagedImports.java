package io.cailian.staging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StagedImports extends JpaRepository<StagedImport, ImportId> {

	@Query("select i from StagedImport i where i.kind in :kinds order by i.createdAt desc, i.id.value desc")
	List<StagedImport> latest(Collection<String> kinds, Limit limit);

	@Query("""
			select i from StagedImport i where i.kind = :kind and i.sha256 = :sha256
			and i.state in (io.cailian.staging.ImportState.STAGED, io.cailian.staging.ImportState.RUNNING,
				io.cailian.staging.ImportState.DONE)
			order by i.createdAt desc""")
	List<StagedImport> ofFile(String kind, String sha256, Limit limit);

	@Query("""
			select i from StagedImport i where i.state = io.cailian.staging.ImportState.RUNNING
			and (i.leaseUntil is null or i.leaseUntil < :now) order by i.createdAt""")
	List<StagedImport> waiting(Instant now);

	@Query("select i from StagedImport i where i.state = io.cailian.staging.ImportState.READING and i.createdAt < :before")
	List<StagedImport> stuckInReading(Instant before);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select i from StagedImport i where i.id = :id")
	Optional<StagedImport> lock(ImportId id);

}
