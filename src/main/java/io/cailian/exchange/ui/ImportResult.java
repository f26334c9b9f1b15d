package io.cailian.exchange.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.cailian.exchange.ImportProblem;
import io.cailian.exchange.ImportReport;
import io.cailian.exchange.TenderOutcome;
import io.cailian.exchange.ocds.OcdsFault;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * What became of one file: each tender with its outcome, the way to its comparison, and
 * every problem with its place.
 */
class ImportResult extends Composite<Div> {

	private static final int ALL_VISIBLE = 20;

	ImportResult() {
		getContent().addClassName("import-result");
		getContent().setWidthFull();
	}

	void show(Optional<ImportReport> report) {
		getContent().removeAll();
		report.ifPresent((shown) -> {
			getContent().add(new H2(shown.fileName()));
			if (!shown.problems().isEmpty()) {
				getContent().add(Texts.text(new Paragraph(), "exchange.ImportResult.unreadable"),
						problems(shown.problems()));
			}
			if (!shown.tenders().isEmpty()) {
				getContent().add(grid(shown.tenders()));
			}
		});
	}

	private ListGrid<TenderOutcome> grid(List<TenderOutcome> tenders) {
		ListGrid<TenderOutcome> grid = new ListGrid<>("exchange.ImportResult.tenders");
		grid.textColumn("exchange.ImportResult.ocid",
				(tender) -> Objects.requireNonNullElse(tender.ocid(), tender.pointer()));
		grid.statusColumn("exchange.ImportResult.outcome", (tender) -> tone(tender.outcome()),
				(tender) -> getTranslation("exchange.TenderOutcome." + tender.outcome()));
		headed(grid, grid.addComponentColumn(ImportResult::rfq).setAutoWidth(true), "exchange.ImportResult.rfq");
		headed(grid, grid.addComponentColumn((tender) -> problems(tender.problems())).setFlexGrow(3),
				"exchange.ImportResult.problems");
		grid.setItems(tenders);
		grid.setAllRowsVisible(tenders.size() <= ALL_VISIBLE);
		return grid;
	}

	private static void headed(ListGrid<TenderOutcome> grid, ListGrid.Column<TenderOutcome> column, String headKey) {
		column.setResizable(true);
		Texts.follow(grid, (locale) -> column.setHeader(grid.getTranslation(locale, headKey)));
	}

	private static Component rfq(TenderOutcome tender) {
		if (tender.rfqId() == null) {
			return new Span();
		}
		Anchor link = new Anchor("rfqs/" + tender.rfqId() + (tender.opened() ? "/comparison" : ""),
				Objects.requireNonNullElse(tender.rfqNumber(), ""));
		link.addClassName("row-link");
		return link;
	}

	private static Component problems(List<ImportProblem> problems) {
		UnorderedList list = new UnorderedList();
		list.addClassName("import-problems");
		for (ImportProblem problem : problems) {
			boolean error = problem.severity() == OcdsFault.Severity.ERROR;
			list.add(new ListItem(
					new StatusBadge(error ? Tone.DANGER : Tone.WARNING, "exchange.Severity." + problem.severity()),
					new Span(" "), Texts.text(new Span(), problem.messageKey(), problem.args().toArray()),
					new Span(" "), new Code(problem.pointer().isEmpty() ? "/" : problem.pointer())));
		}
		return problems.isEmpty() ? new Span() : list;
	}

	private static Tone tone(TenderOutcome.Outcome outcome) {
		return switch (outcome) {
			case IMPORTED -> Tone.SUCCESS;
			case UNCHANGED -> Tone.NEUTRAL;
			case REFUSED -> Tone.DANGER;
		};
	}

}
