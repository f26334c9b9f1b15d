package io.cailian.classification.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import io.cailian.classification.CategoryImportReport;
import io.cailian.classification.CategoryImportRow;
import io.cailian.classification.CategoryImportRow.Effect;
import io.cailian.classification.CategoryImporting;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import io.cailian.uikit.UploadProgress;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

/**
 * Takes a category file: first it shows what each line would do, and does it when told
 * to.
 */
class CategoryImportDialog extends Dialog {

	private static final String KEY = "classification.CategoryImportDialog.";

	private final CategoryImporting importing;

	private final Runnable onDone;

	private final Upload upload = UploadProgress.named(ComponentTexts.on(new Upload((UploadHandler) this::receive)),
			"uikit.UploadProgress.name");

	private final Span error = new Span();

	private final Span summary = new Span();

	private final ListGrid<CategoryImportRow> grid = new ListGrid<>(KEY + "title");

	private final Button apply = Texts.text(new Button(), KEY + "apply");

	private byte[] content = {};

	CategoryImportDialog(CategoryImporting importing, Runnable onDone) {
		this.importing = importing;
		this.onDone = onDone;
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, KEY + "title")));
		setWidth("min(64rem, 96vw)");
		this.upload.setAcceptedFileExtensions(".csv");
		this.upload.setUploadButton(Texts.text(new Button(VaadinIcon.UPLOAD_ALT.create()), KEY + "choose"));
		this.upload.addFileRejectedListener(
				(event) -> show(Optional.of(new RuleViolation("classification.CategoryFile.unreadable"))));
		this.error.addClassName("upload-error");
		this.error.getElement().setAttribute("role", "alert");
		this.summary.getElement().setAttribute("role", "status");
		columns();
		this.grid.setVisible(false);
		this.grid.setHeight("24rem");
		this.apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		this.apply.setEnabled(false);
		this.apply.setDisableOnClick(true);
		this.apply.addClickListener((event) -> apply());
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> close());
		add(Texts.text(new Paragraph(), KEY + "hint"), this.upload, this.error, this.summary, this.grid);
		getFooter().add(cancel, this.apply);
	}

	private void columns() {
		this.grid.numberColumn(KEY + "line", CategoryImportRow::line).setFlexGrow(0);
		this.grid.textColumn("classification.CategoriesView.scheme", CategoryImportRow::scheme).setFlexGrow(0);
		this.grid.textColumn("classification.CategoriesView.code", CategoryImportRow::code).setFlexGrow(0);
		this.grid.textColumn("classification.CategoriesView.parent", CategoryImportRow::parentCode).setFlexGrow(0);
		this.grid.textColumn("classification.CategoriesView.nameZh", CategoryImportRow::nameZh);
		this.grid.textColumn("classification.CategoriesView.nameEn", CategoryImportRow::nameEn);
		this.grid.statusColumn(KEY + "effect", CategoryImportDialog::tone, this::words).setFlexGrow(2);
	}

	private static Tone tone(CategoryImportRow row) {
		return switch (row.effect()) {
			case ADDED -> Tone.SUCCESS;
			case CHANGED -> Tone.INFO;
			case UNCHANGED -> Tone.NEUTRAL;
			case REFUSED -> Tone.DANGER;
		};
	}

	private String words(CategoryImportRow row) {
		RuleViolation fault = row.fault();
		return (fault != null) ? getTranslation(fault.messageKey(), fault.args().toArray())
				: getTranslation(KEY + row.effect());
	}

	private void receive(UploadEvent event) throws IOException {
		byte[] received;
		try (InputStream in = event.getInputStream()) {
			received = in.readAllBytes();
		}
		event.getUI().access(() -> preview(received));
	}

	void preview(byte[] received) {
		this.upload.clearFileList();
		try {
			CategoryImportReport report = this.importing.preview(received);
			this.content = received;
			this.grid.setItems(report.rows());
			this.grid.setVisible(true);
			this.summary.setText(summary(report));
			this.apply.setEnabled(report.count(Effect.ADDED) + report.count(Effect.CHANGED) > 0);
			show(Optional.empty());
		}
		catch (RuleViolation violation) {
			show(Optional.of(violation));
		}
	}

	private void apply() {
		CategoryImportReport report = this.importing.apply(this.content);
		close();
		Notices.success(KEY + "done", report.count(Effect.ADDED), report.count(Effect.CHANGED),
				report.count(Effect.REFUSED));
		this.onDone.run();
	}

	private String summary(CategoryImportReport report) {
		return getTranslation(KEY + "summary", report.count(Effect.ADDED), report.count(Effect.CHANGED),
				report.count(Effect.UNCHANGED), report.count(Effect.REFUSED));
	}

	private void show(Optional<RuleViolation> violation) {
		this.error
			.setText(violation.map((wrong) -> getTranslation(wrong.messageKey(), wrong.args().toArray())).orElse(""));
	}

}
