package io.cailian.onboarding.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import io.cailian.classification.Categories;
import io.cailian.classification.Regions;
import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.identity.BusinessUnits;
import io.cailian.identity.PortalAddress;
import io.cailian.licence.LicenceReading;
import io.cailian.onboarding.ApplicationDrafting;
import io.cailian.onboarding.SupplyWishNames;
import io.cailian.questionnaire.Questionnaires;
import io.cailian.uikit.Formats;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the steps of the wizard work with.
 */
@Component
class WizardParts {

	private final ApplicationDrafting drafting;

	private final Questionnaires questionnaires;

	private final Categories categories;

	private final Regions regions;

	private final BusinessUnits units;

	private final SupplyWishNames wishes;

	private final Attachments attachments;

	private final Formats formats;

	private final LicenceReading licences;

	private final PortalAddress address;

	private final Clock clock;

	private final long maxBytes;

	WizardParts(ApplicationDrafting drafting, Questionnaires questionnaires, Categories categories, Regions regions,
			BusinessUnits units, SupplyWishNames wishes, Attachments attachments, LicenceReading licences,
			Formats formats, PortalAddress address, Clock clock,
			@Value("${cailian.attachments.max-bytes:20971520}") long maxBytes) {
		this.drafting = drafting;
		this.questionnaires = questionnaires;
		this.categories = categories;
		this.regions = regions;
		this.units = units;
		this.wishes = wishes;
		this.attachments = attachments;
		this.formats = formats;
		this.licences = licences;
		this.address = address;
		this.clock = clock;
		this.maxBytes = maxBytes;
	}

	ApplicationDrafting drafting() {
		return this.drafting;
	}

	Questionnaires questionnaires() {
		return this.questionnaires;
	}

	Categories categories() {
		return this.categories;
	}

	Regions regions() {
		return this.regions;
	}

	BusinessUnits units() {
		return this.units;
	}

	SupplyWishNames wishes() {
		return this.wishes;
	}

	LicenceReading licences() {
		return this.licences;
	}

	Formats formats() {
		return this.formats;
	}

	long maxBytes() {
		return this.maxBytes;
	}

	/** The whole address of a page of ours. */
	String address(String path) {
		return this.address.of(path);
	}

	/** The day it is where we are. */
	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.formats.zone());
	}

	/** What a file of the draft in this window is called; empty once it is gone. */
	Optional<AttachmentInfo> file(AttachmentId id) {
		try {
			return Optional.of(this.attachments.info(id));
		}
		catch (IllegalArgumentException gone) {
			return Optional.empty();
		}
	}

}
