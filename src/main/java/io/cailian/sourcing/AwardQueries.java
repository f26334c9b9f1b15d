package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.cailian.kernel.Money;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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

	private final ExchangeRates rates;

	private final EntityManager entities;

	private final BuyerCompany company;

	private final ZoneId zone;

	AwardQueries(Awards awards, Suppliers suppliers, ExchangeRates rates, EntityManager entities, BuyerCompany company,
			@Value("${cailian.zone:Asia/Shanghai}") ZoneId zone) {
		this.awards = awards;
		this.suppliers = suppliers;
		this.rates = rates;
		this.entities = entities;
		this.company = company;
		this.zone = zone;
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
				select a, l, r.number, r.title, rl.item
				""" + CONDITIONS + " order by a.ordinal desc, l.position", Tuple.class);
		return restrict(query, filter).setFirstResult(offset)
			.setMaxResults(limit)
			.getResultList()
			.stream()
			.map(this::row)
			.toList();
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

	private AwardRegisterRow row(Tuple tuple) {
		AwardDetails award = tuple.get(0, Award.class).details();
		AwardedLine line = tuple.get(1, AwardLine.class).awarded();
		String supplier = this.suppliers.find(line.supplier()).map(SupplierSummary::name).orElse("");
		return new AwardRegisterRow(award.id().value(), award.number(), award.rfq().value(), tuple.get(2, String.class),
				tuple.get(3, String.class), line.supplier(), supplier, line.position(), tuple.get(4, String.class),
				line.quantity(), line.unitPrice(), line.amount(), base(award, line), award.status(), award.decidedBy(),
				award.decidedAt());
	}

	/** At the rate of the day the award was proposed, so that it never changes later. */
	private @Nullable BigDecimal base(AwardDetails award, AwardedLine line) {
		Money amount = line.amount();
		String base = this.company.baseCurrency();
		if (amount.currency().equals(base)) {
			return amount.amount();
		}
		return this.rates.on(amount.currency(), base, award.proposedAt())
			.map((rate) -> Prices.plain(Prices.rounded(amount.amount().multiply(rate.rate()), base)))
			.orElse(null);
	}

}
