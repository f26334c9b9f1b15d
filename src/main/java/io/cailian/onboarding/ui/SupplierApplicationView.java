package io.cailian.onboarding.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.identity.Roles;
import io.cailian.onboarding.ApplicationDetails;
import io.cailian.onboarding.ApplicationDirectory;
import io.cailian.onboarding.ApplicationDocuments;
import io.cailian.onboarding.ApplicationId;
import io.cailian.onboarding.ApplicationStatus;
import io.cailian.onboarding.SupplyWishNames;
import io.cailian.questionnaire.Question;
import io.cailian.questionnaire.QuestionType;
import io.cailian.questionnaire.Questionnaire;
import io.cailian.questionnaire.Questionnaires;
import io.cailian.supplier.SimilarSupplier;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Formats;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.workflow.ApprovalProgress;
import io.cailian.workflow.Subject;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;

/**
 * One application as staff sees it: who applies, what was handed in, and what happened.
 */
@StyleSheet("assets/supplier.css")
@Route("applications/:id")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
		Roles.ADMIN })
class SupplierApplicationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private final ApplicationDirectory directory;

	private final ApplicationDocuments documents;

	private final Questionnaires questionnaires;

	private final SupplyWishNames wishes;

	private final ApplicationTimeline timeline;

	private final ApprovalProgress approvals;

	private final Formats formats;

	private String title = "";

	SupplierApplicationView(ApplicationDirectory directory, ApplicationDocuments documents,
			Questionnaires questionnaires, SupplyWishNames wishes, ApplicationTimeline timeline,
			ApprovalProgress approvals, Formats formats) {
		this.directory = directory;
		this.documents = documents;
		this.questionnaires = questionnaires;
		this.wishes = wishes;
		this.timeline = timeline;
		this.approvals = approvals;
		this.formats = formats;
		getContent().addClassName("page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		ApplicationDetails application = event.getRouteParameters()
			.get("id")
			.flatMap(SupplierApplicationView::id)
			.flatMap(this.directory::find)
			.orElseThrow(NotFoundException::new);
		String company = application.company().name();
		this.title = application.number() + " " + company;
		Div sections = new Div(ApplicationSections.company(application),
				ApplicationSections.wish(application.wish(), this.wishes),
				ApplicationSections.contact(application.contact()), ApplicationSections.bank(application),
				answers(application), ApplicationSections.documents(application, this.documents), standing(application),
				ApplicationSections.section("onboarding.SupplierApplicationView.approval",
						this.approvals.whole(new Subject("APPLICATION", application.id().value()))),
				ApplicationSections.section("onboarding.SupplierApplicationView.timeline",
						this.timeline.of(application)));
		sections.addClassName("object-sections");
		List<SimilarSupplier> similar = this.directory.similar(application.id());
		if (!similar.isEmpty()) {
			sections.addComponentAsFirst(ApplicationSections.similar(similar));
		}
		getContent().removeAll();
		getContent()
			.add(new PageHeader().crumb("onboarding.SupplierApplicationsView.title", SupplierApplicationsView.class)
				.here(application.number())
				.title(company)
				.subtitle(application.number())
				.badges(StatusTones.badge(application.status())), sections);
	}

	private Section answers(ApplicationDetails application) {
		Questionnaire questionnaire = this.questionnaires.of(application.answered().templates());
		Map<String, String> given = application.answered().answers();
		Div answers = new Div();
		List<Question> against = questionnaire.knockedOutBy(given);
		if (!against.isEmpty()) {
			Paragraph warning = Texts.text(new Paragraph(), "onboarding.SupplierApplicationView.knockedOut");
			warning.addClassName("warning-text");
			answers.add(warning);
		}
		FactList facts = new FactList();
		for (Question question : questionnaire.questions()) {
			String answer = given.get(question.key());
			if (answer != null && question.type() != QuestionType.FILE) {
				String mark = against.contains(question) ? "⚠ " : "";
				facts.fact(question.wording()::in, (locale) -> mark + question.words(answer, locale,
						getTranslation(locale, "questionnaire.yes"), getTranslation(locale, "questionnaire.no")));
			}
		}
		answers
			.add(given.isEmpty() ? Texts.text(new Paragraph(), "onboarding.SupplierApplicationView.noAnswers") : facts);
		return ApplicationSections.section("onboarding.SupplierApplicationView.answers", answers);
	}

	private Section standing(ApplicationDetails application) {
		Span submitted = new Span();
		Texts.follow(submitted, (locale) -> submitted.setText(this.formats.instant(application.submittedAt(), locale)));
		FactList facts = new FactList().fact("onboarding.ApplicationPanel.submitted", submitted);
		if (!application.statusReason().isEmpty()) {
			facts.fact((application.status() == ApplicationStatus.REJECTED) ? "onboarding.ApplicationPanel.reason"
					: "onboarding.ApplicationPanel.question", application.statusReason());
		}
		application.supplier()
			.ifPresent((supplier) -> facts.fact("onboarding.SupplierApplicationView.supplier",
					new Anchor("suppliers/" + supplier, application.company().name())));
		return ApplicationSections.section("onboarding.ApplicationPanel.facts", facts);
	}

	private static Optional<ApplicationId> id(String text) {
		try {
			return Optional.of(ApplicationId.of(text));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

	@Override
	public String getPageTitle() {
		return this.title;
	}

}
