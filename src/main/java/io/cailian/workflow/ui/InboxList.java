package io.cailian.workflow.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.cailian.identity.People;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.InboxPart;
import io.cailian.workflow.QuestionState;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;

/**
 * The tasks that wait, three lines each, so that it reads the same on a desk and on a
 * phone.
 */
class InboxList extends ListGrid<InboxEntry> {

	private static final String KEY = "workflow.InboxView.";

	private static final String ROW = """
			<div class="inbox-row">
				<div class="inbox-row-line"><span class="inbox-row-number">${item.number}</span><span class="inbox-row-kind">${item.kind}</span>
				<span class="inbox-row-kind">${item.step}</span>
				<span class="inbox-row-amount">${item.amount}</span></div>
				<div class="inbox-row-title">${item.title}</div>
				<div class="inbox-row-supplier">${item.supplier}</div>
				<div class="inbox-row-line inbox-row-facts"><span>${item.requester}</span><span
					title=${item.since}>${item.age}</span><span>${item.holder}</span><span
					class=${item.asking ? "inbox-row-asked" : ""}>${item.asked}</span><span
					class=${item.late ? "inbox-row-late" : ""}>${item.due}</span></div>
			</div>""";

	private static final String TICK = """
			<input type="checkbox" class="inbox-tick" aria-label=${item.name} .checked=${item.ticked}
				@change=${tick} @click=${(e) => e.stopPropagation()}>""";

	/**
	 * Space ticks the row the focus is in, and so does the key that ticks the open one.
	 */
	private static final String SPACE_TICKS_ROW = """
			if (!this.$spaceTicksRow) {
				this.$spaceTicksRow = true;
				this.addEventListener('keydown', (e) => {
					const inside = e.composedPath()[0];
					if ((e.key !== ' ' && e.code !== 'KeyX') || e.ctrlKey || e.altKey || e.metaKey || e.repeat) return;
					if (!inside.closest || inside.closest('a,button,input,vaadin-button')) return;
					const row = this.getEventContext(e);
					if (!row || !row.item || !row.item.key) return;
					e.preventDefault();
					e.stopPropagation();
					this.dispatchEvent(new CustomEvent('inbox-tick', { detail: row.item.key }));
				}, true);
			}""";

	private final Formats formats;

	private final People people;

	private final Clock clock;

	private final Column<InboxEntry> ticks;

	private final Set<String> ticked = new HashSet<>();

	private final Runnable onTick;

	private List<InboxEntry> entries = List.of();

	InboxList(Formats formats, People people, Clock clock, Consumer<InboxEntry> open, Runnable onTick) {
		super(KEY + "list");
		this.formats = formats;
		this.people = people;
		this.clock = clock;
		this.onTick = onTick;
		this.ticks = addColumn(tick()).setWidth("3rem").setFlexGrow(0);
		addColumn(row()).setFlexGrow(1);
		removeThemeVariants(GridVariant.LUMO_ROW_STRIPES);
		addThemeVariants(GridVariant.LUMO_NO_BORDER);
		addClassName("inbox-list");
		setSelectionMode(SelectionMode.SINGLE);
		onOpen(open);
		getElement().addEventListener("inbox-tick", (event) -> {
			InboxEntry entry = getDataCommunicator().getKeyMapper()
				.get(event.getEventData().get("event.detail").asString());
			if (entry != null) {
				tick(entry.taskId());
			}
		}).addEventData("event.detail");
		addAttachListener((event) -> getElement().executeJs(SPACE_TICKS_ROW));
	}

	/** Shows the entries, leaving the list alone if they are the same as before. */
	void show(List<InboxEntry> found) {
		if (!found.equals(this.entries)) {
			this.entries = List.copyOf(found);
			setItems(this.entries);
			this.onTick.run();
		}
	}

	/** Whether several of what is listed can be decided on at once. */
	void allowTicks(boolean allowed) {
		this.ticks.setVisible(allowed);
		if (!allowed) {
			untick();
		}
	}

	/** Takes a task in among those that are decided on together, or out again. */
	void tick(String taskId) {
		find(taskId).filter((entry) -> this.ticks.isVisible()).ifPresent((entry) -> {
			if (!this.ticked.remove(taskId)) {
				this.ticked.add(taskId);
			}
			getDataProvider().refreshItem(entry);
			this.onTick.run();
		});
	}

	void untick() {
		List<InboxEntry> before = ticked();
		this.ticked.clear();
		before.forEach(getDataProvider()::refreshItem);
		this.onTick.run();
	}

	/** The ticked tasks that are still listed, in the order of the list. */
	List<InboxEntry> ticked() {
		return this.entries.stream().filter((entry) -> this.ticked.contains(entry.taskId())).toList();
	}

	/** Says what would be listed here for whoever holds these roles. */
	void whenEmpty(boolean filtered, InboxPart part, List<String> roles) {
		whenEmpty(filtered ? new EmptyState(VaadinIcon.SEARCH, KEY + "nothingFound", KEY + "nothingFoundHint")
				: new EmptyState(VaadinIcon.CHECK_CIRCLE_O, KEY + "emptyTitle",
						(locale) -> lands(part, roles, locale)));
	}

	private String lands(InboxPart part, List<String> roles, Locale locale) {
		if (part != InboxPart.TO_DO || roles.isEmpty()) {
			return getTranslation(locale, KEY + "lands." + (part != InboxPart.TO_DO ? "part" : "named"));
		}
		return roles.stream()
			.map((role) -> getTranslation(locale, KEY + "lands." + role))
			.collect(Collectors.joining("\n"));
	}

	void mark(String taskId) {
		find(taskId).ifPresentOrElse((entry) -> {
			select(entry);
			scrollToItem(entry);
		}, this::deselectAll);
	}

	/** The entry so many places after the given one; the first if nothing is open. */
	Optional<InboxEntry> neighbour(String taskId, int distance) {
		int at = find(taskId).map(this.entries::indexOf).orElse(-1);
		int target = (at < 0) ? 0 : at + distance;
		return (target >= 0 && target < this.entries.size()) ? Optional.of(this.entries.get(target)) : Optional.empty();
	}

	private Optional<InboxEntry> find(String taskId) {
		return this.entries.stream().filter((entry) -> entry.taskId().equals(taskId)).findFirst();
	}

	private LitRenderer<InboxEntry> tick() {
		return LitRenderer.<InboxEntry>of(TICK)
			.withProperty("ticked", (entry) -> this.ticked.contains(entry.taskId()))
			.withProperty("name", (entry) -> getTranslation(KEY + "tick", entry.number()))
			.withFunction("tick", (entry) -> tick(entry.taskId()));
	}

	private LitRenderer<InboxEntry> row() {
		return LitRenderer.<InboxEntry>of(ROW)
			.withProperty("number", InboxEntry::number)
			.withProperty("kind", (entry) -> getTranslation("workflow.process." + entry.process()))
			.withProperty("amount",
					(entry) -> (entry.amount() != null) ? this.formats.money(entry.amount(), getLocale()) : "")
			.withProperty("title", (entry) -> entry.title(getLocale()))
			.withProperty("supplier", this::supplier)
			.withProperty("requester",
					(entry) -> getTranslation(KEY + "requestedBy", entry.requester(this.people, getLocale())))
			.withProperty("since",
					(entry) -> getTranslation(KEY + "waitingSince",
							this.formats.shortInstant(entry.waitingSince(), getLocale())))
			.withProperty("step", (entry) -> entry.named().map((name) -> name.in(getLocale())).orElse(""))
			.withProperty("age", this::age)
			.withProperty("holder", this::holder)
			.withProperty("asked",
					(entry) -> (entry.questions() != null) ? getTranslation(KEY + entry.questions()) : "")
			.withProperty("asking", (entry) -> entry.questions() == QuestionState.AWAITS_ANSWER)
			.withProperty("late", this::isLate)
			.withProperty("due",
					(entry) -> (entry.dueAt() == null) ? "" : getTranslation(KEY + (isLate(entry) ? "overdue" : "due"),
							this.formats.shortInstant(entry.dueAt(), getLocale())));
	}

	/** How long it has been waiting, or how it was decided. */
	private String age(InboxEntry entry) {
		if (entry.decided().isPresent()) {
			return getTranslation(KEY + "decided", getTranslation(KEY + entry.decided().get().outcome()),
					this.formats.shortInstant(entry.waitingSince(), getLocale()));
		}
		Duration age = Duration.between(entry.waitingSince(), this.clock.instant());
		if (age.toDays() > 0) {
			return getTranslation(KEY + "ageDays", age.toDays());
		}
		return (age.toHours() > 0) ? getTranslation(KEY + "ageHours", age.toHours()) : getTranslation(KEY + "ageNew");
	}

	private String holder(InboxEntry entry) {
		if (entry.holder() == null || entry.decided().isPresent()) {
			return "";
		}
		String name = this.people.nameOf(entry.holder(), getLocale());
		return (entry.onBehalfOf() != null)
				? getTranslation(KEY + "heldFor", name, this.people.nameOf(entry.onBehalfOf(), getLocale()))
				: getTranslation(KEY + "held", name);
	}

	/** The company, unless the title names it already. */
	private String supplier(InboxEntry entry) {
		return (entry.supplierName() != null && !entry.title(getLocale()).contains(entry.supplierName()))
				? entry.supplierName() : "";
	}

	private boolean isLate(InboxEntry entry) {
		return entry.dueAt() != null && entry.dueAt().isBefore(this.clock.instant());
	}

}
