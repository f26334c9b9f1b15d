package io.cailian.questionnaire;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one version of a template for ever, also before it has been saved.
 */
@Embeddable
public record TemplateId(@Column(name = "template_id") UUID value) implements Serializable {

	public static TemplateId next() {
		return new TemplateId(Ids.next());
	}

	public static TemplateId of(String text) {
		return new TemplateId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
