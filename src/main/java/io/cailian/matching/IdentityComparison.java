package io.cailian.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.matching.Feature.Kind;
import io.cailian.matching.NameVerdict.Level;

/**
 * Compares two companies: numbers first, for they identify; then names, which only
 * propose; then what companies share with their like - accounts, domains, telephones -,
 * which confirms what a name leaves open and proves nothing alone.
 */
public final class IdentityComparison {

	private IdentityComparison() {
	}

	/** How alike they are, or empty if nothing worth a look is. Order does not matter. */
	public static Optional<Resemblance> between(CompanyIdentity one, CompanyIdentity other) {
		Set<String> numbers = sharedNumbers(one, other);
		NameVerdict names = names(one, other);
		List<Feature> features = new ArrayList<>();
		numbers.forEach((number) -> features.add(Feature.of(Kind.NUMBER_SAME, number)));
		features.addAll(names.features());
		List<Feature> contacts = contacts(one, other);
		features.addAll(contacts);
		if (!numbers.isEmpty()) {
			if (names.level() == Level.UNLIKE && comparable(one, other)) {
				features.add(Feature.of(Kind.NAMES_UNLIKE));
			}
			return Optional.of(new Resemblance(Strength.CERTAIN, features));
		}
		boolean excluded = exclusions(one, other, features);
		return strength(names.level(), contacts, excluded).map((strength) -> new Resemblance(strength, features));
	}

	private static Optional<Strength> strength(Level level, List<Feature> contacts, boolean excluded) {
		boolean account = has(contacts, Kind.BANK_ACCOUNT_SAME);
		boolean personal = account || has(contacts, Kind.PHONE_SAME);
		boolean any = !contacts.isEmpty();
		return switch (level) {
			case SAME -> Optional.of(excluded ? Strength.POSSIBLE : Strength.LIKELY);
			case NEAR -> excluded ? possibleIf(account) : Optional.of(any ? Strength.LIKELY : Strength.POSSIBLE);
			case ABBREVIATED ->
				excluded ? possibleIf(account) : Optional.of(personal ? Strength.LIKELY : Strength.POSSIBLE);
			case HINT -> excluded ? possibleIf(account) : Optional.of(Strength.POSSIBLE);
			case WEAK -> possibleIf(account || personal && !excluded);
			case BRANCH -> Optional.of(Strength.BRANCH);
			case UNLIKE -> possibleIf(account);
		};
	}

	private static Optional<Strength> possibleIf(boolean worthALook) {
		return worthALook ? Optional.of(Strength.POSSIBLE) : Optional.empty();
	}

	private static Set<String> sharedNumbers(CompanyIdentity one, CompanyIdentity other) {
		Set<String> theirs = new LinkedHashSet<>();
		other.numbers().forEach((number) -> theirs.addAll(number.keys()));
		Set<String> shared = new LinkedHashSet<>();
		for (RegisteredNumber number : one.numbers()) {
			if (number.keys().stream().anyMatch(theirs::contains)) {
				shared.add(number.toString());
			}
		}
		return shared;
	}

	/** Whether something excludes that they are one, whatever their names. */
	private static boolean exclusions(CompanyIdentity one, CompanyIdentity other, List<Feature> features) {
		boolean excluded = false;
		for (RegisteredNumber number : one.numbers()) {
			for (RegisteredNumber theirs : other.numbers()) {
				if (number.excludes(theirs)) {
					features.add(Feature.of(Kind.NUMBER_DIFFERS, number.toString(), theirs.toString()));
					excluded = true;
				}
			}
		}
		if (!one.country().isEmpty() && !other.country().isEmpty() && !one.country().equals(other.country())) {
			features.add(Feature.of(Kind.COUNTRY_DIFFERS, one.country(), other.country()));
			excluded = true;
		}
		return excluded;
	}

	private static NameVerdict names(CompanyIdentity one, CompanyIdentity other) {
		NameVerdict best = new NameVerdict(Level.UNLIKE, List.of());
		for (String name : one.names()) {
			for (String theirs : other.names()) {
				NameVerdict verdict = compare(name, theirs);
				best = (verdict.level().compareTo(best.level()) < 0) ? verdict : best;
			}
		}
		return best;
	}

	private static NameVerdict compare(String name, String theirs) {
		boolean chinese = ChineseName.isOne(name);
		if (chinese != ChineseName.isOne(theirs)) {
			return new NameVerdict(Level.UNLIKE, List.of());
		}
		return chinese ? ChineseNames.compare(ChineseName.parse(name), ChineseName.parse(theirs))
				: LatinNames.compare(LatinName.parse(name), LatinName.parse(theirs));
	}

	private static boolean comparable(CompanyIdentity one, CompanyIdentity other) {
		return one.names()
			.stream()
			.anyMatch((name) -> other.names()
				.stream()
				.anyMatch((theirs) -> ChineseName.isOne(name) == ChineseName.isOne(theirs)));
	}

	private static List<Feature> contacts(CompanyIdentity one, CompanyIdentity other) {
		List<Feature> shared = new ArrayList<>();
		if (!one.bankAccountIndex().isEmpty() && one.bankAccountIndex().equals(other.bankAccountIndex())) {
			shared.add(Feature.of(Kind.BANK_ACCOUNT_SAME));
		}
		String domain = Contacts.domain(one.email());
		if (!domain.isEmpty() && domain.equals(Contacts.domain(other.email()))) {
			shared.add(Feature.of(Kind.EMAIL_DOMAIN_SAME, domain));
		}
		String phone = Contacts.phone(one.phone());
		if (!phone.isEmpty() && phone.equals(Contacts.phone(other.phone()))) {
			shared.add(Feature.of(Kind.PHONE_SAME, phone));
		}
		return shared;
	}

	private static boolean has(List<Feature> features, Kind kind) {
		return features.stream().anyMatch((feature) -> feature.kind() == kind);
	}

}
