package io.cailian.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.cailian.organisation.spi.LimitedDocument;
import io.cailian.uikit.ModuleTranslations;

import org.springframework.stereotype.Component;

/**
 * The types of document people may have a limit for, as the modules that own them say.
 */
@Component
public class LimitedDocuments {

	private final List<LimitedDocument> types;

	private final ModuleTranslations texts;

	LimitedDocuments(List<LimitedDocument> types, ModuleTranslations texts) {
		this.types = List.copyOf(types);
		this.texts = texts;
	}

	/** The codes of all types. */
	public List<String> all() {
		return this.types.stream().map(LimitedDocument::type).sorted().toList();
	}

	/** The type in words; its code where no module owns such documents any more. */
	public String name(String type, Locale locale) {
		return type.equals(ApprovalLimit.GENERAL)
				? this.texts.getTranslation("organisation.PlacementDialog.general", locale)
				: of(type).map((known) -> this.texts.getTranslation(known.titleKey(), locale)).orElse(type);
	}

	boolean isKnown(ApprovalLimit limit) {
		return limit.documentType().equals(ApprovalLimit.GENERAL) || of(limit.documentType()).isPresent();
	}

	private Optional<LimitedDocument> of(String type) {
		return this.types.stream().filter((known) -> known.type().equals(type)).findFirst();
	}

}
