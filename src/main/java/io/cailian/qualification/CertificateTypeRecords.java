package io.cailian.qualification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.jpa.repository.JpaRepository;

interface CertificateTypeRecords extends JpaRepository<CertificateType, CertificateTypeId> {

	Optional<CertificateType> findByCode(String code);

	List<CertificateType> findAllByOrderByCode();

	/** All kinds, to name them. */
	default Map<CertificateTypeId, CertificateTypeDetails> byId() {
		return findAll().stream()
			.map(CertificateType::details)
			.collect(Collectors.toMap(CertificateTypeDetails::id, Function.identity()));
	}

}
