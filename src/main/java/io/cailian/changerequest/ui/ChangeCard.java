package io.cailian.changerequest.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.changerequest.ChangeKind;
import io.cailian.changerequest.ChangeRequestDetails;
import io.cailian.changerequest.ChangeWording;
import io.cailian.changerequest.EvidenceDownloads;
import io.cailian.document.AttachmentInfo;
import io.cailian.identity.People;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.LegalFacts;
import io.cailian.uikit.FactList;
import io.cailian.uikit.FileSizes;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * One change request: how it stands, what was and what is to be, why, and by which
 * evidence.
 */
class ChangeCard extends Composite<Article> {

	private static final String KEY = "changerequest.ChangeCard.";

	private final EvidenceDownloads downloads;

	private final ChangeWording wording;

	private final People people;

	private final Formats formats;

	ChangeCard(ChangeRequestDetails request, CurrentFacts now, EvidenceDownloads downloads, ChangeWording wording,
			People people, Formats formats) {
		this.downloads = downloads;
		this.wording = wording;
		this.people = people;
		this.formats = formats;
		Div head = new Div(Texts.text(new H3(), KEY + "title" + request.kind()), StageTones.badge(request.stage()));
		head.addClassName("change-head");
		getContent().addClassName("change-card");
		getContent().add(head, facts(request, now));
		untouched(request, now).ifPresent(getContent()::add);
		if (!request.evidence().isEmpty()) {
			getContent().add(evidence(request));
		}
	}

	/** What can be done to it, and what that shows. */
	ChangeCard with(Component... actions) {
		Div line = new Div(actions);
		line.addClassName("change-actions");
		line.setVisible(actions.length > 0);
		getContent().add(line);
		return this;
	}

	private FactList facts(ChangeRequestDetails request, CurrentFacts now) {
		FactList facts = new FactList();
		if (request.kind() == ChangeKind.BANK) {
			facts.fact((locale) -> getTranslation(locale, ControlledFact.BANK_ACCOUNT.labelKey()),
					(locale) -> moved(request, this.wording.value(now.bank(), locale),
							this.wording.value(request.account(), locale)));
		}
		request.wantedContact()
			.ifPresent((contact) -> contact.differencesTo(request.known())
				.forEach((fact) -> facts.fact((locale) -> getTranslation(locale, fact.labelKey()),
						(locale) -> moved(request, this.wording.value(fact, now.contact()),
								this.wording.value(fact, contact)))));
		LegalFacts wanted = request.wanted().appliedTo(now.facts());
		for (ControlledFact fact : ControlledFact.LEGAL) {
			if (asksFor(request, fact) && !isUntouched(request, fact, now)) {
				facts.fact((locale) -> getTranslation(locale, fact.labelKey()), (locale) -> moved(request,
						this.wording.value(fact, now.facts(), locale), this.wording.value(fact, wanted, locale)));
			}
		}
		facts.fact(KEY + "reason", request.reason());
		facts.fact((locale) -> getTranslation(locale, KEY + "asked"), (locale) -> asked(request, locale));
		request.callBack()
			.ifPresent((call) -> facts.fact((locale) -> getTranslation(locale, KEY + "callBack"),
					(locale) -> getTranslation(locale, "changerequest.ChangeSubject.called", call.spokeTo(),
							call.number(), this.formats.shortInstant(call.calledAt(), locale),
							this.people.nameOf(call.by(), locale), call.words())));
		request.decidedAt()
			.ifPresent((at) -> facts.fact((locale) -> getTranslation(locale, KEY + "decided"),
					(locale) -> decided(request, locale)));
		return facts;
	}

	/**
	 * What was sent along as it is: the entry in the register is asked for as a whole.
	 */
	private Optional<Details> untouched(ChangeRequestDetails request, CurrentFacts now) {
		List<ControlledFact> untouched = ControlledFact.LEGAL.stream()
			.filter((fact) -> asksFor(request, fact) && isUntouched(request, fact, now))
			.toList();
		if (untouched.isEmpty()) {
			return Optional.empty();
		}
		FactList facts = new FactList();
		untouched.forEach((fact) -> facts.fact((locale) -> getTranslation(locale, fact.labelKey()),
				(locale) -> this.wording.value(fact, now.facts(), locale)));
		return Optional.of(new Details(Texts.text(new Span(), KEY + "untouched", untouched.size()), facts));
	}

	/** Can be told while it waits; later the present may be another one. */
	private static boolean isUntouched(ChangeRequestDetails request, ControlledFact fact, CurrentFacts now) {
		return request.isWaiting()
				&& !request.wanted().appliedTo(now.facts()).differencesTo(now.facts()).contains(fact);
	}

	/** While it waits both are worth knowing; later the present may be another one. */
	private String moved(ChangeRequestDetails request, String before, String after) {
		return request.isWaiting() ? this.wording.move(before, after) : after;
	}

	private String asked(ChangeRequestDetails request, Locale locale) {
		String who = request.proposedBy()
			.map((by) -> this.people.nameOf(by, locale))
			.orElseGet(() -> getTranslation(locale, KEY + "staff"));
		return getTranslation(locale, KEY + (request.bySupplier() ? "askedBySupplier" : "askedOnBehalf"), who,
				this.formats.shortInstant(request.proposedAt(), locale), request.againstNo());
	}

	private String decided(ChangeRequestDetails request, Locale locale) {
		String when = request.decidedAt().map((at) -> this.formats.shortInstant(at, locale)).orElse("");
		String who = request.decidedBy().map((by) -> this.people.nameOf(by, locale)).orElse("");
		String version = request.versionNo().map((no) -> getTranslation(locale, KEY + "asVersion", no)).orElse("");
		return Stream.of(when, who, version, request.decisionReason())
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" · "));
	}

	private UnorderedList evidence(ChangeRequestDetails request) {
		UnorderedList list = new UnorderedList();
		list.addClassName("upload-files");
		for (AttachmentInfo file : request.evidence()) {
			Span size = new Span();
			Texts.follow(size, (locale) -> size.setText(FileSizes.of(file.size(), locale)));
			list.add(new ListItem(new Anchor(this.downloads.of(request.id(), file), file.fileName()), size));
		}
		return list;
	}

	private static boolean asksFor(ChangeRequestDetails request, ControlledFact fact) {
		return switch (fact) {
			case NAME -> request.wanted().name().isPresent();
			case LEGAL_FORM -> request.wanted().legalForm().isPresent();
			case COUNTRY -> request.wanted().country().isPresent();
			case ADDRESS -> request.wanted().address().isPresent();
			case IDENTIFIER -> request.wanted().identifier().isPresent();
			case LEGAL_REPRESENTATIVE, REGISTERED_CAPITAL, ESTABLISHED, VALID_UNTIL ->
				request.wanted().registry().isPresent();
			case CONTACT_NAME, CONTACT_EMAIL, CONTACT_PHONE -> request.wantedContact().isPresent();
			case BANK_ACCOUNT -> request.account().isGiven();
		};
	}

}
