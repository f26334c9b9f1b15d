package io.cailian.workflow;

import java.util.List;
import java.util.function.Consumer;

import io.cailian.uikit.Texts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * Hands a document in from a screen. What the approval rules warn of is shown first, and
 * the person goes back or hands it in all the same.
 */
public final class HandingIn {

	private static final String KEY = "workflow.HandingIn.";

	private HandingIn() {
	}

	/**
	 * Hands in, and asks as often as there are warnings the person has not read.
	 * @param handIn gets the warnings read so far, and lets {@link UnreadWarnings} pass
	 */
	public static void by(Consumer<List<String>> handIn) {
		attempt(List.of(), handIn);
	}

	private static void attempt(List<String> read, Consumer<List<String>> handIn) {
		try {
			handIn.accept(read);
		}
		catch (UnreadWarnings ex) {
			ask(ex.texts(), () -> attempt(ex.texts(), handIn));
		}
	}

	private static void ask(List<String> warnings, Runnable goOn) {
		UnorderedList list = new UnorderedList();
		warnings.forEach((warning) -> list.add(new ListItem(warning)));
		Dialog dialog = new Dialog(Texts.text(new Paragraph(), KEY + "text"), list);
		dialog.setWidth("min(32rem, 92vw)");
		dialog.addClassName("confirm-dialog");
		Texts.follow(dialog, (locale) -> dialog.setHeaderTitle(dialog.getTranslation(locale, KEY + "title")));
		Button back = Texts.text(new Button(), KEY + "back");
		back.addClickListener((event) -> dialog.close());
		Button all = Texts.text(new Button(), KEY + "goOn");
		all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		all.setDisableOnClick(true);
		all.addClickListener((event) -> {
			dialog.close();
			goOn.run();
		});
		dialog.getFooter().add(back, all);
		dialog.open();
		back.focus();
	}

}
