package io.cailian.sourcing.ui;

import java.util.Optional;

import io.cailian.sourcing.BidForm;
import io.cailian.sourcing.InvitationDetails;
import io.cailian.sourcing.OwnBid;
import io.cailian.uikit.FactList;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Says that a colleague, or another window, was faster, and what both bids come to.
 * Nothing typed is lost until the person chooses.
 */
class BidConflictDialog extends Dialog {

	private static final String KEY = "sourcing.BidConflictDialog.";

	private final Formats formats;

	/**
	 * @param goOnKey what going on with the own bid is called
	 * @param theirs the own company's bid as it stands now
	 * @param said who was faster and when, in the reader's language
	 */
	BidConflictDialog(String goOnKey, InvitationDetails rfq, Optional<BidForm> mine, OwnBid theirs, String said,
			Formats formats, Runnable goOn, Runnable takeTheirs) {
		this.formats = formats;
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, KEY + "title")));
		setWidth("min(36rem, 94vw)");
		FactList totals = new FactList().fact(KEY + "mine", total(rfq, mine))
			.fact(KEY + "theirs", total(rfq, theirs.unsubmitted().or(theirs::submitted)))
			.fact(KEY + "revision", String.valueOf(theirs.revision()));
		add(new Paragraph(said), totals);
		Button stay = button("stay", this::close);
		stay.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		Button take = button("takeTheirs", () -> {
			close();
			takeTheirs.run();
		});
		Button on = button(goOnKey, () -> {
			close();
			goOn.run();
		});
		on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		getFooter().add(stay, take, on);
	}

	private String total(InvitationDetails rfq, Optional<BidForm> form) {
		return form.flatMap(rfq::total)
			.map((amount) -> this.formats.money(amount, UI.getCurrent().getLocale()))
			.orElse("");
	}

	private static Button button(String key, Runnable action) {
		Button button = Texts.text(new Button(), KEY + key);
		button.addClickListener((event) -> action.run());
		return button;
	}

}
