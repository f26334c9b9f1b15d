package io.cailian.portal;

import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpConfirmed;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks for the second factor over the screen that needs it. Confirming happens in a
 * window of its own, so that the screen keeps everything typed; this dialog closes by
 * itself as soon as it is done.
 */
class StepUpDialog extends Dialog {

	private static final String KEY = "portal.StepUpDialog.";

	StepUpDialog(StepUp.Purpose purpose) {
		setWidth("min(32rem, 92vw)");
		addClassName("confirm-dialog");
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, KEY + "title")));
		add(Texts.text(new Paragraph(), KEY + "purpose." + purpose),
				Texts.text(new Paragraph(), KEY + "how", StepUp.MAX_AGE.toMinutes()));
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> close());
		getFooter().add(cancel, confirm());
	}

	/** A link, for only what a person clicks may open a window. */
	private static Anchor confirm() {
		Anchor confirm = Texts.text(new Anchor(StepUp.ADDRESS), KEY + "confirm");
		confirm.setTarget("_blank");
		confirm.setRouterIgnore(true);
		confirm.getElement().setAttribute("rel", "opener");
		confirm.addClassName("button-link");
		return confirm;
	}

	@Override
	protected void onAttach(AttachEvent event) {
		super.onAttach(event);
		var listening = ComponentUtil.addListener(event.getUI(), StepUpConfirmed.class, (done) -> {
			close();
			Notices.success(KEY + "confirmed");
		});
		addDetachListener((detached) -> listening.remove());
	}

}
