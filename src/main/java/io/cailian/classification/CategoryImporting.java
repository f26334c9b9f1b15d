package io.cailian.classification;

import io.cailian.classification.CategoryImportRow.Effect;
import io.cailian.identity.Roles;
import io.cailian.kernel.Ids;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a whole scheme from a file: first it says of each line what would happen, then
 * it is done. Lines with a fault are left out and named. What the file does not mention
 * stays, and the same file a second time changes nothing.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class CategoryImporting {

	private final CategoryRecords records;

	private final ApplicationEventPublisher events;

	CategoryImporting(CategoryRecords records, ApplicationEventPublisher events) {
		this.records = records;
		this.events = events;
	}

	/** What the file would do; nothing is changed. */
	@Transactional(readOnly = true)
	public CategoryImportReport preview(byte[] content) {
		return new CategoryImportReport(new CategoryImportPlan(this.records, CategoryFile.read(content)).rows(), false);
	}

	/** Takes the file in and says what that did. */
	@Transactional
	public CategoryImportReport apply(byte[] content) {
		CategoryImportPlan plan = new CategoryImportPlan(this.records, CategoryFile.read(content));
		plan.carryOut();
		CategoryImportReport report = new CategoryImportReport(plan.rows(), true);
		if (report.count(Effect.ADDED) + report.count(Effect.CHANGED) > 0) {
			this.events.publishEvent(CategoryChanged.imported(Ids.next(), String.join(", ", plan.schemes()),
					report.count(Effect.ADDED), report.count(Effect.CHANGED)));
		}
		return report;
	}

}
