package io.cailian.staging.ui;

import java.io.IOException;
import java.util.List;

import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.ImportFiles;
import io.cailian.staging.ImportId;
import io.cailian.staging.ImportReview;
import io.cailian.staging.ImportSummary;
import io.cailian.staging.ImportUploading;
import io.cailian.staging.OfferedKind;
import io.cailian.staging.ReceivedTable;
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
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

/**
 * Where a table comes in: the template to fill, the upload, and what came in before.
 */
@Route("data-imports")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.ADMIN })
@Menu(title = "staging.DataImportsView.title", order = 52, icon = "vaadin:table")
class DataImportsView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

	private static final long MEGABYTE = 1024 * 1024;

	private final ImportUploading uploading;

	private final ImportReview review;

	private final Formats formats;

	private final Select<OfferedKind> kind = new Select<>();

	private final Div status = new Div();

	private final Upload upload = UploadProgress.named(ComponentTexts.on(new Upload((UploadHandler) this::receive)),
			"uikit.UploadProgress.name");

	private final Span problem = new Span();

	private final ListGrid<ImportSummary> history = new ListGrid<>("staging.DataImportsView.history");

	DataImportsView(ImportUploading uploading, ImportReview review, ImportFiles files, People people, Formats formats) {
		this.uploading = uploading;
		this.review = review;
		this.formats = formats;
		Texts.label(this.kind, "staging.DataImportsView.kind");
		this.kind.setItems(review.kinds());
		Texts.follow(this.kind,
				(locale) -> this.kind.setItemLabelGenerator((offered) -> getTranslation(locale, offered.titleKey())));
		if (!review.kinds().isEmpty()) {
			this.kind.setValue(review.kinds().getFirst());
		}
		Anchor workbook = new Anchor(
				DownloadHandler.fromInputStream((event) -> TableDownloads.of(this.kind.getValue().name() + ".xlsx",
						(out) -> files.template(this.kind.getValue().name(), event.getUI().getLocale(), out))),
				"");
		Anchor csv = new Anchor(
				DownloadHandler.fromInputStream((event) -> TableDownloads.of(this.kind.getValue().name() + ".csv",
						(out) -> files.csvTemplate(this.kind.getValue().name(), event.getUI().getLocale(), out))),
				"");
		Div templates = new Div(Texts.text(workbook, "staging.DataImportsView.template"), new Span(" · "),
				Texts.text(csv, "staging.DataImportsView.csvTemplate"));
		this.upload.setAcceptedFileExtensions(".xlsx", ".csv", ".txt");
		this.upload.setMaxFileSize((int) ReceivedTable.MAX_BYTES);
		this.upload.setMaxFiles(1);
		this.upload
			.setUploadButton(Texts.text(new Button(VaadinIcon.UPLOAD_ALT.create()), "staging.DataImportsView.choose"));
		this.upload.addFileRejectedListener(
				(event) -> Notices.problem("staging.DataImportsView.rejected", ReceivedTable.MAX_BYTES / MEGABYTE));
		ProgressBar reading = new ProgressBar();
		reading.setIndeterminate(true);
		Texts.follow(reading, (locale) -> reading.getElement()
			.setAttribute("aria-label", getTranslation(locale, "staging.DataImportsView.reading")));
		this.status.add(Texts.text(new Span(), "staging.DataImportsView.reading"), reading);
		this.status.getElement().setAttribute("role", "status");
		this.status.setVisible(false);
		this.problem.addClassName("field-problem");
		this.problem.getElement().setAttribute("role", "alert");
		Span hint = Texts.text(new Span(), "staging.DataImportsView.hint", ReceivedTable.MAX_BYTES / MEGABYTE);
		hint.addClassName("upload-hint");
		Div card = new Div(this.kind, templates, hint, this.upload, this.problem, this.status);
		card.addClassNames("card", "document-upload");
		card.setVisible(!review.kinds().isEmpty());
		columns(people);
		getContent().addClassName("page");
		getContent().add(new PageHeader("staging.DataImportsView.title"), card,
				Texts.text(new H2(), "staging.DataImportsView.history"), this.history);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("staging.DataImportsView.title");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		List<ImportSummary> latest = this.review.latest();
		this.history.setItems(latest);
		event.getLocation()
			.getQueryParameters()
			.getSingleParameter("kind")
			.flatMap(
					(name) -> this.review.kinds().stream().filter((offered) -> offered.name().equals(name)).findFirst())
			.ifPresent(this.kind::setValue);
	}

	private void columns(People people) {
		this.history.linkColumn("staging.DataImportsView.file", ImportSummary::fileName,
				(row) -> "data-imports/" + row.id());
		this.history.textColumn("staging.DataImportsView.kind", (row) -> getTranslation(row.titleKey()));
		this.history.statusColumn("staging.DataImportsView.state", (row) -> ImportStates.tone(row.state()),
				(row) -> getTranslation(ImportStates.key(row.state())));
		this.history.numberColumn("staging.DataImportsView.rows", ImportSummary::rows);
		this.history.numberColumn("staging.DataImportsView.taken", ImportSummary::taken);
		this.history.textColumn("staging.DataImportsView.by", (row) -> people.nameOf(row.createdBy(), getLocale()));
		this.history.textColumn("staging.DataImportsView.at",
				(row) -> this.formats.shortInstant(row.createdAt(), getLocale()));
		this.history.setAllRowsVisible(true);
		this.history.whenEmpty(this.review.kinds().isEmpty()
				? new EmptyState(VaadinIcon.TABLE, "staging.DataImportsView.noKind",
						"staging.DataImportsView.noKindHint")
				: new EmptyState(VaadinIcon.TABLE, "staging.DataImportsView.empty",
						"staging.DataImportsView.emptyHint"));
		this.history.onOpen((row) -> getUI().ifPresent((ui) -> ui.navigate("data-imports/" + row.id())));
	}

	/** Runs outside of the session's lock: a large file takes a while. */
	private void receive(UploadEvent event) throws IOException {
		event.getUI().access(() -> {
			this.problem.setText("");
			this.status.setVisible(true);
		});
		try (ReceivedTable file = ReceivedTable.of(event.getFileName(), event.getInputStream())) {
			ImportId id = this.uploading.upload(this.kind.getValue().name(), file);
			event.getUI().access(() -> event.getUI().navigate("data-imports/" + id));
		}
		catch (RuleViolation violation) {
			event.getUI()
				.access(() -> this.problem.setText(getTranslation(violation.messageKey(), violation.args().toArray())));
		}
		finally {
			event.getUI().access(() -> {
				this.upload.clearFileList();
				this.status.setVisible(false);
			});
		}
	}

}
