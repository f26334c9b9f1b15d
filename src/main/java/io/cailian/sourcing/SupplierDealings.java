package io.cailian.sourcing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.cailian.sourcing.SupplierDealing.Response;
import io.cailian.supplier.SupplierId;
import jakarta.persistence.EntityManager;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the company has to do with one supplier in its RFQs, for those who read RFQs.
 */
@Service
@PreAuthorize(Access.READER)
@Transactional(readOnly = true)
public class SupplierDealings {

	private static final int MOST = 200;

	private final EntityManager entities;

	SupplierDealings(EntityManager entities) {
		this.entities = entities;
	}

	/** The RFQs the supplier was invited to, the newest first. */
	public List<SupplierDealing> of(SupplierId supplier) {
		Set<UUID> bid = ids(
				"""
						select b.rfq.value from Bid b where b.supplierId = :supplier
							and b.status not in (io.cailian.sourcing.BidStatus.DRAFT, io.cailian.sourcing.BidStatus.WITHDRAWN)""",
				supplier);
		Set<UUID> won = ids("""
				select l.award.rfq.value from AwardLine l where l.supplier.value = :supplier
					and l.award.status = io.cailian.sourcing.AwardStatus.CONFIRMED""", supplier);
		return this.entities
			.createQuery(
					"""
							select i from Invitation i join fetch i.rfq r
							where i.supplierId = :supplier and r.status not in (io.cailian.sourcing.RfqStatus.DRAFT, io.cailian.sourcing.RfqStatus.PUBLICATION_APPROVAL)
							order by r.ordinal desc""",
					Invitation.class)
			.setParameter("supplier", supplier.value())
			.setMaxResults(MOST)
			.getResultList()
			.stream()
			.map((invitation) -> dealing(invitation, bid, won))
			.toList();
	}

	private static SupplierDealing dealing(Invitation invitation, Set<UUID> bid, Set<UUID> won) {
		Rfq rfq = invitation.rfq();
		UUID id = rfq.id().value();
		Response response = won.contains(id) ? Response.WON
				: bid.contains(id) ? Response.BID : invitation.isDeclined() ? Response.DECLINED : Response.NONE;
		return new SupplierDealing(rfq.id(), rfq.number(), rfq.title(), rfq.status(), rfq.closesAt(), response);
	}

	private Set<UUID> ids(String query, SupplierId supplier) {
		return new HashSet<>(this.entities.createQuery(query, UUID.class)
			.setParameter("supplier", supplier.value())
			.getResultList());
	}

}
