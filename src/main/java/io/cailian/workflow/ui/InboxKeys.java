package io.cailian.workflow.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/**
 * The keys of the inbox. They work wherever the focus is, except where letters are typed,
 * and they go by the place of the key, so that an input method does not swallow them.
 */
enum InboxKeys {

	NEXT("KeyJ", "J", "keyNext"), PREVIOUS("KeyK", "K", "keyPrevious"), APPROVE("KeyA", "A", "keyApprove"),
	REJECT("KeyR", "R", "keyReject"), CLAIM("KeyC", "C", "keyClaim"), ASK("KeyQ", "Q", "keyAsk"),
	TICK("KeyX", "X", "keyTick"), CONFIRM("", "Ctrl + Enter", "keyConfirm"), HELP("?", "?", "keyHelp");

	private static final String KEY = "workflow.InboxView.";

	private static final String LISTEN = """
			const view = this;
			const listener = (e) => {
				if (e.ctrlKey || e.altKey || e.metaKey || e.repeat || !view.isConnected) return;
				if (document.querySelector('vaadin-dialog[opened], vaadin-select[opened]')) return;
				const typing = e.composedPath().some((n) => n.matches && n.matches('input,textarea,select,[contenteditable]'));
				const key = e.key === '?' || (e.key === '\uff1f') ? '?' : e.code;
				if (typing || !$0.split(' ').includes(key)) return;
				e.preventDefault();
				view.dispatchEvent(new CustomEvent('inbox-key', { detail: key }));
			};
			document.addEventListener('keydown', listener);
			this.$inboxKeys?.();
			this.$inboxKeys = () => document.removeEventListener('keydown', listener);""";

	private final String code;

	private final String cap;

	private final String label;

	InboxKeys(String code, String cap, String label) {
		this.code = code;
		this.cap = cap;
		this.label = label;
	}

	static void listen(Component view, Consumer<InboxKeys> action) {
		view.getElement()
			.addEventListener("inbox-key",
					(event) -> of(event.getEventData().get("event.detail").asString()).ifPresent(action))
			.addEventData("event.detail");
		view.addAttachListener((event) -> view.getElement().executeJs(LISTEN, codes()));
		view.addDetachListener((event) -> view.getElement().executeJs("this.$inboxKeys?.()"));
	}

	static Dialog help() {
		DescriptionList list = new DescriptionList();
		list.addClassName("inbox-keys");
		for (InboxKeys key : values()) {
			DescriptionList.Term term = new DescriptionList.Term();
			Span cap = new Span(key.cap);
			cap.addClassName("key-cap");
			term.add(cap);
			list.add(term, Texts.text(new DescriptionList.Description(), KEY + key.label));
		}
		Dialog dialog = new Dialog(list);
		Texts.follow(dialog, (locale) -> dialog.setHeaderTitle(dialog.getTranslation(locale, KEY + "help")));
		Button close = Texts.text(new Button(), KEY + "close");
		close.addClickListener((event) -> dialog.close());
		dialog.getFooter().add(close);
		dialog.open();
		return dialog;
	}

	private static String codes() {
		return Arrays.stream(values())
			.map((key) -> key.code)
			.filter((code) -> !code.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private static Optional<InboxKeys> of(String code) {
		return Arrays.stream(values()).filter((key) -> !code.isEmpty() && key.code.equals(code)).findFirst();
	}

}
