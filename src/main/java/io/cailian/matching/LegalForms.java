package io.cailian.matching;

import java.util.regex.Pattern;

/**
 * Tells whether a company's name and the legal form stated beside it contradict each
 * other.
 */
public final class LegalForms {

	/** Stands for a name, so that a form alone is read as one at its end. */
	private static final String ANY_NAME = "x ";

	/** What a register adds to a form, such as who owns the company. */
	private static final Pattern ADDED = Pattern.compile("[(（].*?[)）]");

	private LegalForms() {
	}

	/** False also where one of the two says no form we know. */
	public static boolean contradict(String name, String legalForm) {
		boolean chinese = ChineseName.isOne(name);
		if (chinese != ChineseName.isOne(legalForm)) {
			return false;
		}
		String stated = ADDED.matcher(legalForm).replaceAll("").strip();
		return chinese ? !ChineseName.parse(name).form().mayBe(ChineseName.Form.ending(stated))
				: !LatinNames.formsAgree(LatinName.parse(name).form(), LatinName.parse(ANY_NAME + stated).form());
	}

}
