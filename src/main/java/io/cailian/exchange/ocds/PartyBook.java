package io.cailian.exchange.ocds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.cailian.kernel.RuleViolation;

/**
 * Who is who in one tender. A party is known by identifier scheme and id. Schemes are
 * never guessed: an identifier without one is kept apart per publisher ({@code XX-} and
 * the six characters of the ocid prefix), a party without any identifier, or of a
 * publisher without a prefix, per tender ({@code XX-OCID}); so two companies are never
 * taken for one.
 */
final class PartyBook {

	private static final Pattern PUBLISHER = Pattern.compile("oc(?:ds|id)-([a-z0-9]{6})-.+");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");

	private static final int SCHEME = 32;

	private static final int NAME = 200;

	private static final int PERSON = 100;

	private static final int EMAIL_LENGTH = 160;

	private static final int PHONE = 50;

	private static final int ADDRESS = 500;

	private static final String WITHIN_TENDER = "XX-OCID";

	private final String ocid;

	private final Findings findings;

	private final UnaryOperator<OcdsPartyKey> identification;

	private final boolean declaring;

	private final Map<String, OcdsPartyKey> declared = new HashMap<>();

	private final Map<OcdsPartyKey, OcdsParty> parties = new LinkedHashMap<>();

	PartyBook(Fields release, String ocid, UnaryOperator<OcdsPartyKey> identification) {
		this.ocid = ocid;
		this.identification = identification;
		this.findings = release.findings();
		List<Fields> entries = release.objects("parties");
		this.declaring = !entries.isEmpty();
		Map<String, Fields> known = new HashMap<>();
		for (Fields entry : entries) {
			Optional<String> localId = entry.id("id", Fields.ID);
			Fields earlier = localId.map((id) -> known.putIfAbsent(id, entry)).orElse(null);
			if (earlier == null) {
				declare(entry, localId);
			}
			else {
				repeat(earlier, entry, localId.orElse(""));
			}
		}
	}

	List<OcdsParty> parties() {
		return List.copyOf(this.parties.values());
	}

	/** The keys of a list of references, each once. */
	List<OcdsPartyKey> resolveAll(List<Fields> references) {
		Set<OcdsPartyKey> keys = new LinkedHashSet<>();
		references.forEach((reference) -> resolve(reference).ifPresent(keys::add));
		return List.copyOf(keys);
	}

	/** The buyer may be anonymous but for a name: nobody has to pay or deliver to it. */
	Optional<OcdsBuyer> buyer(Optional<Fields> reference) {
		if (reference.isEmpty()) {
			return Optional.empty();
		}
		Fields fields = reference.get();
		Optional<OcdsPartyKey> key = (fields.has("id") || fields.has("identifier")) ? resolve(fields)
				: Optional.empty();
		Optional<String> name = key.map(this.parties::get).map(OcdsParty::name).or(() -> fields.line("name", NAME));
		if (key.isEmpty() && name.isPresent()) {
			this.findings.add(fields.place(), OcdsFault.BUYER_WITHOUT_IDENTITY, name.get());
		}
		return name.map((text) -> new OcdsBuyer(text, key));
	}

	private Optional<OcdsPartyKey> resolve(Fields reference) {
		Optional<String> localId = reference.id("id", Fields.ID);
		OcdsPartyKey known = localId.map(this.declared::get).orElse(null);
		if (known != null) {
			contradiction(reference, known);
			return Optional.of(known);
		}
		boolean inline = reference.object("identifier").filter((identifier) -> identifier.has("id")).isPresent();
		if (!inline && localId.isEmpty()) {
			this.findings.add(reference.place(), OcdsFault.PARTY_WITHOUT_IDENTITY);
			return Optional.empty();
		}
		if (!inline && this.declaring) {
			this.findings.add(reference.place("id"), OcdsFault.PARTY_UNDEFINED, localId.get());
			return Optional.empty();
		}
		return key(reference, localId).map((key) -> {
			if (!this.parties.containsKey(key) || isNamed(reference)) {
				party(reference, key).ifPresent((party) -> this.parties.merge(key, party, PartyBook::completed));
			}
			return key;
		}).filter(this.parties::containsKey);
	}

	/** A reference that names a declared party must not identify another one. */
	private void contradiction(Fields reference, OcdsPartyKey known) {
		Optional<Fields> identifier = reference.object("identifier")
			.filter((fields) -> fields.has("id") && fields.has("scheme"));
		if (identifier.isPresent() && !known.scheme().equals(WITHIN_TENDER)) {
			key(reference, Optional.empty()).filter((other) -> !other.equals(known))
				.ifPresent((other) -> this.findings.add(reference.place("identifier"), OcdsFault.PARTY_CONTRADICTORY,
						described(known), described(other)));
		}
	}

	private void declare(Fields entry, Optional<String> localId) {
		Optional<OcdsPartyKey> key = key(entry, localId);
		if (key.isEmpty()) {
			return;
		}
		Optional<OcdsParty> party = party(entry, key.get());
		localId.ifPresent((id) -> this.declared.put(id, key.get()));
		if (this.parties.containsKey(key.get())) {
			this.findings.add(entry.place(), OcdsFault.PARTY_TWICE, described(key.get()));
		}
		party.ifPresent((described) -> this.parties.merge(key.get(), described, PartyBook::completed));
	}

	private void repeat(Fields earlier, Fields entry, String localId) {
		if (earlier.struct().says(entry.struct())) {
			this.findings.add(entry.place("id"), OcdsFault.ENTRY_REPEATED, localId);
		}
		else if (!earlier.struct().get("identifier").says(entry.struct().get("identifier"))) {
			this.findings.add(entry.place("identifier"), OcdsFault.PARTY_CONTRADICTORY, localId, "");
		}
		else {
			this.findings.add(entry.place("id"), OcdsFault.ID_REPEATED, localId);
		}
	}

	private Optional<OcdsPartyKey> key(Fields party, Optional<String> localId) {
		Optional<Fields> identifier = party.object("identifier");
		Optional<String> id = identifier.flatMap((fields) -> fields.id("id", Fields.ID));
		Optional<String> scheme = identifier.flatMap((fields) -> fields.line("scheme", SCHEME));
		if (id.isPresent() && scheme.isPresent()) {
			return identified(new OcdsPartyKey(scheme.get(), id.get()), identifier.orElseThrow());
		}
		if (id.isPresent()) {
			OcdsPartyKey key = publisherScheme().map((own) -> new OcdsPartyKey(own, id.get()))
				.orElseGet(() -> withinTender(id.get()));
			this.findings.add(identifier.orElseThrow().place("scheme"), OcdsFault.SCHEME_MISSING, id.get(),
					key.scheme());
			return identified(key, identifier.orElseThrow());
		}
		if (localId.isPresent()) {
			OcdsPartyKey key = withinTender(localId.get());
			this.findings.add(party.place("identifier"), OcdsFault.IDENTIFIER_MISSING, localId.get(), key.scheme());
			return identified(key, party);
		}
		this.findings.add(party.place(), OcdsFault.PARTY_WITHOUT_IDENTITY);
		return Optional.empty();
	}

	private Optional<OcdsPartyKey> identified(OcdsPartyKey key, Fields source) {
		if (key.id().length() > Fields.ID) {
			this.findings.add(source.place("id"), OcdsFault.TEXT_TOO_LONG, key.id().length(), Fields.ID);
			return Optional.empty();
		}
		try {
			return Optional.of(this.identification.apply(key));
		}
		catch (RuleViolation ex) {
			this.findings.add(source.place("id"), OcdsFault.IDENTIFIER_INVALID, key.id(), key.scheme());
			return Optional.empty();
		}
	}

	private Optional<String> publisherScheme() {
		Matcher prefix = PUBLISHER.matcher(this.ocid);
		return prefix.matches() ? Optional.of("XX-" + prefix.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
	}

	private OcdsPartyKey withinTender(String id) {
		return new OcdsPartyKey(WITHIN_TENDER, this.ocid + "/" + id);
	}

	private Optional<OcdsParty> party(Fields fields, OcdsPartyKey key) {
		Optional<String> legalName = fields.object("identifier")
			.flatMap((identifier) -> identifier.line("legalName", NAME));
		Optional<String> name = fields.line("name", NAME);
		if (legalName.isEmpty() && name.isEmpty()) {
			this.findings.add(fields.place("name"), OcdsFault.PARTY_WITHOUT_NAME, described(key));
			return Optional.empty();
		}
		return Optional.of(new OcdsParty(key, legalName.or(() -> name).get(), name.or(() -> legalName).get(),
				fields.object("contactPoint").map(this::contact), fields.object("address").map(this::address),
				fields.words("roles")));
	}

	private static boolean isNamed(Fields fields) {
		return fields.has("name")
				|| fields.object("identifier").filter((identifier) -> identifier.has("legalName")).isPresent();
	}

	private OcdsContact contact(Fields fields) {
		Optional<String> email = fields.line("email", EMAIL_LENGTH);
		if (email.isPresent() && !EMAIL.matcher(email.get()).matches()) {
			this.findings.add(fields.place("email"), OcdsFault.EMAIL_ODD, email.get());
			email = Optional.empty();
		}
		return new OcdsContact(fields.line("name", PERSON), email, fields.line("telephone", PHONE));
	}

	private OcdsAddress address(Fields fields) {
		OcdsAddress address = new OcdsAddress(fields.line("streetAddress", ADDRESS), fields.line("locality", ADDRESS),
				fields.line("region", ADDRESS), fields.line("postalCode", ADDRESS),
				fields.line("countryName", ADDRESS));
		if (address.oneLine().length() > ADDRESS) {
			this.findings.add(fields.place(), OcdsFault.TEXT_TOO_LONG, address.oneLine().length(), ADDRESS);
		}
		return address;
	}

	/** What was said first holds; what was not said yet is added. */
	private static OcdsParty completed(OcdsParty first, OcdsParty second) {
		Set<String> roles = new LinkedHashSet<>(first.roles());
		roles.addAll(second.roles());
		return new OcdsParty(first.key(), first.legalName(), first.name(), first.contact().or(second::contact),
				first.address().or(second::address), new ArrayList<>(roles));
	}

	private static String described(OcdsPartyKey key) {
		return key.scheme() + " " + key.id();
	}

}
