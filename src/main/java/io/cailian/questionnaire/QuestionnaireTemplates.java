package io.cailian.questionnaire;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an administrator keeps the templates: writes drafts, activates and retires
 * versions, and carries them from one portal to another.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class QuestionnaireTemplates {

	private final TemplateRecords records;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	QuestionnaireTemplates(TemplateRecords records, CurrentUser currentUser, ApplicationEventPublisher events,
			Clock clock) {
		this.records = records;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
	}

	/** Every version of every template, the newest version of each first. */
	@Transactional(readOnly = true)
	public List<TemplateLine> list() {
		return this.records.list().stream().map(QuestionnaireTemplate::line).toList();
	}

	@Transactional(readOnly = true)
	public Optional<TemplateDetails> find(TemplateId id) {
		return this.records.findById(id).map(QuestionnaireTemplate::details);
	}

	/** A new template; a second time with the same id is the first one. */
	public TemplateDetails create(TemplateId id, TemplateContent content) {
		return this.records.findById(id)
			.map(QuestionnaireTemplate::details)
			.orElseGet(
					() -> saved(QuestionnaireTemplate.draft(id, content, this.currentUser.id(), this.clock.instant()),
							"QUESTIONNAIRE_DRAFTED"));
	}

	/**
	 * Replaces what a draft says.
	 * @throws RuleViolation if it is no draft, or somebody changed it meanwhile
	 */
	public TemplateDetails edit(TemplateId id, TemplateContent content, long version) {
		QuestionnaireTemplate template = template(id);
		if (template.version() != version) {
			throw new RuleViolation("questionnaire.Template.changedMeanwhile");
		}
		template.edit(content, this.currentUser.id(), this.clock.instant());
		return saved(template, "QUESTIONNAIRE_EDITED");
	}

	/** From now on applicants are asked by this version, and by no older one. */
	public TemplateDetails activate(TemplateId id) {
		QuestionnaireTemplate template = template(id);
		this.records.versions(template.family())
			.stream()
			.filter((other) -> other.status() == TemplateStatus.ACTIVE && !other.id().equals(id))
			.forEach((other) -> {
				other.retire(this.currentUser.id(), this.clock.instant());
				saved(other, "QUESTIONNAIRE_RETIRED");
			});
		template.activate(this.currentUser.id(), this.clock.instant());
		return saved(template, "QUESTIONNAIRE_ACTIVATED");
	}

	public TemplateDetails retire(TemplateId id) {
		QuestionnaireTemplate template = template(id);
		template.retire(this.currentUser.id(), this.clock.instant());
		return saved(template, "QUESTIONNAIRE_RETIRED");
	}

	/**
	 * The draft of the next version: the one there is, or a new one that says the same.
	 */
	public TemplateDetails nextVersion(TemplateId id) {
		QuestionnaireTemplate template = template(id);
		List<QuestionnaireTemplate> versions = this.records.versions(template.family());
		return versions.stream()
			.filter((other) -> other.status() == TemplateStatus.DRAFT)
			.findFirst()
			.map(QuestionnaireTemplate::details)
			.orElseGet(() -> saved(template.next(TemplateId.next(), versions.getFirst().line().versionNumber() + 1,
					this.currentUser.id(), this.clock.instant()), "QUESTIONNAIRE_DRAFTED"));
	}

	/**
	 * A new draft out of an exported template.
	 * @throws RuleViolation if the file is not one
	 */
	public TemplateDetails importJson(TemplateId id, String json) {
		return create(id, TemplateJson.readForeign(json));
	}

	@Transactional(readOnly = true)
	public String exportJson(TemplateId id) {
		return TemplateJson.write(template(id).content());
	}

	private QuestionnaireTemplate template(TemplateId id) {
		return this.records.findById(id).orElseThrow(() -> new IllegalArgumentException("no template " + id));
	}

	private TemplateDetails saved(QuestionnaireTemplate template, String action) {
		TemplateDetails details = this.records.saveAndFlush(template).details();
		this.events.publishEvent(new TemplateChanged(template.id(), action,
				Map.of("name", details.content().name().zh(), "version", "" + details.line().versionNumber())));
		return details;
	}

}
