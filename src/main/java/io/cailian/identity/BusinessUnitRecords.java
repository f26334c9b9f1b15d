package io.cailian.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface BusinessUnitRecords extends JpaRepository<BusinessUnit, BusinessUnitId> {

	Optional<BusinessUnit> findByGroupCodeAndCode(String groupCode, String code);

	List<BusinessUnit> findAllByOrderByGroupCodeAscCodeAsc();

}
