package io.cailian.notification.ui;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.cailian.identity.Roles;
import io.cailian.notification.MailStatus;
import io.cailian.notification.OutboxReading;
import io.cailian.notification.PostedMail;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.MentionedDocuments;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.NamedDocument;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Shows the letters the portal has posted. In demo mode no mail leaves, so here one reads
 * what the receivers would get.
 */
@Route("outbox")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "notification.OutboxView.title", order = 95, icon = "vaadin:envelope-o")
class OutboxView extends ListPage<OutboxView.Letter> {

	private static final Pattern BY_ID = Pattern.compile("([A-Z_]+):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final OutboxReading outbox;

	private final Formats formats;

	private final MentionedDocuments documents;

	private final ModuleTranslations texts;

	private final TextField text = searchField("notification.OutboxView.search");

	OutboxView(OutboxReading outbox, Formats formats, MentionedDocuments documents, ModuleTranslations texts,
			ListTools tools) {
		super("notification.OutboxView.", tools);
		this.outbox = outbox;
		this.formats = formats;
		this.documents = documents;
		this.texts = texts;
		ListGrid.fixed(grid().textColumn("notification.OutboxView.postedAt",
				(letter) -> this.formats.instant(letter.mail().postedAt(), getLocale()),
				(letter) -> letter.mail().postedAt()), "13rem");
		ListGrid.fixed(grid().textColumn("notification.OutboxView.to", (letter) -> letter.mail().draft().toAddress()),
				"14rem");
		ListGrid.wide(grid().textColumn("notification.OutboxView.subject", (letter) -> letter.mail().draft().subject()),
				"12rem");
		ListGrid.fixed(grid().mentionColumn("notification.OutboxView.reference",
				(letter) -> letter.about()
					.map(NamedDocument::number)
					.orElseGet(() -> named(letter.mail().draft().reference())),
				(letter) -> letter.about().map(NamedDocument::path).orElse("")), "10rem");
		ListGrid.fixed(grid().statusColumn("notification.OutboxView.status", (letter) -> tone(letter.mail().status()),
				(letter) -> getTranslation("notification.MailStatus." + letter.mail().status())), "8rem");
		grid().onOpen((letter) -> open(letter.mail()))
			.whenEmpty(new EmptyState(VaadinIcon.ENVELOPE, "notification.OutboxView.empty",
					"notification.OutboxView.emptyHint"));
		filters().bind("q", this.text);
		show(this::letters);
	}

	private List<Letter> letters(int offset, int limit) {
		return this.outbox.find(this.text.getValue(), offset, limit)
			.stream()
			.map((mail) -> new Letter(mail, this.documents.find(mail.draft().reference())))
			.toList();
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
				grid().getDataProvider().refreshAll();
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
