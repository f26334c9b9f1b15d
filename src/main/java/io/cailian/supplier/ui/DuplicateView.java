package io.cailian.supplier.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.DuplicatePair;
import io.cailian.supplier.DuplicateState;
import io.cailian.supplier.MergeDetails;
import io.cailian.supplier.MergeField;
import io.cailian.supplier.MergeState;
import io.cailian.supplier.PossibleDuplicates;
import io.cailian.supplier.SupplierDetails;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierMerging;
import io.cailian.supplier.SupplierStatus;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;

/**
 * Two suppliers side by side: what is alike, what would be kept of each, and how far the
 * merge has come.
 */
@Route("suppliers/duplicates/:id")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.ADMIN })
class DuplicateView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

	private final PossibleDuplicates duplicates;

	private final SupplierMerging merging;

	private final SupplierDirectory directory;

	private final CurrentUser currentUser;

	private final People people;

	private final RadioButtonGroup<SupplierId> survivor = new RadioButtonGroup<>();

	private final Map<MergeField, RadioButtonGroup<SupplierId>> fields = new EnumMap<>(MergeField.class);

	private UUID id = new UUID(0, 0);

	DuplicateView(PossibleDuplicates duplicates, SupplierMerging merging, SupplierDirectory directory,
			CurrentUser currentUser, People people) {
		this.survivor.addValueChangeListener(
				(event) -> this.fields.values().forEach((group) -> group.setValue(event.getValue())));
		this.duplicates = duplicates;
		this.merging = merging;
		this.directory = directory;
		this.currentUser = currentUser;
		this.people = people;
		getContent().addClassName("page");
	}

	@Override
	public String getPageTitle() {
		return getTranslation("supplier.DuplicateView.title");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.id = event.getRouteParameters().get("id").flatMap(DuplicateView::uuid).orElseThrow(NotFoundException::new);
		show();
	}

	private void show() {
		DuplicatePair pair = this.duplicates.find(this.id).orElseThrow(NotFoundException::new);
		SupplierDetails left = this.directory.find(pair.left().id()).orElseThrow(NotFoundException::new);
		SupplierDetails right = this.directory.find(pair.right().id()).orElseThrow(NotFoundException::new);
		Optional<MergeDetails> merge = this.merging.last(left.id(), right.id());
		PageHeader header = new PageHeader("supplier.DuplicateView.title")
			.crumb("supplier.DuplicatesView.title", DuplicatesView.class)
			.here(left.name() + " / " + right.name())
			.badges(new StatusBadge(DuplicateTones.of(pair), "matching.Strength." + pair.resemblance().strength()),
					new StatusBadge(Tone.INFO, "supplier.DuplicateState." + pair.state()));
		getContent().removeAll();
		getContent().add(header, Texts.text(new H2(), "supplier.DuplicateView.why"), reasons(pair));
		Div sides = new Div(facts(left), facts(right));
		sides.addClassName("side-by-side");
		getContent().add(sides);
		boolean proposed = merge.filter((found) -> found.state() == MergeState.PROPOSED).isPresent();
		merge.ifPresent((found) -> getContent().add(state(found)));
		if (pair.state() == DuplicateState.OPEN && !proposed) {
			getContent().add(choices(left, right));
			header.actions(dismiss(), propose(left, right));
		}
		merge.ifPresent((found) -> decide(header, found));
	}

	private UnorderedList reasons(DuplicatePair pair) {
		UnorderedList list = new UnorderedList();
		pair.resemblance()
			.features()
			.forEach((feature) -> list.add(Texts.text(new ListItem(), feature.messageKey(), feature.args().toArray())));
		return list;
	}

	private FactList facts(SupplierDetails supplier) {
		Anchor link = new Anchor("suppliers/" + supplier.id(), supplier.name());
		link.addClassName("row-link");
		return new FactList().fact("supplier.SupplierField.name", link)
			.fact("supplier.SuppliersView.number", supplier.number())
			.fact("supplier.SuppliersView.identifier", SupplierFactSections.identifier(supplier.identifier()))
			.fact("supplier.SupplierField.legalForm", supplier.legalForm())
			.fact("supplier.SupplierField.country", supplier.country())
			.fact("supplier.SupplierField.address", supplier.address())
			.fact("supplier.SupplierField.category", supplier.category())
			.fact("supplier.SuppliersView.contact", contact(supplier))
			.fact("supplier.SupplierField.bankAccount", supplier.bank().accountNumber());
	}

	private Div choices(SupplierDetails left, SupplierDetails right) {
		Div choices = new Div(Texts.text(new H2(), "supplier.DuplicateView.choices"));
		choices.addClassName("card");
		choice(this.survivor, left, right, left.number() + " " + left.name(), right.number() + " " + right.name());
		Texts.label(this.survivor, "supplier.DuplicateView.survivor");
		this.survivor
			.setItemEnabledProvider((id) -> id.equals(left.id()) ? mayStay(left, right) : mayStay(right, left));
		if (!mayStay(left, right)) {
			this.survivor.setValue(right.id());
		}
		else if (!mayStay(right, left)) {
			this.survivor.setValue(left.id());
		}
		choices.add(this.survivor);
		for (MergeField field : MergeField.values()) {
			String one = value(left, field);
			String other = value(right, field);
			if (!one.equals(other)) {
				RadioButtonGroup<SupplierId> group = this.fields.computeIfAbsent(field,
						(name) -> new RadioButtonGroup<>());
				choice(group, left, right, one, other);
				Texts.label(group, "supplier.MergeField." + field);
				if (field.needsApproval() && (!mayStay(left, right) || !mayStay(right, left))) {
					SupplierDetails approved = mayStay(left, right) ? left : right;
					group.setItemEnabledProvider(approved.id()::equals);
					group.setValue(approved.id());
					group.setHelperText(getTranslation("supplier.DuplicateView.byChangeOnly"));
				}
				choices.add(group);
			}
		}
		choices.add(Texts.text(new Paragraph(), "supplier.DuplicateView.accountHint"));
		return choices;
	}

	/** What was approved does not become what never was. */
	private static boolean mayStay(SupplierDetails one, SupplierDetails other) {
		return one.status() != SupplierStatus.IMPORTED || other.status() == SupplierStatus.IMPORTED;
	}

	private static void choice(RadioButtonGroup<SupplierId> group, SupplierDetails left, SupplierDetails right,
			String one, String other) {
		group.setItems(left.id(), right.id());
		group.setItemLabelGenerator((id) -> said(id.equals(left.id()) ? one : other));
		group.setValue(left.number().isEmpty() && !right.number().isEmpty() ? right.id() : left.id());
	}

	private Button propose(SupplierDetails left, SupplierDetails right) {
		return button("supplier.DuplicateView.propose", ButtonVariant.LUMO_PRIMARY,
				() -> ConfirmDialogs.askReason("supplier.DuplicateView.propose", "supplier.DuplicateView.proposeText",
						"supplier.DuplicateView.propose", (reason) -> act(() -> {
							SupplierId kept = this.survivor.getValue();
							SupplierId gone = kept.equals(left.id()) ? right.id() : left.id();
							Set<MergeField> taken = EnumSet.noneOf(MergeField.class);
							this.fields.forEach((field, group) -> {
								if (gone.equals(group.getValue())) {
									taken.add(field);
								}
							});
							this.merging.propose(kept, gone, taken, reason);
						})));
	}

	private Button dismiss() {
		return button("supplier.DuplicateView.dismiss", ButtonVariant.LUMO_TERTIARY,
				() -> ConfirmDialogs.askReason("supplier.DuplicateView.dismiss", "supplier.DuplicateView.dismissText",
						"supplier.DuplicateView.dismiss",
						(reason) -> act(() -> this.duplicates.dismiss(this.id, reason))));
	}

	private FactList state(MergeDetails merge) {
		FactList facts = new FactList()
			.fact("supplier.DuplicateView.mergeState",
					new StatusBadge(Tone.INFO, "supplier.MergeState." + merge.state()))
			.fact("supplier.DuplicateView.survivor", merge.survivorName())
			.fact("supplier.DuplicateView.proposedBy", this.people.nameOf(merge.proposedBy(), getLocale()))
			.fact("supplier.DuplicateView.reason", merge.reason());
		merge.decidedBy()
			.ifPresent((by) -> facts.fact("supplier.DuplicateView.decidedBy", this.people.nameOf(by, getLocale())));
		merge.decisionReason().ifPresent((why) -> facts.fact("supplier.DuplicateView.decisionReason", why));
		merge.undoingProposedBy()
			.ifPresent((by) -> facts.fact("supplier.DuplicateView.undoingProposedBy",
					this.people.nameOf(by, getLocale())));
		merge.undoReason().ifPresent((why) -> facts.fact("supplier.DuplicateView.undoReason", why));
		merge.undoRefusal().ifPresent((why) -> facts.fact("supplier.DuplicateView.undoRefusal", why));
		merge.undoneBy()
			.ifPresent((by) -> facts.fact("supplier.DuplicateView.undoneBy", this.people.nameOf(by, getLocale())));
		return facts;
	}

	private void decide(PageHeader header, MergeDetails merge) {
		if (merge.state() == MergeState.DONE) {
			header
				.actions(askReason("supplier.DuplicateView.proposeUndoing", "supplier.DuplicateView.proposeUndoingText",
						(reason) -> this.merging.proposeUndoing(merge.id(), reason)));
		}
		if (!this.currentUser.has(Roles.PURCHASING_MANAGER)) {
			return;
		}
		if (merge.state() == MergeState.PROPOSED) {
			header.actions(
					askReason("supplier.DuplicateView.reject", "supplier.DuplicateView.rejectText",
							(reason) -> this.merging.reject(merge.id(), reason)),
					confirm("supplier.DuplicateView.confirm", "supplier.DuplicateView.confirmText", merge.proposedBy(),
							() -> this.merging.confirm(merge.id())));
		}
		if (merge.state() == MergeState.UNDOING_PROPOSED) {
			header.actions(
					askReason("supplier.DuplicateView.rejectUndoing", "supplier.DuplicateView.rejectText",
							(reason) -> this.merging.rejectUndoing(merge.id(), reason)),
					confirm("supplier.DuplicateView.confirmUndoing", "supplier.DuplicateView.undoText",
							merge.undoingProposedBy().orElseThrow(), () -> this.merging.confirmUndoing(merge.id())));
		}
	}

	private Button askReason(String titleKey, String textKey, Consumer<String> action) {
		return button(titleKey, ButtonVariant.LUMO_TERTIARY, () -> ConfirmDialogs.askReason(titleKey, textKey, titleKey,
				(reason) -> act(() -> action.accept(reason))));
	}

	/** Whoever proposed it sees why confirming is not theirs. */
	private Button confirm(String titleKey, String textKey, UserId proposedBy, Runnable action) {
		Button confirm = button(titleKey, ButtonVariant.LUMO_PRIMARY,
				() -> ConfirmDialogs.ask(titleKey, textKey, titleKey, () -> act(action)));
		if (this.people.isSamePerson(proposedBy, this.currentUser.id())) {
			confirm.setEnabled(false);
			confirm.setTooltipText(getTranslation("supplier.SupplierMerging.samePerson"));
		}
		return confirm;
	}

	private static Button button(String key, ButtonVariant variant, Runnable action) {
		Button button = Texts.text(new Button(), key);
		button.addThemeVariants(variant);
		button.addClickListener((event) -> action.run());
		return button;
	}

	private void act(Runnable action) {
		try {
			action.run();
			Notices.success("supplier.DuplicateView.done");
		}
		catch (RuleViolation violation) {
			Notices.problem(violation);
		}
		show();
	}

	private static String value(SupplierDetails supplier, MergeField field) {
		return switch (field) {
			case NAME -> supplier.name();
			case LEGAL_FORM -> supplier.legalForm();
			case COUNTRY -> supplier.country();
			case ADDRESS -> supplier.address();
			case REGISTRY -> ControlledFact.REGISTRY.stream()
				.map(supplier.registry()::value)
				.filter((fact) -> !fact.isEmpty())
				.collect(Collectors.joining(" · "));
			case CATEGORY -> supplier.category();
			case CONTACT -> contact(supplier);
		};
	}

	private static String contact(SupplierDetails supplier) {
		return String.join(" ", supplier.contactName(), supplier.contactEmail(), supplier.contactPhone()).strip();
	}

	private static String said(String text) {
		return text.isBlank() ? "–" : text;
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
