package io.cailian.uikit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;

/**
 * Asks before something that cannot be taken back, with a reason where the next reader
 * will need one. A dialog closes only when the action went through.
 */
public final class ConfirmDialogs {

	private static final int MAX_REASON = 2000;

	private ConfirmDialogs() {
	}

	public static Dialog ask(String titleKey, String textKey, String confirmKey, Runnable action) {
		return open(titleKey, textKey, confirmKey, ButtonVariant.LUMO_PRIMARY, action);
	}

	/** As {@link #ask}, for what destroys or ends something: Enter does not do it. */
	public static Dialog askDanger(String titleKey, String textKey, String confirmKey, Runnable action) {
		return open(titleKey, textKey, confirmKey, ButtonVariant.LUMO_ERROR, action);
	}

	/**
	 * Asks whoever leaves a screen with changes that are not saved; who stays may leave
	 * later all the same.
	 * @param forget what makes the screen let go of the changes
	 */
	public static Dialog askToLeave(BeforeLeaveEvent event, String keys, Runnable forget) {
		BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
		AtomicBoolean leaves = new AtomicBoolean();
		Dialog dialog = askDanger(keys + "leaveTitle", keys + "leaveText", keys + "leave", () -> {
			leaves.set(true);
			forget.run();
			leave.proceed();
		});
		dialog.addOpenedChangeListener((change) -> {
			if (!change.isOpened() && !leaves.get()) {
				leave.cancel();
			}
		});
		return dialog;
	}

	/** Asks for a reason, which must not be empty; Ctrl+Enter confirms. */
	public static Dialog askReason(String titleKey, String textKey, String confirmKey, Consumer<String> action) {
		TextArea reason = Texts.label(new TextArea(), "uikit.ConfirmDialogs.reason");
		reason.setRequiredIndicatorVisible(true);
		reason.setManualValidation(true);
		reason.setMaxLength(MAX_REASON);
		reason.setMinRows(3);
		reason.setWidthFull();
		reason.setValueChangeMode(ValueChangeMode.EAGER);
		reason.addValueChangeListener((event) -> reason.setInvalid(false));
		FormDialog dialog = titled(new FormDialog(Texts.text(new Paragraph(), textKey), reason), titleKey);
		Button confirm = confirm(confirmKey, ButtonVariant.LUMO_PRIMARY, () -> {
			if (reason.getValue().isBlank()) {
				reason.setErrorMessage(reason.getTranslation("uikit.ConfirmDialogs.reasonMissing"));
				reason.setInvalid(true);
				reason.focus();
				return;
			}
			action.accept(reason.getValue().strip());
			dialog.close();
		});
		confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(dialog).resetFocusOnActiveElement();
		dialog.getFooter().add(cancel(dialog::dismiss), confirm);
		dialog.open();
		reason.focus();
		return dialog;
	}

	private static Dialog open(String titleKey, String textKey, String confirmKey, ButtonVariant variant,
			Runnable action) {
		Dialog dialog = titled(new Dialog(Texts.text(new Paragraph(), textKey)), titleKey);
		Button confirm = confirm(confirmKey, variant, () -> {
			action.run();
			dialog.close();
		});
		confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		Button cancel = cancel(dialog::close);
		dialog.getFooter().add(cancel, confirm);
		dialog.open();
		((variant == ButtonVariant.LUMO_ERROR) ? cancel : confirm).focus();
		return dialog;
	}

	private static <D extends Dialog> D titled(D dialog, String titleKey) {
		dialog.setWidth("min(32rem, 92vw)");
		dialog.addClassName("confirm-dialog");
		Texts.follow(dialog, (locale) -> dialog.setHeaderTitle(dialog.getTranslation(locale, titleKey)));
		return dialog;
	}

	private static Button confirm(String key, ButtonVariant variant, Runnable action) {
		Button confirm = Texts.text(new Button(), key);
		confirm.addThemeVariants(variant);
		confirm.setDisableOnClick(true);
		confirm.addClickListener((event) -> {
			try {
				action.run();
			}
			finally {
				confirm.setEnabled(true);
			}
		});
		return confirm;
	}

	private static Button cancel(Runnable leave) {
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> leave.run());
		return cancel;
	}

}
