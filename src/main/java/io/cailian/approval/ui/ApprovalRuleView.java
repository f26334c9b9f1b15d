package io.cailian.approval.ui;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import io.cailian.apikit.InvalidInput;
import io.cailian.approval.ApprovalRules;
import io.cailian.approval.RuleActivation;
import io.cailian.approval.RuleFile;
import io.cailian.approval.RuleSet;
import io.cailian.approval.RuleStatus;
import io.cailian.approval.RuleVersionDetails;
import io.cailian.approval.RuleVersionLine;
import io.cailian.approval.RuleWriting;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

/**
 * One version of the rules of a type of document: read, written if it is a draft, tried
 * on real documents, and brought into force by two people. Without a number it is the
 * version that is worked on, otherwise the one in force.
 */
@CssImport("./approval/approval-rules.css")
@Route("approval-rules/:type/:version?")
@RolesAllowed({ Roles.PURCHASING_MANAGER, Roles.FINANCE, Roles.ADMIN, Roles.AUDITOR })
class ApprovalRuleView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

	private static final String KEY = "approval.ApprovalRuleView.";

	private static final String WARN_ON_CLOSE = """
			window.$cailianUnsaved = $0;
			if (!window.$cailianUnsavedGuard) {
				window.$cailianUnsavedGuard = true;
				window.addEventListener('beforeunload', (e) => { if (window.$cailianUnsaved) e.preventDefault(); });
			}""";

	private final ApprovalRules rules;

	private final RuleWriting writing;

	private final RuleActivation activation;

	private final Vocabulary vocabulary;

	private final TrialBench bench;

	private final CurrentUser currentUser;

	private String title = "";

	private @Nullable Shown shown;

	private boolean changed;

	ApprovalRuleView(ApprovalRules rules, RuleWriting writing, RuleActivation activation, Vocabulary vocabulary,
			TrialBench bench, CurrentUser currentUser) {
		this.rules = rules;
		this.writing = writing;
		this.activation = activation;
		this.vocabulary = vocabulary;
		this.bench = bench;
		this.currentUser = currentUser;
		getContent().addClassNames("page", "approval-rules");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		String type = event.getRouteParameters().get("type").orElseThrow(NotFoundException::new);
		if (this.rules.types().stream().noneMatch((known) -> known.type().equals(type))) {
			throw new NotFoundException();
		}
		Optional<String> number = event.getRouteParameters().get("version");
		List<RuleVersionLine> versions = this.rules.versions(type);
		if (number.isPresent()) {
			show(versions.stream()
				.filter((line) -> Integer.toString(line.number()).equals(number.get()))
				.findFirst()
				.flatMap((line) -> this.rules.find(line.id()))
				.orElseThrow(NotFoundException::new));
			return;
		}
		versions.stream()
			.filter((line) -> line.status().isOpen())
			.findFirst()
			.flatMap((line) -> this.rules.find(line.id()))
			.or(() -> this.rules.inForce(type))
			.ifPresentOrElse(this::show, () -> showNothing(type, versions));
	}

	private void showNothing(String type, List<RuleVersionLine> versions) {
		RuleWords words = this.vocabulary.of(type);
		setChanged(false);
		this.shown = null;
		getContent().removeAll();
		PageHeader header = new PageHeader();
		titled(header, words, "");
		if (writes()) {
			header.actions(primary(beginButton(type)));
		}
		getContent().add(header, new EmptyState(VaadinIcon.SPLIT, KEY + "unruled", words::standing));
		if (!versions.isEmpty()) {
			getContent().add(new RuleHistory(words, versions));
		}
	}

	private void show(RuleVersionDetails version) {
		RuleVersionLine line = version.line();
		RuleWords words = this.vocabulary.of(line.documentType());
		Optional<RuleVersionDetails> inForce = this.rules.inForce(line.documentType());
		List<RuleVersionLine> versions = this.rules.versions(line.documentType());
		boolean writable = line.status() == RuleStatus.DRAFT && writes();
		RuleSet compared = isAhead(line, inForce) ? inForce.map(RuleVersionDetails::rules).orElse(RuleSet.NONE)
				: version.rules();
		RuleEditor editor = new RuleEditor(words, version.rules(), compared, writable, this::rowsChanged);
		TrialPanel trial = this.bench.panel(words, editor::rules);
		this.shown = new Shown(version, words, editor, trial);
		setChanged(false);
		getContent().removeAll();
		PageHeader header = new PageHeader();
		titled(header, words, " v" + line.number());
		header.badges(new StatusBadge(RuleTones.of(line.status()), RuleTones.key(line.status())));
		header.actions(actions(version, versions));
		Div both = new Div(editor, trial);
		both.addClassName("rule-desk");
		getContent().add(header, facts(version, words, inForce));
		if (isAhead(line, inForce)) {
			Paragraph compares = inForce.isPresent()
					? Texts.text(new Paragraph(), KEY + "compared", inForce.get().line().number())
					: Texts.text(new Paragraph(), KEY + "comparedWithNothing");
			compares.addClassName("form-section-hint");
			getContent().add(compares);
		}
		getContent().add(both, new RuleHistory(words, versions));
	}

	/** Whether a version is to take the place of what is in force. */
	private static boolean isAhead(RuleVersionLine line, Optional<RuleVersionDetails> inForce) {
		return line.status().isOpen() || (line.status() == RuleStatus.APPROVED
				&& inForce.map((now) -> line.number() > now.line().number()).orElse(true));
	}

	private void titled(PageHeader header, RuleWords words, String number) {
		header.crumb("approval.ApprovalRulesView.title", ApprovalRulesView.class);
		Texts.follow(header, (locale) -> {
			this.title = words.say(locale, KEY + "title", words.documentType(locale)) + number;
			header.title(this.title).here(this.title);
		});
	}

	private FactList facts(RuleVersionDetails version, RuleWords words, Optional<RuleVersionDetails> inForce) {
		RuleVersionLine line = version.line();
		boolean isInForce = inForce.map((now) -> now.id().equals(version.id())).orElse(false);
		FactList facts = new FactList()
			.fact(said(KEY + "from"),
					(locale) -> line.effectiveFrom()
						.map((day) -> words.formats().date(day, locale))
						.orElseGet(() -> words.say(locale, KEY + "noDay"))
							+ (isInForce ? words.say(locale, KEY + "isInForce") : ""))
			.fact(said(KEY + "changed"), (locale) -> done(line.changed(), words, locale));
		line.proposed()
			.filter((done) -> line.status() != RuleStatus.DRAFT)
			.ifPresent((done) -> facts.fact(said(KEY + "proposed"), (locale) -> done(done, words, locale)));
		line.decided()
			.filter((done) -> line.status() == RuleStatus.APPROVED)
			.ifPresent((done) -> facts.fact(said(KEY + "approved"), (locale) -> done(done, words, locale)));
		if (line.status() == RuleStatus.DRAFT && !line.refusal().isEmpty()) {
			facts.fact(said(KEY + "refused"), (locale) -> line.refusal());
		}
		return facts;
	}

	private Function<Locale, String> said(String key) {
		return (locale) -> getTranslation(locale, key);
	}

	private static String done(RuleVersionLine.Done done, RuleWords words, Locale locale) {
		return words.people().nameOf(done.by(), locale) + " · " + words.formats().shortInstant(done.at(), locale);
	}

	private Component[] actions(RuleVersionDetails version, List<RuleVersionLine> versions) {
		List<Component> actions = new ArrayList<>();
		RuleVersionLine line = version.line();
		actions.add(exported(version));
		switch (line.status()) {
			case DRAFT -> {
				if (writes()) {
					Button save = action("save", () -> {
						if (!UI.getCurrent().hasModalComponent()) {
							save();
						}
					});
					save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
					actions.add(danger(action("discard", () -> ConfirmDialogs.askDanger(KEY + "discardTitle",
							KEY + "discardText", KEY + "discard", () -> {
								this.writing.discard(version.id(), seen());
								setChanged(false);
								UI.getCurrent().navigate("approval-rules/" + line.documentType());
							}))));
					actions.add(save);
					actions.add(primary(action("propose", this::propose)));
				}
			}
			case PROPOSED -> {
				if (writes()) {
					actions.add(action("takeBack", () -> show(this.writing.takeBack(version.id(), version.version()))));
				}
				if (RuleRights.decides(this.currentUser) && !this.rules.isOwn(line)) {
					actions.add(action("refuse", () -> ConfirmDialogs.askReason(KEY + "refuseTitle", KEY + "refuseText",
							KEY + "refuse", (reason) -> {
								show(this.activation.refuse(version.id(), reason, version.version()));
								Notices.success(KEY + "refusedNow");
							})));
					actions.add(primary(action("approve",
							() -> ConfirmDialogs.ask(KEY + "approveTitle", KEY + "approveText", KEY + "approve", () -> {
								show(this.activation.approve(version.id(), version.version()));
								Notices.success(KEY + "approvedNow");
							}))));
				}
			}
			case APPROVED, DISCARDED -> {
				Optional<RuleVersionLine> open = versions.stream().filter((each) -> each.status().isOpen()).findFirst();
				if (open.isPresent()) {
					actions.add(Texts.text(
							new Anchor("approval-rules/" + line.documentType() + "/" + open.get().number(), ""),
							KEY + "toOpen", open.get().number()));
				}
				else if (writes()) {
					actions.add(primary(beginButton(line.documentType())));
				}
			}
		}
		return actions.toArray(Component[]::new);
	}

	private Button beginButton(String type) {
		return action("begin", () -> UI.getCurrent()
			.navigate("approval-rules/" + type + "/" + this.writing.draft(type).line().number()));
	}

	private Anchor exported(RuleVersionDetails version) {
		RuleVersionLine line = version.line();
		DownloadHandler file = DownloadHandler.fromInputStream((event) -> {
			RuleVersionDetails now = this.rules.find(version.id()).orElse(version);
			byte[] json = new RuleFile(line.documentType(), this.vocabulary.of(line.documentType()).currency(),
					now.rules())
				.write()
				.getBytes(StandardCharsets.UTF_8);
			return new DownloadResponse(new ByteArrayInputStream(json),
					"approval-rules-" + line.documentType() + "-v" + line.number() + ".json", "application/json",
					json.length);
		});
		return Texts.text(new Anchor(file, ""), KEY + "export");
	}

	private void rowsChanged() {
		Shown now = this.shown;
		if (now != null) {
			setChanged(!now.editor().rules().equals(now.version().rules()));
			now.trial().tryAgain();
		}
	}

	private long seen() {
		return (this.shown != null) ? this.shown.version().version() : 0;
	}

	private boolean save() {
		Shown now = this.shown;
		return now != null && save(now, now.editor().rules(), now.version().version());
	}

	private boolean save(Shown now, RuleSet mine, long seen) {
		try {
			RuleVersionDetails saved = this.writing.save(now.version().id(), mine, now.version().line().effectiveFrom(),
					seen);
			show(saved);
			Notices.success(KEY + "saved");
			return true;
		}
		catch (InvalidInput faults) {
			now.editor().tell(faults.faults());
			Notices.problem(KEY + "faults", faults.faults().size());
		}
		catch (OptimisticLockingFailureException conflict) {
			conflict(now, mine);
		}
		return false;
	}

	/** Nothing written here is lost; the reader says whose rows stay. */
	private void conflict(Shown now, RuleSet mine) {
		RuleVersionDetails theirs = this.rules.find(now.version().id()).orElseThrow(NotFoundException::new);
		if (theirs.line().status() != RuleStatus.DRAFT) {
			Notices.problem(KEY + "noDraftAnyMore", getTranslation(RuleTones.key(theirs.line().status())));
			return;
		}
		new ConflictDialog(now.words(), theirs, mine, () -> show(theirs), () -> save(now, mine, theirs.version()))
			.open();
	}

	private void propose() {
		if (this.changed && !save()) {
			return;
		}
		Shown now = this.shown;
		if (now != null) {
			RuleVersionDetails draft = now.version();
			new ProposeDialog(draft.line().effectiveFrom(),
					(day) -> show(this.writing.propose(draft.id(), Optional.of(day), draft.version())), () -> {
					})
				.open();
		}
	}

	private boolean writes() {
		return RuleRights.writes(this.currentUser);
	}

	private void setChanged(boolean value) {
		if (this.changed != value) {
			this.changed = value;
			UI.getCurrent().getPage().executeJs(WARN_ON_CLOSE, value);
		}
	}

	private static Button action(String word, Runnable action) {
		Button button = Texts.text(new Button(), KEY + word);
		button.addClickListener((event) -> action.run());
		return button;
	}

	private static Button primary(Button button) {
		button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		return button;
	}

	private static Button danger(Button button) {
		button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
		return button;
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		if (this.changed) {
			ConfirmDialogs.askToLeave(event, KEY, () -> setChanged(false));
		}
	}

	@Override
	public String getPageTitle() {
		return this.title;
	}

	private record Shown(RuleVersionDetails version, RuleWords words, RuleEditor editor, TrialPanel trial) {

	}

}
