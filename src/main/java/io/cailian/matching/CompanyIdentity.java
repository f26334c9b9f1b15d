package io.cailian.matching;

import java.util.List;

/**
 * What is known of a company and helps to tell whether it is another one too. Unknown
 * facts are empty.
 *
 * @param names its name and further names it goes by, in any script
 * @param country ISO 3166 code of two letters, or empty
 * @param bankAccountIndex keyed fingerprint of its bank account, or empty
 */
public record CompanyIdentity(List<String> names, String country, List<RegisteredNumber> numbers,
		String bankAccountIndex, String email, String phone) {

	public CompanyIdentity {
		names = names.stream().filter((name) -> !name.isBlank()).toList();
		numbers = List.copyOf(numbers);
	}

	public static CompanyIdentity named(String name) {
		return new CompanyIdentity(List.of(name), "", List.of(), "", "", "");
	}

}
