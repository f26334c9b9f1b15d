package io.cailian.exchange.ui;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.exchange.ImportReport;
import io.cailian.exchange.ImportSummary;
import io.cailian.exchange.OcdsImporting;
import io.cailian.exchange.ReceivedFile;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.uikit.UploadProgress;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

/**
 * Takes an Open Contracting file, shows what became of each of its tenders, and keeps
 * earlier imports at hand.
 */
@Route("imports")
@RolesAllowed({ Roles.BUYER, Roles.ADMIN })
@Menu(title = "exchange.ImportView.title", order = 50, icon = "vaadin:upload-alt")
class ImportView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

	private static final long MEGABYTE = 1024 * 1024;

	private static final String REPORT = "report";

	private final OcdsImporting importing;

	private final Formats formats;

	private final ProgressBar progress = new ProgressBar();

	private final Div status = new Div();

	private final Upload upload = UploadProgress.named(ComponentTexts.on(new Upload((UploadHandler) this::receive)),
			"uikit.UploadProgress.name");

	private final ImportResult result = new ImportResult();

	private final ListGrid<ImportSummary> history = new ListGrid<>("exchange.ImportView.history");

	ImportView(OcdsImporting importing, People people, Formats formats) {
		this.importing = importing;
		this.formats = formats;
		this.upload.setAcceptedFileExtensions(".json");
		this.upload.setMaxFileSize((int) ReceivedFile.MAX_BYTES);
		this.upload
			.setUploadButton(Texts.text(new Button(VaadinIcon.UPLOAD_ALT.create()), "exchange.ImportView.choose"));
		this.upload.addFileRejectedListener(
				(event) -> Notices.problem("exchange.ImportView.rejected", ReceivedFile.MAX_BYTES / MEGABYTE));
		Span hint = Texts.text(new Span(), "exchange.ImportView.hint", ReceivedFile.MAX_BYTES / MEGABYTE);
		hint.addClassName("upload-hint");
		this.progress.setIndeterminate(true);
		Texts.follow(this.progress, (locale) -> this.progress.getElement()
			.setAttribute("aria-label", getTranslation(locale, "exchange.ImportView.reading")));
		this.status.add(Texts.text(new Span(), "exchange.ImportView.reading"), this.progress);
		this.status.getElement().setAttribute("role", "status");
		this.status.setVisible(false);
		Div card = new Div(hint, this.upload, this.status);
		card.addClassNames("card", "document-upload");
		addColumns(people);
		getContent().addClassName("page");
		getContent().add(new PageHeader("exchange.ImportView.title"), card, this.result,
				Texts.text(new H2(), "exchange.ImportView.history"), this.history);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("exchange.ImportView.title");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		refresh();
		this.result.show(event.getLocation()
			.getQueryParameters()
			.getSingleParameter(REPORT)
			.flatMap(ImportView::id)
			.flatMap(this.importing::find));
	}

	private void addColumns(People people) {
		this.history.linkColumn("exchange.ImportView.file", ImportSummary::fileName,
				(row) -> "imports?" + REPORT + "=" + row.id());
		this.history.numberColumn("exchange.TenderOutcome.IMPORTED", ImportSummary::imported);
		this.history.numberColumn("exchange.TenderOutcome.UNCHANGED", ImportSummary::unchanged);
		this.history.numberColumn("exchange.TenderOutcome.REFUSED", ImportSummary::refused);
		this.history.textColumn("exchange.ImportView.by",
				(row) -> people.nameOf(new UserId(row.importedBy()), getLocale()));
		this.history.textColumn("exchange.ImportView.at",
				(row) -> this.formats.shortInstant(row.importedAt(), getLocale()));
		this.history.setAllRowsVisible(true);
		this.history.whenEmpty(
				new EmptyState(VaadinIcon.UPLOAD_ALT, "exchange.ImportView.empty", "exchange.ImportView.emptyHint"));
	}

	/** Runs outside of the session's lock: reading a large file takes a while. */
	private void receive(UploadEvent event) throws IOException {
		event.getUI().access(() -> this.status.setVisible(true));
		try (ReceivedFile file = ReceivedFile.of(event.getFileName(), event.getInputStream())) {
			ImportReport report = this.importing.importFile(file);
			event.getUI().access(() -> show(report));
		}
		finally {
			event.getUI().access(() -> this.status.setVisible(false));
		}
	}

	private void show(ImportReport report) {
		this.upload.clearFileList();
		this.result.show(Optional.of(report));
		refresh();
		if (report.accepted()) {
			Notices.success("exchange.ImportView.done", report.fileName());
		}
		else {
			Notices.problem("exchange.ImportView.nothing", report.fileName());
		}
	}

	private void refresh() {
		List<ImportSummary> latest = this.importing.latest();
		this.history.setItems(latest);
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
