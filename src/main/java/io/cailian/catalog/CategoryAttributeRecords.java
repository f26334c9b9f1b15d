package io.cailian.catalog;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CategoryAttributeRecords extends JpaRepository<CategoryAttribute, AttributeId> {

	@Query("select a from CategoryAttribute a where a.category.value in :categories order by a.position, a.code")
	List<CategoryAttribute> of(Collection<UUID> categories);

	List<CategoryAttribute> findByCode(String code);

}
