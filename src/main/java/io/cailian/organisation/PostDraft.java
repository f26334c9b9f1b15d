package io.cailian.organisation;

import io.cailian.kernel.RuleViolation;

/**
 * A post as an administrator writes it down.
 */
public record PostDraft(PostId id, PostCode code, String nameZh, String nameEn) {

	public static final int MAX_NAME = 100;

	public PostDraft {
		nameZh = name(nameZh);
		nameEn = name(nameEn);
	}

	/**
	 * The name itself, without spaces around it.
	 * @throws RuleViolation if it is empty or too long
	 */
	public static String name(String text) {
		String name = text.strip();
		if (name.isEmpty() || name.length() > MAX_NAME) {
			throw new RuleViolation("organisation.Post.name", MAX_NAME);
		}
		return name;
	}

}
