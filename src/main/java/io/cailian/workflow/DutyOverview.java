package io.cailian.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.workflow.spi.SeparatedDuties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows auditors which duties are kept apart and whether anybody combined two after all:
 * by writing to the database, or because two accounts turned out to be one person's.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
public class DutyOverview {

	private static final int MOST = 500;

	private final SeparationOfDuties separation;

	private final DutyRecords records;

	private final People people;

	DutyOverview(SeparationOfDuties separation, DutyRecords records, People people) {
		this.separation = separation;
		this.records = records;
		this.people = people;
	}

	/** One deed of somebody who has two duties on the document. */
	public record Combined(String separation, Subject document, String duty, String deed, UserId account) {
	}

	/** All separations, as the modules declare them. */
	public List<SeparatedDuties> rules() {
		return this.separation.all();
	}

	/** How many deeds are on record. */
	public long deeds() {
		return this.records.count();
	}

	/** The deeds by which one person came to hold two separated duties: must be none. */
	public List<Combined> exceptions() {
		Set<DutyRecords.Row> found = new LinkedHashSet<>(this.records.combined(MOST));
		for (Set<UserId> accounts : this.people.sharedByOnePerson()) {
			found.addAll(this.records.combined(accounts, MOST));
		}
		List<Combined> exceptions = new ArrayList<>();
		found.forEach((row) -> exceptions
			.add(new Combined(row.separation(), row.document(), row.duty(), row.deed(), row.account())));
		return exceptions;
	}

}
