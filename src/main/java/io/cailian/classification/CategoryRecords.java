package io.cailian.classification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CategoryRecords extends JpaRepository<Category, CategoryId> {

	Optional<Category> findBySchemeAndCode(String scheme, String code);

	List<Category> findByScheme(String scheme);

	@Query("select c from Category c where c.path in :paths")
	List<Category> withPaths(Collection<String> paths);

	@Query("select c from Category c where c.path like concat(:path, '#%') order by c.path")
	List<Category> under(String path);

	@Query("select distinct c.parent.value from Category c where c.parent.value in :ids")
	List<UUID> havingChildren(Collection<UUID> ids);

	@Query("select c from Category c where c.id.value in :ids")
	List<Category> all(Collection<UUID> ids);

	@Query("select distinct c.scheme from Category c order by c.scheme")
	List<String> schemes();

}
