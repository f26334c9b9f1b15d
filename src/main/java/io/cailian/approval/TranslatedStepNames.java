package io.cailian.approval;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.organisation.Organisation;
import io.cailian.organisation.PostCode;
import io.cailian.organisation.PostLine;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.StepName;

import org.springframework.stereotype.Component;

/**
 * Names steps by the roles, posts and people of the company.
 */
@Component
class TranslatedStepNames implements StepNames {

	private static final String KEY = "approval.step.";

	private static final int MAX_LENGTH = 200;

	private final ModuleTranslations texts;

	private final People people;

	private final Organisation organisation;

	TranslatedStepNames(ModuleTranslations texts, People people, Organisation organisation) {
		this.texts = texts;
		this.people = people;
		this.organisation = organisation;
	}

	@Override
	public StepName ofRole(String role) {
		return named((locale) -> this.texts.getTranslation("workflow.role." + role, locale));
	}

	@Override
	public StepName ofPost(PostCode post) {
		return named((locale) -> post(post, locale));
	}

	@Override
	public StepName ofCommittee(PostCode post) {
		return named((locale) -> this.texts.getTranslation(KEY + "committee", locale, post(post, locale)));
	}

	@Override
	public StepName ofManager(UserId manager) {
		return named(
				(locale) -> this.texts.getTranslation(KEY + "manager", locale, this.people.nameOf(manager, locale)));
	}

	@Override
	public StepName ofManagerOf(PostCode post, Collection<UserId> managers) {
		return named((locale) -> this.texts.getTranslation(KEY + "managerOf", locale, post(post, locale),
				managers.stream()
					.map((manager) -> this.people.nameOf(manager, locale))
					.sorted()
					.collect(Collectors.joining(this.texts.getTranslation(KEY + "comma", locale)))));
	}

	@Override
	public StepName ofPerson(UserId account) {
		return named((locale) -> this.people.nameOf(account, locale));
	}

	private String post(PostCode code, Locale locale) {
		return this.organisation.posts()
			.stream()
			.filter((post) -> post.code().equals(code))
			.findFirst()
			.map((PostLine post) -> post.name(locale))
			.orElse(code.value());
	}

	private static StepName named(Function<Locale, String> name) {
		return StepName.heading(cut(name.apply(Locale.SIMPLIFIED_CHINESE)), cut(name.apply(Locale.ENGLISH)));
	}

	private static String cut(String name) {
		return (name.length() <= MAX_LENGTH) ? name
				: name.substring(0, name.offsetByCodePoints(0, MAX_LENGTH / 2)) + "…";
	}

}
