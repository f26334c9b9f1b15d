package io.cailian.identity;

import io.cailian.kernel.RuleViolation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, renames and closes business units. Opening the same id again changes nothing.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class BusinessUnitAdministration {

	private final BusinessUnitRecords records;

	private final ApplicationEventPublisher events;

	BusinessUnitAdministration(BusinessUnitRecords records, ApplicationEventPublisher events) {
		this.records = records;
		this.events = events;
	}

	/**
	 * Opens a unit.
	 * @throws RuleViolation if another unit has these codes
	 */
	public BusinessUnitDetails open(BusinessUnitDraft draft) {
		return this.records.findById(draft.id()).map(BusinessUnit::details).orElseGet(() -> {
			if (this.records.findByGroupCodeAndCode(draft.groupCode(), draft.code()).isPresent()) {
				throw new RuleViolation("identity.BusinessUnit.codeTaken", draft.groupCode() + "-" + draft.code());
			}
			return saved(BusinessUnitChanged.OPENED, BusinessUnit.open(draft));
		});
	}

	public BusinessUnitDetails rename(BusinessUnitId id, String nameZh, String nameEn, long version) {
		BusinessUnit unit = unit(id, version);
		unit.rename(BusinessUnitDraft.name(nameZh), BusinessUnitDraft.name(nameEn));
		return saved(BusinessUnitChanged.RENAMED, unit);
	}

	/** Offers the unit nowhere any more. */
	public BusinessUnitDetails close(BusinessUnitId id, long version) {
		BusinessUnit unit = unit(id, version);
		unit.close();
		return saved(BusinessUnitChanged.CLOSED, unit);
	}

	public BusinessUnitDetails reopen(BusinessUnitId id, long version) {
		BusinessUnit unit = unit(id, version);
		unit.reopen();
		return saved(BusinessUnitChanged.REOPENED, unit);
	}

	private BusinessUnit unit(BusinessUnitId id, long version) {
		BusinessUnit unit = this.records.findById(id)
			.orElseThrow(() -> new IllegalArgumentException("no business unit " + id));
		if (unit.details().version() != version) {
			throw new OptimisticLockingFailureException("business unit " + id + " was changed meanwhile");
		}
		return unit;
	}

	private BusinessUnitDetails saved(String action, BusinessUnit unit) {
		BusinessUnitDetails details = this.records.saveAndFlush(unit).details();
		this.events.publishEvent(new BusinessUnitChanged(action, details));
		return details;
	}

}
