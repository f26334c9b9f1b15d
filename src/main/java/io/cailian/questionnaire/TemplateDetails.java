package io.cailian.questionnaire;

/**
 * A version of a template with all it says.
 */
public record TemplateDetails(TemplateLine line, TemplateContent content, long version) {

	public TemplateId id() {
		return this.line.id();
	}

	public boolean isDraft() {
		return this.line.status() == TemplateStatus.DRAFT;
	}

}
