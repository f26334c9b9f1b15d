package io.cailian.changerequest.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.cailian.changerequest.ChangeWording;
import io.cailian.identity.NamedPeople;
import io.cailian.identity.People;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.SupplierVersionDetails;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;

/**
 * The versions of a supplier's facts, the one in force first, each with what it changed.
 */
class VersionList extends ListGrid<SupplierVersionDetails> {

	private static final String KEY = "changerequest.VersionList.";

	private final List<SupplierVersionDetails> versions;

	private final ChangeWording wording;

	/**
	 * The list; without people where the supplier itself reads it.
	 */
	VersionList(List<SupplierVersionDetails> versions, boolean withPeople, ChangeWording wording, People people,
			Formats formats) {
		super(KEY + "title");
		this.versions = versions;
		this.wording = wording;
		addClassName("version-list");
		fixed(textColumn(KEY + "no", (version) -> getTranslation(KEY + "version", version.no())), "7rem");
		fixed(textColumn(KEY + "since", (version) -> formats.shortInstant(version.approvedAt(), reader())), "10rem");
		wide(textColumn(KEY + "changed", (version) -> changed(version, reader())), "16rem");
		fixed(textColumn(KEY + "cause", (version) -> getTranslation(version.cause().labelKey())), "9rem");
		if (withPeople) {
			NamedPeople approvers = people
				.named(versions.stream().flatMap((version) -> version.approvedBy().stream()).toList());
			fixed(textColumn(KEY + "approvedBy",
					(version) -> version.approvedBy().map((by) -> approvers.nameOf(by, reader())).orElse("")), "8rem");
		}
		setItems(versions);
		setAllRowsVisible(true);
	}

	private String changed(SupplierVersionDetails version, Locale locale) {
		int index = this.versions.indexOf(version);
		if (index + 1 >= this.versions.size()) {
			return getTranslation(locale, KEY + "first");
		}
		SupplierVersionDetails before = this.versions.get(index + 1);
		List<String> parts = new ArrayList<>();
		for (ControlledFact fact : version.changed()) {
			parts.add(getTranslation(locale, KEY + "move", getTranslation(locale, fact.labelKey()),
					this.wording.move(value(fact, before, locale), value(fact, version, locale))));
		}
		return String.join("\n", parts);
	}

	private String value(ControlledFact fact, SupplierVersionDetails version, Locale locale) {
		return switch (fact) {
			case BANK_ACCOUNT -> this.wording.value(version.bank(), locale);
			case CONTACT_NAME, CONTACT_EMAIL, CONTACT_PHONE -> this.wording.value(fact, version.contact());
			default -> this.wording.value(fact, version.facts(), locale);
		};
	}

	private Locale reader() {
		return getUI().map((ui) -> ui.getLocale()).orElse(Locale.SIMPLIFIED_CHINESE);
	}

}
