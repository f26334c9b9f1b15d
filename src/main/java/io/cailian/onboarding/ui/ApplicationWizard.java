package io.cailian.onboarding.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.DraftField;
import io.cailian.onboarding.DraftMerge;
import io.cailian.onboarding.DraftValues;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.onboarding.SavedDraft;
import io.cailian.onboarding.WizardStep;
import io.cailian.questionnaire.Wording;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.HandedInDocument;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

/**
 * The application in steps. Whatever is typed is kept on the server at once and opens
 * again by its link; every step can be gone to at any time, and what is missing keeps
 * nobody from going on, only from sending.
 */
class ApplicationWizard extends Composite<Div> implements DraftSession.Listener {

	/** The parameter of the address that names the step. */
	static final String STEP = "step";

	private static final String PAGE_LEFT = "page-left";

	private final WizardParts parts;

	private final BiConsumer<RegistrationReceipt, String> sent;

	private final DraftFields draft = new DraftFields();

	private final CompanyStep company;

	private final ContactStep contact = new ContactStep(this.draft);

	private final BankStep bank = new BankStep(this.draft);

	private final QuestionsStep questions;

	private final DocumentsStep documents;

	private final ReviewStep review;

	private final Map<WizardStep, StepPanel> panels = new EnumMap<>(WizardStep.class);

	private final WizardSteps steps = new WizardSteps(this::go);

	private final LicenceReader licence;

	private final ErrorSummary summary = new ErrorSummary();

	private final DraftConflicts conflicts = new DraftConflicts(this::decide);

	private final ResumeLink resume;

	private final Button back = Texts.text(new Button(), "onboarding.ApplicationWizard.back");

	private final Button next = Texts.text(new Button(), "onboarding.ApplicationWizard.next");

	private final Button send = Texts.text(new Button(), "onboarding.RegisterView.send");

	private final Set<WizardStep> complete = EnumSet.noneOf(WizardStep.class);

	private final DraftSession session;

	/** Where it opened, which is what an address without a step means. */
	private final WizardStep start;

	private WizardStep current;

	ApplicationWizard(WizardParts parts, Optional<SavedDraft> opened, BiConsumer<RegistrationReceipt, String> sent) {
		this.parts = parts;
		this.sent = sent;
		this.company = new CompanyStep(this.draft, parts.today(),
				(identifier) -> parts.drafting().isRegistered(identifier, Visitor.address()));
		this.documents = new DocumentsStep(parts, this.draft, licenceName());
		this.questions = new QuestionsStep(parts, this.draft, this.documents::show);
		this.review = new ReviewStep(parts.wishes());
		this.licence = new LicenceReader(parts, this.draft, licenceName(), this.documents::licence);
		this.documents.onLicence(this.licence::show);
		this.company.readFrom(this.licence);
		this.resume = new ResumeLink(parts, () -> sendLink(true));
		this.session = new DraftSession(parts.drafting(), this.draft, opened, this);
		this.panels.put(WizardStep.COMPANY, this.company);
		this.panels.put(WizardStep.CONTACT, this.contact);
		this.panels.put(WizardStep.BANK, this.bank);
		this.panels.put(WizardStep.QUESTIONS, this.questions);
		this.panels.put(WizardStep.DOCUMENTS, this.documents);
		this.panels.put(WizardStep.REVIEW, this.review);
		Div pages = new Div();
		this.panels.values().forEach((panel) -> pages.add(panel.component()));
		getContent().addClassName("application-wizard");
		getContent().add(this.steps, this.resume, this.conflicts, pages, this.summary, actions());
		opened.ifPresent((saved) -> {
			this.draft.show(saved.values());
			this.resume.saved(saved);
		});
		this.licence.refresh();
		this.draft.onChange(() -> {
			this.licence.refresh();
			save();
		});
		saveWhatIsTypedLast();
		this.start = opened.map(SavedDraft::step).orElse(WizardStep.COMPANY);
		this.current = this.start;
	}

	/**
	 * What is still being typed comes to the portal with any event; so leaving a field,
	 * or the page, is one.
	 */
	private void saveWhatIsTypedLast() {
		getElement().addEventListener("focusout", (event) -> {
		});
		getElement().addEventListener(PAGE_LEFT, (event) -> {
		});
		getElement().executeJs("""
				const left = () => document.hidden && this.dispatchEvent(new CustomEvent($0));
				document.addEventListener('visibilitychange', left);
				""", PAGE_LEFT);
	}

	private Div actions() {
		this.back.addClickListener((event) -> moveTo(this.current.previous()));
		this.next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		this.next.addClickListener((event) -> goOn());
		this.send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		this.send.setDisableOnClick(true);
		this.send.addClickListener((event) -> {
			send();
			this.send.setEnabled(true);
		});
		Div actions = new Div(this.back, this.next, this.send);
		actions.addClassNames("form-actions", "wizard-actions");
		return actions;
	}

	private Wording licenceName() {
		String key = "onboarding.RegistrationFields.document";
		return new Wording(getTranslation(Locale.SIMPLIFIED_CHINESE, key), getTranslation(Locale.ENGLISH, key));
	}

	/** On to the next step, once this one is right. */
	private void goOn() {
		if (check(this.current)) {
			if (this.current == WizardStep.CONTACT) {
				sendLink(false);
			}
			moveTo(this.current.next());
		}
	}

	/**
	 * To any step; what is missing where one comes from is marked, not held against one.
	 */
	private void go(WizardStep step) {
		if (step.ordinal() > this.current.ordinal()) {
			check(this.current);
		}
		moveTo(step);
	}

	/**
	 * To another step by way of its address, so that going back in the browser goes back
	 * one step and loses nothing.
	 */
	private void moveTo(WizardStep step) {
		getUI().ifPresent((ui) -> ui.navigate(path(), at(step)));
	}

	/**
	 * Shows the step of the address, or the one in which the person began. An address
	 * from before the first word was kept is given the secret of the draft.
	 */
	void enter(Optional<WizardStep> wanted, String address) {
		show(wanted.orElse(this.start));
		if (!address.equals(path())) {
			UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path(), at(this.current)));
		}
	}

	/** Whether it writes the draft of this secret. */
	boolean writes(String token) {
		return this.session.saved().filter((saved) -> saved.token().equals(token)).isPresent();
	}

	private String path() {
		return this.session.saved().map(SavedDraft::path).orElse("register");
	}

	private static QueryParameters at(WizardStep step) {
		return QueryParameters.of(STEP, step.name().toLowerCase(Locale.ROOT));
	}

	private StepPanel panel(WizardStep step) {
		return Objects.requireNonNull(this.panels.get(step));
	}

	private boolean check(WizardStep step) {
		List<ErrorSummary.Problem> problems = panel(step).problems();
		if (problems.isEmpty()) {
			this.complete.add(step);
		}
		else {
			this.complete.remove(step);
		}
		this.summary.show(problems);
		return problems.isEmpty();
	}

	private void show(WizardStep step) {
		boolean fromReview = this.current.isLast() && !step.isLast();
		this.session.saved().ifPresent((saved) -> this.parts.drafting().reached(saved.token(), step));
		if (step == WizardStep.BANK || step.isLast()) {
			this.bank.offerHolder(this.draft.read(DraftField.NAME));
		}
		this.current = step;
		this.summary.clear();
		this.panels.forEach((each, panel) -> panel.component().setVisible(each == step));
		this.back.setVisible(!step.isFirst());
		this.next.setVisible(!step.isLast());
		this.send.setVisible(step.isLast());
		if (step.isLast()) {
			review();
		}
		else if (fromReview) {
			check(step);
		}
		this.steps.show(step, this.complete);
	}

	/** Looks through all steps before the last; true if nothing is missing. */
	private boolean review() {
		Map<WizardStep, List<ErrorSummary.Problem>> problems = new EnumMap<>(WizardStep.class);
		this.panels.forEach((step, panel) -> {
			if (!step.isLast()) {
				List<ErrorSummary.Problem> found = panel.problems();
				problems.put(step, found);
				if (found.isEmpty()) {
					this.complete.add(step);
				}
				else {
					this.complete.remove(step);
				}
			}
		});
		List<String> files = this.documents.documents()
			.stream()
			.flatMap((document) -> this.parts.file(document.attachment()).stream())
			.map((file) -> file.fileName())
			.toList();
		this.review.show(this.draft.values(), this.questions.wish(), this.questions.questionnaire(), files, problems,
				this::moveTo);
		this.steps.show(this.current, this.complete);
		return problems.values().stream().allMatch(List::isEmpty);
	}

	private void send() {
		boolean whole = review();
		List<ErrorSummary.Problem> own = this.review.problems();
		this.summary.show(own);
		if (!whole || !own.isEmpty()) {
			return;
		}
		this.session.keep(getLocale(), Visitor.address()).ifPresent((saved) -> {
			try {
				RegistrationForm form = form(saved.id());
				this.sent.accept(this.parts.drafting().submit(saved.token(), form, Visitor.address()),
						form.contactEmail());
			}
			catch (RuleViolation violation) {
				refused(violation);
			}
		});
	}

	/**
	 * Leads to the steps whose fields are wrong by now, as when a document expired while
	 * the page was open; what concerns the company as a whole stands at its number.
	 */
	private void refused(RuleViolation violation) {
		if (review()) {
			this.summary.show(List.of(new ErrorSummary.Problem(this.company.identifierField(), violation)));
		}
	}

	private RegistrationForm form(UUID id) {
		DraftValues values = this.draft.values();
		List<HandedInDocument> handedIn = new ArrayList<>(this.documents.documents());
		handedIn.addAll(this.questions.files());
		return new RegistrationForm(id, this.company.identifier(), values.get(DraftField.NAME),
				values.get(DraftField.LEGAL_FORM), values.get(DraftField.COUNTRY), values.get(DraftField.ADDRESS),
				values.get(DraftField.CATEGORY), values.get(DraftField.CONTACT_NAME),
				values.get(DraftField.CONTACT_EMAIL), values.get(DraftField.CONTACT_PHONE),
				new BankDetails(values.get(DraftField.BANK_NAME), values.get(DraftField.BANK_ACCOUNT),
						values.get(DraftField.BANK_HOLDER)),
				handedIn, getLocale(), this.review.isConsentGiven(), this.questions.wish(), this.questions.answered(),
				this.company.registry(values));
	}

	private void save() {
		this.session.save(getLocale(), Visitor.address());
	}

	private void decide(boolean mine) {
		this.session.decide(mine, getLocale(), Visitor.address());
	}

	private void sendLink(boolean asked) {
		String email = this.contact.email();
		try {
			Optional<SavedDraft> saved = this.session.keep(getLocale(), Visitor.address());
			if (saved.isPresent() && this.parts.drafting().sendLink(saved.get().token(), email, asked)) {
				this.resume.sent(email);
			}
		}
		catch (RuleViolation violation) {
			this.resume.failed(violation);
		}
	}

	@Override
	public void begun(SavedDraft saved) {
		this.parts.drafting().reached(saved.token(), this.current);
		UI.getCurrent().getPage().getHistory().replaceState(null, new Location(saved.path(), at(this.current)));
	}

	@Override
	public void saved(SavedDraft saved) {
		this.resume.saved(saved);
	}

	@Override
	public void shown(DraftValues values) {
		this.licence.refresh();
		Notices.info("onboarding.ApplicationWizard.takenOver");
	}

	@Override
	public void conflict(List<DraftMerge.Conflict> found) {
		this.conflicts.show(found);
	}

	@Override
	public void gone() {
		this.resume.failed(new RuleViolation("onboarding.ApplicationDrafting.gone"));
	}

	@Override
	public void failed(RuleViolation violation) {
		this.resume.failed(violation);
	}

}
