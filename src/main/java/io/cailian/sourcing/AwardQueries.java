package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.identity.BuyerCompany;
import io.cailian.identity.UserId;
import io.cailian.kernel.Decimals;
import io.cailian.kernel.Money;
import io.cailian.kernel.Quantity;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.RegionalSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Awards as people of the buying company read them: one by one, or line by line in the
 * register.
 */
@Service
@PreAuthorize(Access.READER)
@Transactional(readOnly = true)
public class AwardQueries {

	private static final String CONDITIONS = """
			from AwardLine l join l.award a, Rfq r, RfqLine rl
			where r.id.value = a.rfq.value and rl.id = l.rfqLine
				and (:status is null or a.status = :status)
				and (:from is null or a.proposedAt >= :from)
				and (:until is null or a.proposedAt < :until)
			""";

	private final Awards awards;

	private final Suppliers suppliers;

	private final EntityManager entities;

	private final BuyerCompany company;

	private final ZoneId zone;

	AwardQueries(Awards awards, Suppliers suppliers, EntityManager entities, BuyerCompany company,
			RegionalSettings settings) {
		this.awards = awards;
		this.suppliers = suppliers;
		this.entities = entities;
		this.company = company;
		this.zone = settings.zone();
	}

	/**
	 * One award in full.
	 * @throws UnknownRfq if there is none
	 */
	public AwardDetails details(AwardId id) {
		return this.awards.findById(id).map(Award::details).orElseThrow(UnknownRfq::new);
	}

	/** All awards ever proposed for an RFQ, the newest first. */
	public List<AwardDetails> of(RfqId rfq) {
		return this.awards.of(rfq).stream().map(Award::details).toList();
	}

	/** Lines of the register, the newest award first. */
	public List<AwardRegisterRow> register(AwardFilter filter, int offset, int limit) {
		TypedQuery<Tuple> query = this.entities.createQuery("""
				select a.id.value as award, a.number as awardNumber, a.rfq.value as rfq, r.number as rfqNumber,
					r.title as rfqTitle, l.supplier.value as supplier, l.position as position, rl.item as item,
					l.quantity.value as quantity, l.quantity.unit as unit, l.unitPrice as unitPrice,
					l.amount.amount as amount, l.amount.currency as currency, l.baseAmount as baseAmount,
					l.baseCurrency as baseCurrency, a.status as status, a.externalReference as externalReference,
					a.decidedBy.value as decidedBy, a.decidedFor.value as decidedFor, a.decidedAt as decidedAt
				""" + CONDITIONS + " order by a.ordinal desc, l.position", Tuple.class);
		List<Tuple> found = restrict(query, filter).setFirstResult(offset).setMaxResults(limit).getResultList();
		Map<SupplierId, SupplierSummary> suppliers = this.suppliers
			.all(found.stream().map(AwardQueries::supplier).distinct().toList());
		return found.stream().map((line) -> row(line, suppliers)).toList();
	}

	public int count(AwardFilter filter) {
		return Math.toIntExact(restrict(this.entities.createQuery("select count(l) " + CONDITIONS, Long.class), filter)
			.getSingleResult());
	}

	/** How many awards the lines of {@link #register} belong to. */
	public long countAwards(AwardFilter filter) {
		return restrict(this.entities.createQuery("select count(distinct a.id.value) " + CONDITIONS, Long.class),
				filter)
			.getSingleResult();
	}

	private <T> TypedQuery<T> restrict(TypedQuery<T> query, AwardFilter filter) {
		return query.setParameter("status", filter.status())
			.setParameter("from", startOf(filter.from()))
			.setParameter("until", startOf((filter.to() == null) ? null : filter.to().plusDays(1)));
	}

	private @Nullable Instant startOf(@Nullable LocalDate day) {
		return (day == null) ? null : day.atStartOfDay(this.zone).toInstant();
	}

	private AwardRegisterRow row(Tuple line, Map<SupplierId, SupplierSummary> suppliers) {
		SupplierSummary supplier = suppliers.get(supplier(line));
		BigDecimal unitPrice = line.get("unitPrice", BigDecimal.class);
		String decidedBy = line.get("decidedBy", String.class);
		String decidedFor = line.get("decidedFor", String.class);
		return new AwardRegisterRow(line.get("award", UUID.class), line.get("awardNumber", String.class),
				line.get("rfq", UUID.class), line.get("rfqNumber", String.class), line.get("rfqTitle", String.class),
				supplier(line), (supplier == null) ? "" : supplier.name(), line.get("position", Integer.class),
				line.get("item", String.class),
				new Quantity(line.get("quantity", BigDecimal.class), line.get("unit", String.class)),
				(unitPrice == null) ? null : Decimals.stripped(unitPrice),
				new Money(line.get("amount", BigDecimal.class), line.get("currency", String.class)), base(line),
				line.get("status", AwardStatus.class), line.get("externalReference", String.class) != null,
				(decidedBy == null) ? null : new UserId(decidedBy),
				(decidedFor == null) ? null : new UserId(decidedFor), line.get("decidedAt", Instant.class));
	}

	/** As it was fixed at the proposal, if that was in today's base currency. */
	private @Nullable Money base(Tuple line) {
		BigDecimal amount = line.get("baseAmount", BigDecimal.class);
		String currency = line.get("baseCurrency", String.class);
		return (amount == null || !this.company.baseCurrency().equals(currency)) ? null : new Money(amount, currency);
	}

	private static SupplierId supplier(Tuple line) {
		return new SupplierId(line.get("supplier", UUID.class));
	}

}
