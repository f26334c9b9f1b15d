package io.cailian.portal;

import java.util.Locale;
import java.util.stream.Collectors;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;

/**
 * Who is signed in and in which roles, and the way out.
 */
class UserMenu extends Composite<MenuBar> {

	UserMenu(UserId user, CurrentUser currentUser, People people, AuthenticationContext session) {
		Avatar avatar = new Avatar();
		avatar.addThemeVariants(AvatarVariant.LUMO_XSMALL);
		avatar.getElement().setAttribute("aria-hidden", "true");
		Span name = new Span();
		name.addClassName("user-name");
		getContent().addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
		getContent().addClassNames("bar-menu", "user-menu");
		MenuItem button = ComponentTexts.on(getContent()).addItem(new Div(avatar, name));
		Span fullName = new Span();
		fullName.addClassName("user-full-name");
		Span roles = new Span();
		roles.addClassName("user-roles");
		Div who = new Div(fullName, roles);
		who.addClassName("user-card");
		button.getSubMenu().addItem(who).setEnabled(false);
		button.getSubMenu().addItem(Texts.text(new Span(), "portal.UserMenu.signOut"), (event) -> session.logout());
		Texts.follow(this, (locale) -> {
			String shown = people.nameOf(user, locale);
			avatar.setName(shown);
			name.setText(shown);
			fullName.setText(shown);
			roles.setText(roleNames(currentUser, locale));
			button.setAriaLabel(getTranslation(locale, "portal.UserMenu.label", shown));
		});
	}

	private String roleNames(CurrentUser currentUser, Locale locale) {
		return currentUser.roles()
			.stream()
			.sorted()
			.map((role) -> getTranslation(locale, "portal.role." + role))
			.collect(Collectors.joining(getTranslation(locale, "portal.UserMenu.separator")));
	}

}
