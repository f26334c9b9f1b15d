package io.cailian.approval;

import java.util.List;
import java.util.Optional;

import io.cailian.workflow.DocumentTypes;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.workflow.spi.DocumentAttribute;

import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the approval rules in all their versions.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(RuleAccess.READERS)
public class ApprovalRules {

	private final RuleVersions versions;

	private final DocumentTypes types;

	private final RuleDay day;

	private final People people;

	private final CurrentUser currentUser;

	ApprovalRules(RuleVersions versions, DocumentTypes types, RuleDay day, People people, CurrentUser currentUser) {
		this.versions = versions;
		this.types = types;
		this.day = day;
		this.people = people;
		this.currentUser = currentUser;
	}

	/** The types of documents rules can be written for. */
	public List<RuleType> types() {
		return this.types.all().stream().map(this::type).toList();
	}

	private RuleType type(String type) {
		return new RuleType(type, inForce(type).map(RuleVersionDetails::line),
				this.versions.coming(type, this.day.today()).stream().map(RuleVersion::line).toList(),
				this.versions.findByOpenType(type).map(RuleVersion::line));
	}

	/** All versions of a type, the newest first. */
	public List<RuleVersionLine> versions(String type) {
		return this.versions.ofType(type).stream().map(RuleVersion::line).toList();
	}

	public Optional<RuleVersionDetails> find(RuleVersionId id) {
		return this.versions.findById(id).map(RuleVersion::details);
	}

	/** The version that counts today; its rows may be none. */
	public Optional<RuleVersionDetails> inForce(String type) {
		return this.versions.inForce(type, this.day.today(), Limit.of(1))
			.stream()
			.findFirst()
			.map(RuleVersion::details);
	}

	/** How many versions wait that others than this person wrote and proposed. */
	public long waitingForDecision() {
		return this.versions.proposed().stream().map(RuleVersion::line).filter((line) -> !isOwn(line)).count();
	}

	/** Whether this person wrote or proposed a version, under whatever account. */
	public boolean isOwn(RuleVersionLine line) {
		UserId me = this.currentUser.id();
		return line.authors().stream().anyMatch((author) -> this.people.isSamePerson(author, me));
	}

	/** What conditions may ask about documents of a type, besides the amount. */
	public List<DocumentAttribute> attributes(String type) {
		return this.types.attributes(type);
	}

}
