package io.cailian.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface PostRecords extends JpaRepository<Post, PostId> {

	Optional<Post> findByCode(String code);

	List<Post> findAllByOrderByCode();

}
