package io.cailian.questionnaire;

import java.time.Instant;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template: written as a draft, activated, and retired when the next
 * version takes its place. An application keeps the versions it was asked by.
 */
@Entity
@Table(name = "questionnaire_template")
class QuestionnaireTemplate {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private TemplateId id;

	@Column(name = "family")
	private UUID family;

	@Column(name = "version_number")
	private int versionNumber;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private TemplateStatus status;

	@Column(name = "name_zh")
	private String nameZh;

	@Column(name = "name_en")
	private String nameEn;

	@Column(name = "sort_position")
	private int position;

	@Column(name = "content")
	private String content;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "changed_by"))
	private UserId changedBy;

	@Column(name = "changed_at")
	private Instant changedAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected QuestionnaireTemplate() {
	}

	@SuppressWarnings("NullAway.Init")
	private QuestionnaireTemplate(TemplateId id, UUID family, int versionNumber) {
		this.id = id;
		this.family = family;
		this.versionNumber = versionNumber;
		this.status = TemplateStatus.DRAFT;
	}

	/** The first version of a new template. */
	static QuestionnaireTemplate draft(TemplateId id, TemplateContent content, UserId by, Instant at) {
		QuestionnaireTemplate template = new QuestionnaireTemplate(id, id.value(), 1);
		template.write(content, by, at);
		return template;
	}

	/** A draft of the next version, that begins with what this one says. */
	QuestionnaireTemplate next(TemplateId nextId, int number, UserId by, Instant at) {
		QuestionnaireTemplate next = new QuestionnaireTemplate(nextId, this.family, number);
		next.write(content(), by, at);
		return next;
	}

	void edit(TemplateContent newContent, UserId by, Instant at) {
		if (this.status != TemplateStatus.DRAFT) {
			throw new RuleViolation("questionnaire.Template.notDraft");
		}
		write(newContent, by, at);
	}

	void activate(UserId by, Instant at) {
		if (!content().asksSomething()) {
			throw new RuleViolation("questionnaire.Template.empty");
		}
		moveTo(TemplateStatus.ACTIVE, by, at);
	}

	void retire(UserId by, Instant at) {
		moveTo(TemplateStatus.RETIRED, by, at);
	}

	private void moveTo(TemplateStatus next, UserId by, Instant at) {
		if (!this.status.mayMoveTo(next)) {
			throw new RuleViolation("questionnaire.Template.notPossible");
		}
		this.status = next;
		this.changedBy = by;
		this.changedAt = at;
	}

	private void write(TemplateContent newContent, UserId by, Instant at) {
		this.nameZh = newContent.name().zh();
		this.nameEn = newContent.name().en();
		this.position = newContent.position();
		this.content = TemplateJson.write(newContent);
		this.changedBy = by;
		this.changedAt = at;
	}

	TemplateId id() {
		return this.id;
	}

	UUID family() {
		return this.family;
	}

	TemplateStatus status() {
		return this.status;
	}

	TemplateContent content() {
		return TemplateJson.read(this.content);
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

	TemplateLine line() {
		return new TemplateLine(this.id, this.family, new Wording(this.nameZh, this.nameEn), this.versionNumber,
				this.status, this.position, this.changedBy, this.changedAt);
	}

	TemplateDetails details() {
		return new TemplateDetails(line(), content(), version());
	}

}
