package io.cailian.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The business units of the buying company. They are no secret: applicants choose among
 * them before they have an account.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class BusinessUnits {

	private final BusinessUnitRecords records;

	BusinessUnits(BusinessUnitRecords records) {
		this.records = records;
	}

	public Optional<BusinessUnitDetails> find(BusinessUnitId id) {
		return this.records.findById(id).map(BusinessUnit::details);
	}

	/** A unit by the two codes that name it. */
	public Optional<BusinessUnitDetails> find(String groupCode, String code) {
		return this.records.findByGroupCodeAndCode(groupCode, code).map(BusinessUnit::details);
	}

	/** All units, closed ones included, by their codes. */
	public List<BusinessUnitDetails> all() {
		return this.records.findAllByOrderByGroupCodeAscCodeAsc().stream().map(BusinessUnit::details).toList();
	}

	/** The units that may be chosen, by their codes. */
	public List<BusinessUnitDetails> active() {
		return all().stream().filter(BusinessUnitDetails::active).toList();
	}

}
