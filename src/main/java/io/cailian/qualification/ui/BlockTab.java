package io.cailian.qualification.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.NamedPeople;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.qualification.BlockDetails;
import io.cailian.qualification.BlockStage;
import io.cailian.qualification.Blocking;
import io.cailian.qualification.Qualifications;
import io.cailian.qualification.Wording;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.KeyFigure;
import io.cailian.supplier.spi.SupplierTab;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import io.cailian.workflow.ApprovalProgress;
import io.cailian.workflow.Subject;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * The blocks of a supplier on its page, for staff only: the supplier learns of one when
 * it is kept out of something.
 */
@org.springframework.stereotype.Component
class BlockTab implements SupplierTab {

	private static final String KEY = "qualification.BlockTab.";

	private final Blocking blocking;

	private final Qualifications qualifications;

	private final Wording wording;

	private final ApprovalProgress approvals;

	private final CurrentUser currentUser;

	private final People people;

	BlockTab(Blocking blocking, Qualifications qualifications, Wording wording, ApprovalProgress approvals,
			CurrentUser currentUser, People people) {
		this.blocking = blocking;
		this.qualifications = qualifications;
		this.wording = wording;
		this.approvals = approvals;
		this.currentUser = currentUser;
		this.people = people;
	}

	@Override
	public String titleKey() {
		return KEY + "title";
	}

	@Override
	public String anchor() {
		return "blocks";
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
				Roles.ADMIN);
	}

	@Override
	public Component content(SupplierId supplier) {
		Div content = new Div();
		fill(content, supplier);
		return content;
	}

	@Override
	public List<KeyFigure> figures(SupplierId supplier) {
		long holding = this.blocking.of(supplier)
			.stream()
			.filter((block) -> block.holdsOn(this.qualifications.today()))
			.count();
		return List.of(new KeyFigure(KEY + "holding", holding, Tone.DANGER, "#blocks"));
	}

	private void fill(Div content, SupplierId supplier) {
		content.removeAll();
		List<BlockDetails> blocks = this.blocking.of(supplier);
		content.add(blocks.isEmpty() ? new EmptyState(VaadinIcon.UNLOCK, KEY + "none", KEY + "noneHint")
				: grid(blocks, () -> fill(content, supplier)));
		if (mayPropose()) {
			Button propose = Texts.text(new Button(VaadinIcon.LOCK.create()), KEY + "propose");
			propose.addClickListener((event) -> new BlockDialog(this.blocking, supplier, this.qualifications.today(),
					() -> fill(content, supplier))
				.open());
			content.add(propose);
		}
	}

	private Component grid(List<BlockDetails> blocks, Runnable reload) {
		NamedPeople people = this.people.named(blocks.stream()
			.flatMap((each) -> Stream.concat(Stream.of(each.proposedBy()), each.decidedBy().stream()))
			.toList());
		ListGrid<BlockDetails> grid = new ListGrid<>(KEY + "title");
		grid.textColumn(KEY + "processes", (each) -> this.wording.processes(each.processes(), locale(grid)));
		grid.textColumn(KEY + "validity", (each) -> this.wording.validity(each.from(), each.to(), locale(grid)));
		grid.statusColumn(KEY + "stage", (each) -> tone(each), (each) -> grid.getTranslation(stageKey(each)));
		grid.textColumn(KEY + "reason",
				(each) -> people.nameOf(each.proposedBy(), locale(grid)) + " · " + each.reason())
			.setFlexGrow(2);
		grid.textColumn(KEY + "decided",
				(each) -> each.decidedBy()
					.map((by) -> people.nameOf(by, locale(grid))
							+ (each.decisionReason().isEmpty() ? "" : " · " + each.decisionReason()))
					.orElse(""));
		grid.textColumn(KEY + "liftReason", BlockDetails::liftReason);
		grid.addComponentColumn((each) -> new Div(this.approvals.way(new Subject("SUPPLIER_BLOCK", each.id().value())),
				lift(each, reload)))
			.setAutoWidth(true)
			.setFlexGrow(0);
		grid.setItems(blocks);
		grid.setAllRowsVisible(true);
		return grid;
	}

	private boolean isOver(BlockDetails block) {
		return block.stage() == BlockStage.IN_FORCE
				&& block.to().filter((end) -> !end.isAfter(this.qualifications.today())).isPresent();
	}

	private Tone tone(BlockDetails block) {
		return isOver(block) ? Tone.NEUTRAL : Tones.of(block.stage());
	}

	private String stageKey(BlockDetails block) {
		return isOver(block) ? KEY + "over" : Tones.key(block.stage());
	}

	private Component lift(BlockDetails block, Runnable reload) {
		Div place = new Div();
		if (mayPropose() && block.stage() == BlockStage.IN_FORCE && !isOver(block)) {
			Button lift = Texts.text(new Button(), KEY + "lift");
			lift.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
			lift.addClickListener((event) -> ConfirmDialogs.askReason(KEY + "liftTitle", KEY + "liftText",
					KEY + "liftSend", (reason) -> {
						this.blocking.proposeLift(block.id(), reason);
						Notices.success(KEY + "liftSent");
						reload.run();
					}));
			place.add(lift);
		}
		return place;
	}

	private boolean mayPropose() {
		return this.currentUser.has(Roles.BUYER) || this.currentUser.has(Roles.PURCHASING_MANAGER);
	}

	private static Locale locale(Component reader) {
		return reader.getUI().map((ui) -> ui.getLocale()).orElse(Locale.SIMPLIFIED_CHINESE);
	}

}
