package io.cailian.exchange;

import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OcdsImports extends JpaRepository<OcdsImport, UUID> {

	@Query("""
			select new io.cailian.exchange.ImportSummary(i.id, i.fileName, i.imported, i.unchanged, i.refused,
			i.importedBy.value, i.importedAt) from OcdsImport i order by i.importedAt desc, i.id desc""")
	List<ImportSummary> latest(Limit limit);

}
