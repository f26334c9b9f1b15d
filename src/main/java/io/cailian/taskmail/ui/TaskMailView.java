package io.cailian.taskmail.ui;

import java.util.List;
import java.util.Locale;

import io.cailian.identity.Roles;
import io.cailian.taskmail.MailMode;
import io.cailian.taskmail.MailPreferences;
import io.cailian.uikit.FormSection;
import io.cailian.uikit.MenuPart;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Where everybody of the company chooses which letters about tasks they get.
 */
@Route("task-mail")
@RolesAllowed({ Roles.REQUESTER, Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL,
		Roles.AUDITOR, Roles.ADMIN })
@MenuPart(MenuPart.Part.WORK)
@Menu(title = "taskmail.TaskMailView.title", order = 12, icon = "vaadin:envelope-o")
class TaskMailView extends Composite<Div> implements HasDynamicTitle {

	private static final String KEY = "taskmail.TaskMailView.";

	private final RadioButtonGroup<MailMode> mode = Texts.label(new RadioButtonGroup<>(), KEY + "mode");

	private final RadioButtonGroup<Locale> language = Texts.label(new RadioButtonGroup<>(), KEY + "language");

	TaskMailView(MailPreferences preferences) {
		MailPreferences.Choice chosen = preferences.mine();
		this.mode.setItems(MailMode.values());
		this.mode.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
		this.mode.setValue(chosen.mode());
		this.language.setItems(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
		this.language.setValue(chosen.language());
		Texts.follow(this, (locale) -> {
			this.mode.setItemLabelGenerator((each) -> getTranslation(locale, KEY + each));
			this.language.setItemLabelGenerator((each) -> getTranslation(locale, KEY + each.getLanguage()));
		});
		Button save = Texts.text(new Button(), KEY + "save");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickListener((event) -> {
			preferences.choose(new MailPreferences.Choice(this.mode.getValue(), this.language.getValue()));
			Notices.success(KEY + "saved");
		});
		getContent().addClassName("page");
		getContent().add(new PageHeader(KEY + "title"),
				new FormSection(KEY + "letters", KEY + "hint").addWide(this.mode)
					.addWide(this.language)
					.addWide(new Div(save)));
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

}
