package io.cailian.sourcing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * RFQs as people of the buying company read them. Nothing here touches a sealed bid.
 */
@Service
@PreAuthorize(Access.READER)
@Transactional(readOnly = true)
public class RfqQueries {

	/** Counting stops here. */
	public static final int COUNT_CAP = 1000;

	private static final int MAX_PAGE = 200;

	private final Rfqs rfqs;

	private final Bids bids;

	private final Suppliers suppliers;

	private final EntityManager entities;

	RfqQueries(Rfqs rfqs, Bids bids, Suppliers suppliers, EntityManager entities) {
		this.rfqs = rfqs;
		this.bids = bids;
		this.suppliers = suppliers;
		this.entities = entities;
	}

	/**
	 * The page after the cursor, newest first, or latest closing first if filtered by it.
	 */
	public RfqPage page(RfqFilter filter, @Nullable String cursor, int limit) {
		int size = Math.clamp(limit, 1, MAX_PAGE);
		RfqSearch search = search(filter);
		search.after((cursor == null) ? null : RfqCursor.parse(cursor));
		List<RfqSummary> rows = search.rows(this.entities).setMaxResults(size + 1).getResultList();
		if (rows.size() <= size) {
			return new RfqPage(withCounts(rows), null);
		}
		List<RfqSummary> page = withCounts(rows.subList(0, size));
		return new RfqPage(page, RfqCursor.after(page.getLast(), filter.byClosing()).text());
	}

	/** Rows by position, in the same order as {@link #page}, for a scrolling grid. */
	public List<RfqSummary> list(RfqFilter filter, int offset, int limit) {
		return withCounts(
				search(filter).rows(this.entities).setFirstResult(offset).setMaxResults(limit).getResultList());
	}

	public RfqCount count(RfqFilter filter) {
		int found = search(filter).ones(this.entities).setMaxResults(COUNT_CAP + 1).getResultList().size();
		return new RfqCount(Math.min(found, COUNT_CAP), found > COUNT_CAP);
	}

	/**
	 * One RFQ in full.
	 * @throws UnknownRfq if there is none
	 */
	public RfqDetails details(RfqId id) {
		return this.rfqs.findById(id).map(Rfq::details).orElseThrow(UnknownRfq::new);
	}

	/** The invited suppliers by name, each with no more than whether it has bid. */
	public List<InvitedSupplier> invited(RfqId id) {
		Rfq rfq = this.rfqs.findById(id).orElseThrow(UnknownRfq::new);
		Map<SupplierId, Bid> bySupplier = new HashMap<>();
		this.bids.of(id).forEach((bid) -> bySupplier.put(bid.supplier(), bid));
		Map<SupplierId, SupplierSummary> suppliers = this.suppliers
			.all(rfq.invitations().stream().map(Invitation::supplier).toList());
		return rfq.invitations()
			.stream()
			.map((invitation) -> invited(invitation, suppliers, bySupplier.get(invitation.supplier())))
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.toList();
	}

	/** The opened bids in the order of their submission; none before the opening. */
	public List<OpenedBid> bids(RfqId id) {
		Rfq rfq = this.rfqs.findById(id).orElseThrow(UnknownRfq::new);
		if (!rfq.isOpened()) {
			return List.of();
		}
		return this.bids.of(id).stream().filter(Bid::isOpen).map(Bid::opened).toList();
	}

	private static InvitedSupplier invited(Invitation invitation, Map<SupplierId, SupplierSummary> suppliers,
			@Nullable Bid bid) {
		SupplierSummary supplier = suppliers.get(invitation.supplier());
		if (supplier == null) {
			throw new IllegalStateException("no supplier " + invitation.supplier());
		}
		if (bid != null && bid.status() == BidStatus.WITHDRAWN) {
			return new InvitedSupplier(supplier.id(), supplier.number(), supplier.name(), SupplierResponse.WITHDRAWN,
					bid.withdrawnAt());
		}
		if (bid != null && bid.status() != BidStatus.DRAFT) {
			return new InvitedSupplier(supplier.id(), supplier.number(), supplier.name(), SupplierResponse.SUBMITTED,
					bid.submittedAt());
		}
		return new InvitedSupplier(supplier.id(), supplier.number(), supplier.name(),
				invitation.isDeclined() ? SupplierResponse.DECLINED : SupplierResponse.INVITED,
				invitation.respondedAt());
	}

	private RfqSearch search(RfqFilter filter) {
		return new RfqSearch(filter,
				(word) -> this.entities.createQuery("select 1 from RfqWord w where w.word = :word", Integer.class)
					.setParameter("word", word)
					.setMaxResults(COUNT_CAP)
					.getResultList()
					.size());
	}

	private List<RfqSummary> withCounts(List<RfqSummary> rows) {
		if (rows.isEmpty()) {
			return List.of();
		}
		List<UUID> ids = rows.stream().map((row) -> row.id().value()).toList();
		Map<UUID, Long> invited = counts(
				"select i.rfq.id.value, count(*) from Invitation i where i.rfq.id.value in :ids group by i.rfq.id.value",
				ids);
		Map<UUID, Long> submitted = counts("""
				select b.rfq.value, count(*) from Bid b
				where b.rfq.value in :ids and b.status not in (DRAFT, WITHDRAWN) group by b.rfq.value""", ids);
		return rows.stream()
			.map((row) -> row.with(invited.getOrDefault(row.id().value(), 0L),
					submitted.getOrDefault(row.id().value(), 0L)))
			.toList();
	}

	private Map<UUID, Long> counts(String query, List<UUID> ids) {
		Map<UUID, Long> counts = new HashMap<>();
		this.entities.createQuery(query, Tuple.class)
			.setParameter("ids", ids)
			.getResultList()
			.forEach((row) -> counts.put(row.get(0, UUID.class), row.get(1, Long.class)));
		return counts;
	}

}
