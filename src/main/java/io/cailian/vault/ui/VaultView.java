package io.cailian.vault.ui;

import java.math.BigDecimal;
import java.util.List;

import io.cailian.identity.Roles;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import io.cailian.vault.VaultKeys;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;

/**
 * Where administrators change the master key and watch all sealed values follow.
 */
@Route("vault")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "vault.VaultView.title", order = 96, icon = "vaadin:key")
class VaultView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "vault.VaultView.";

	private final VaultKeys vault;

	private final Formats formats;

	private final Div facts = new Div();

	private final Paragraph progress = new Paragraph();

	private final ProgressBar bar = new ProgressBar();

	private final ListGrid<VaultKeys.Key> grid = new ListGrid<>(KEY + "keys");

	VaultView(VaultKeys vault, Formats formats) {
		this.vault = vault;
		this.formats = formats;
		Button rotate = Texts.text(new Button(), KEY + "rotate");
		rotate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		rotate.addClickListener((event) -> ConfirmDialogs.askDanger(KEY + "rotateTitle", KEY + "rotateText",
				KEY + "rotate", this::rotate));
		this.progress.getElement().setAttribute("role", "status");
		this.facts.setWidthFull();
		this.grid.textColumn(KEY + "key", VaultKeys.Key::id);
		this.grid.statusColumn(KEY + "use", (key) -> key.active() ? Tone.SUCCESS : Tone.NEUTRAL,
				(key) -> getTranslation(KEY + (key.active() ? "seals" : "opens")));
		this.grid.numberColumn(KEY + "values",
				(key) -> this.formats.number(BigDecimal.valueOf(key.values()), getLocale()));
		this.grid.addComponentColumn(this::retire);
		this.grid.setAllRowsVisible(true);
		getContent().addClassName("page");
		getContent().add(new PageHeader(KEY + "title").actions(rotate), Texts.text(new Paragraph(), KEY + "intro"),
				this.facts, this.bar, this.progress, this.grid);
		Texts.follow(this, (locale) -> show());
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

	@Override
	protected void onAttach(AttachEvent event) {
		UI ui = event.getUI();
		Registration news = this.vault.register(() -> ui.access(this::show));
		addDetachListener((detach) -> {
			news.remove();
			detach.unregisterListener();
		});
	}

	private void show() {
		VaultKeys.State state = this.vault.state();
		List<VaultKeys.Key> keys = this.vault.keys();
		FactList list = new FactList().fact(KEY + "algorithm", getTranslation(KEY + "algorithm." + state.algorithm()));
		if (state.startedAt() != null) {
			list.fact(KEY + "started", this.formats.instant(state.startedAt(), getLocale()));
		}
		if (state.finishedAt() != null) {
			list.fact(KEY + "finished", this.formats.instant(state.finishedAt(), getLocale()));
		}
		this.facts.removeAll();
		this.facts.add(list);
		this.bar.setVisible(state.remaining() > 0);
		this.bar.setValue((state.total() == 0) ? 1 : (double) (state.total() - state.remaining()) / state.total());
		this.progress.setText((state.unreadable() > 0) ? getTranslation(KEY + "unreadable", state.unreadable())
				: getTranslation(KEY + ((state.remaining() > 0) ? "remaining" : "done"),
						state.total() - state.remaining(), state.total()));
		this.progress.setClassName("audit-broken", state.unreadable() > 0);
		this.grid.setItems(keys);
	}

	private Component retire(VaultKeys.Key key) {
		if (!key.retirable()) {
			return new Span();
		}
		Button retire = Texts.text(new Button(), KEY + "retire");
		retire.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
		retire.addClickListener((event) -> ConfirmDialogs.askDanger(KEY + "retireTitle", KEY + "retireText",
				KEY + "retire", () -> retire(key.id())));
		return retire;
	}

	private void rotate() {
		String id = this.vault.rotate();
		show();
		Notices.success(KEY + "rotated", id);
	}

	private void retire(String id) {
		this.vault.retire(id);
		show();
		Notices.success(KEY + "retired", id);
	}

}
