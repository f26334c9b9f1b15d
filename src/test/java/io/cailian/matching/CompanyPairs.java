package io.cailian.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The labelled pairs of companies. Each says by the rules of the registers, not by what
 * the portal answers, whether both names mean one legal person.
 */
final class CompanyPairs {

	private static final Path FILE = Path.of("src/test/resources/matching/company-pairs.csv");

	private CompanyPairs() {
	}

	static List<Pair> all() {
		try (CSVParser rows = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(Files.newBufferedReader(FILE))) {
			return rows.stream().map(CompanyPairs::pair).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Pair pair(CSVRecord row) {
		return new Pair(row.get("part"), row.get("class"), row.get("truth"),
				company(row.get("left"), row.get("left_facts")), company(row.get("right"), row.get("right_facts")));
	}

	private static CompanyIdentity company(String name, String facts) {
		List<RegisteredNumber> numbers = new ArrayList<>();
		String country = "";
		String account = "";
		String email = "";
		String phone = "";
		for (String fact : facts.isEmpty() ? new String[0] : facts.split("; ")) {
			String value = fact.substring(fact.indexOf('=') + 1);
			switch (fact.substring(0, fact.indexOf('='))) {
				case "country" -> country = value;
				case "account" -> account = value;
				case "mail" -> email = value;
				case "phone" -> phone = value;
				default -> numbers.add(new RegisteredNumber(fact.substring(0, fact.indexOf('=')), value));
			}
		}
		return new CompanyIdentity(List.of(name), country, numbers, account, email, phone);
	}

	/**
	 * Two companies and the truth about them: {@code same}, {@code different} or
	 * {@code branch}.
	 */
	record Pair(String part, String kind, String truth, CompanyIdentity left, CompanyIdentity right) {

		boolean same() {
			return this.truth.equals("same");
		}

		/**
		 * Whether the portal would put the question to a person: the one is found under
		 * the keys of the other, and the comparison proposes it.
		 */
		boolean proposed() {
			return !Collections.disjoint(MatchKeys.of(this.left), MatchKeys.of(this.right))
					&& IdentityComparison.between(this.left, this.right)
						.filter((found) -> found.strength().isProposal())
						.isPresent();
		}

		@Override
		public String toString() {
			return this.kind + " " + this.left.names() + " / " + this.right.names() + " "
					+ IdentityComparison.between(this.left, this.right)
						.map((found) -> found.strength() + " " + found.features())
						.orElse("nothing");
		}

	}

}
