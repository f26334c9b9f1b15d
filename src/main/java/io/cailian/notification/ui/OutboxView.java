package io.cailian.notification.ui;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.cailian.identity.Roles;
import io.cailian.notification.MailStatus;
import io.cailian.notification.OutboxReading;
import io.cailian.notification.PostedMail;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.MentionedDocuments;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.NamedDocument;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Shows the letters the portal has posted. In demo mode no mail leaves, so here one reads
 * what the receivers would get.
 */
@Route("outbox")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "notification.OutboxView.title", order = 95, icon = "vaadin:envelope-o")
class OutboxView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final Pattern BY_ID = Pattern.compile("([A-Z_]+):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final OutboxReading outbox;

	private final Formats formats;

	private final MentionedDocuments documents;

	private final ModuleTranslations texts;

	private final TextField text = Texts.label(new TextField(), "notification.OutboxView.search");

	private final ListGrid<Letter> grid = new ListGrid<>("notification.OutboxView.title");

	OutboxView(OutboxReading outbox, Formats formats, MentionedDocuments documents, ModuleTranslations texts) {
		this.outbox = outbox;
		this.formats = formats;
		this.documents = documents;
		this.texts = texts;
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.setClearButtonVisible(true);
		ListGrid.fixed(this.grid.textColumn("notification.OutboxView.postedAt",
				(letter) -> this.formats.instant(letter.mail().postedAt(), getLocale())), "13rem");
		ListGrid.fixed(
				this.grid.textColumn("notification.OutboxView.to", (letter) -> letter.mail().draft().toAddress()),
				"14rem");
		ListGrid.wide(
				this.grid.textColumn("notification.OutboxView.subject", (letter) -> letter.mail().draft().subject()),
				"12rem");
		ListGrid.fixed(this.grid.mentionColumn("notification.OutboxView.reference",
				(letter) -> letter.about()
					.map(NamedDocument::number)
					.orElseGet(() -> named(letter.mail().draft().reference())),
				(letter) -> letter.about().map(NamedDocument::path).orElse("")), "10rem");
		ListGrid
			.fixed(this.grid.statusColumn("notification.OutboxView.status", (letter) -> tone(letter.mail().status()),
					(letter) -> getTranslation("notification.MailStatus." + letter.mail().status())), "8rem");
		this.grid.onOpen((letter) -> open(letter.mail()))
			.whenEmpty(new EmptyState(VaadinIcon.ENVELOPE, "notification.OutboxView.empty",
					"notification.OutboxView.emptyHint"));
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader("notification.OutboxView.title"),
				new FilterBar().bind("q", this.text).onChange(this::load), this.grid);
		getContent().setFlexGrow(1, this.grid);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("notification.OutboxView.title");
	}

	private void load() {
		this.grid.setItems((query) -> this.outbox.find(this.text.getValue(), query.getPage(), query.getPageSize())
			.stream()
			.map((mail) -> new Letter(mail, this.documents.find(mail.draft().reference()))));
	}

	private void open(PostedMail mail) {
		Dialog dialog = new Dialog();
		dialog.setHeaderTitle(mail.draft().subject());
		dialog.setWidth("40rem");
		Div facts = new Div(mail.draft().toAddress());
		Pre body = new Pre(mail.draft().body());
		body.addClassName("letter-body");
		body.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
		Texts.follow(body, (locale) -> body.getElement()
			.setAttribute("aria-label", getTranslation(locale, "notification.OutboxView.letter")));
		dialog.add(facts, body);
		if (mail.hasSecret()) {
			Button reveal = Texts.text(new Button(), "notification.OutboxView.reveal");
			reveal.setIcon(VaadinIcon.EYE.create());
			reveal.addClickListener((event) -> {
				body.setText(this.outbox.reveal(mail.id()));
				reveal.setVisible(false);
				body.getElement().callJsFunction("focus");
			});
			dialog.add(Texts.text(new Paragraph(), "notification.OutboxView.masked"));
			dialog.getFooter().add(reveal);
		}
		String error = mail.lastError();
		if (error != null) {
			dialog.add(new Div(error));
		}
		if (mail.status() == MailStatus.PARKED) {
			Button again = Texts.text(new Button(), "notification.OutboxView.sendAgain");
			again.addClickListener((event) -> {
				this.outbox.sendAgain(mail.id());
				dialog.close();
				this.grid.getDataProvider().refreshAll();
				Notices.success("notification.OutboxView.queued");
			});
			dialog.getFooter().add(again);
		}
		Button close = Texts.text(new Button(), "notification.OutboxView.close");
		close.addClickListener((event) -> dialog.close());
		dialog.getFooter().add(close);
		dialog.open();
	}

	/** What the letter is about, where there is no document that could be opened. */
	private String named(String reference) {
		Matcher id = BY_ID.matcher(reference);
		return id.matches() ? this.texts.find("notification.reference." + id.group(1), getLocale()).orElse("–")
				: reference;
	}

	private static Tone tone(MailStatus status) {
		return switch (status) {
			case PENDING -> Tone.INFO;
			case SENT -> Tone.SUCCESS;
			case PARKED -> Tone.DANGER;
		};
	}

	/** A posted letter and the document it is about. */
	record Letter(PostedMail mail, Optional<NamedDocument> about) {
	}

}
