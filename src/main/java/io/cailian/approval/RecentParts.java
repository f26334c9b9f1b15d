package io.cailian.approval;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.identity.BuyerCompany;
import io.cailian.identity.People;
import io.cailian.identity.PersonId;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.ApprovalFacts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers what each document handed in for approval buys from whom, so that a purchase
 * split into several is seen. Persons are compared, not accounts.
 */
@Repository
class RecentParts {

	/** So long parts of one purchase are looked for. */
	static final Duration WINDOW = Duration.ofDays(30);

	private static final int MAX_LINEAGE = 2000;

	private final JdbcClient database;

	private final People people;

	private final BuyerCompany company;

	RecentParts(JdbcClient database, People people, BuyerCompany company) {
		this.database = database;
		this.people = people;
		this.company = company;
	}

	/**
	 * Parts of other documents of the same type and person, the oldest first; an RFQ and
	 * the award it leads to are one purchase and not two.
	 */
	List<RecentPart> before(Subject document, UserId requestedBy, Collection<UUID> suppliers, Instant now) {
		if (suppliers.isEmpty() || requestedBy.equals(UserId.SYSTEM)) {
			return List.of();
		}
		PersonId person = this.people.personOf(requestedBy);
		return this.database.sql("""
				select * from approval_recent_part
				where supplier_id in (:suppliers) and handed_in_at >= :since and currency = :currency
					and (person = :person or requested_by in (:accounts))
					and document_type = :type and document_id <> :id
				order by handed_in_at, document_id""")
			.param("suppliers", suppliers.stream().map(Ids::bytes).toList())
			.param("since", utc(now.minus(WINDOW)))
			.param("currency", this.company.baseCurrency())
			.param("person", person.value())
			.param("accounts", accounts(person, requestedBy))
			.param("type", document.type())
			.param("id", Ids.bytes(document.id()))
			.query(RecentParts::part)
			.list();
	}

	/**
	 * Takes the turn of these suppliers, in one order, so that documents handed in at
	 * once see each other.
	 */
	void takeTurn(Collection<UUID> suppliers) {
		suppliers.stream().distinct().sorted().forEach((supplier) -> {
			if (!isHeld(supplier)) {
				this.database.sql("insert ignore into approval_part_turn (supplier_id) values (:id)")
					.param("id", Ids.bytes(supplier))
					.update();
				isHeld(supplier);
			}
		});
	}

	private boolean isHeld(UUID supplier) {
		return this.database.sql("select supplier_id from approval_part_turn where supplier_id = :id for update")
			.param("id", Ids.bytes(supplier))
			.query((row, number) -> number)
			.optional()
			.isPresent();
	}

	/** Replaces what was recorded of the document. */
	void record(Subject document, UserId requestedBy, List<ApprovalFacts.Part> parts, Instant now) {
		remove(document);
		Map<List<?>, BigDecimal> sums = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
		parts
			.forEach((part) -> sums.merge(List.of(part.supplier(), part.categories()), part.amount(), BigDecimal::add));
		sums.forEach((key, amount) -> this.database.sql("""
				insert into approval_recent_part (document_type, document_id, supplier_id, category, lineage, person,
					requested_by, amount, currency, handed_in_at)
				values (:type, :id, :supplier, :category, :lineage, :person, :account, :amount, :currency, :at)""")
			.param("type", document.type())
			.param("id", Ids.bytes(document.id()))
			.param("supplier", Ids.bytes((UUID) key.get(0)))
			.param("category", ((List<?>) key.get(1)).stream().map(String::valueOf).findFirst().orElse(""))
			.param("lineage", lineage((List<?>) key.get(1)))
			.param("person", this.people.personOf(requestedBy).value())
			.param("account", requestedBy.value())
			.param("amount", amount)
			.param("currency", this.company.baseCurrency())
			.param("at", utc(now))
			.update());
	}

	void remove(Subject document) {
		this.database.sql("delete from approval_recent_part where document_type = :type and document_id = :id")
			.param("type", document.type())
			.param("id", Ids.bytes(document.id()))
			.update();
	}

	private List<String> accounts(PersonId person, UserId account) {
		Set<UserId> accounts = new HashSet<>(this.people.accountsOf(person));
		accounts.add(account);
		return accounts.stream().map(UserId::value).toList();
	}

	/** The nearest that have room; without them the part counts for more and not less. */
	private static String lineage(List<?> categories) {
		String all = categories.stream().map(String::valueOf).collect(Collectors.joining("\n"));
		return (all.length() <= MAX_LINEAGE) ? all : all.substring(0, all.lastIndexOf('\n', MAX_LINEAGE));
	}

	private static LocalDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC).toLocalDateTime();
	}

	private static RecentPart part(ResultSet row, int number) throws SQLException {
		return new RecentPart(new Subject(row.getString("document_type"), Ids.fromBytes(row.getBytes("document_id"))),
				Ids.fromBytes(row.getBytes("supplier_id")), row.getString("lineage").lines().toList(),
				row.getBigDecimal("amount"),
				row.getObject("handed_in_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

}
