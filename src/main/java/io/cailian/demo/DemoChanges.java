package io.cailian.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.changerequest.ChangeProposal;
import io.cailian.changerequest.ChangeProposing;
import io.cailian.changerequest.ChangeRequestDetails;
import io.cailian.changerequest.ChangeRequestId;
import io.cailian.changerequest.ChangeRequests;
import io.cailian.changerequest.WantedFacts;
import io.cailian.document.AttachmentId;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.SupplierId;

import org.springframework.stereotype.Component;

/**
 * Two changes of facts: a supplier has moved, which is in force, and another asks for a
 * new bank account, which waits for finance to call back. Ids follow from names, so that
 * nothing is asked for twice.
 */
@Component
@DemoMode
class DemoChanges {

	private static final BankDetails NEW_ACCOUNT = new BankDetails("中国银行江阴支行", "6216610200005550109", "江苏澄远电缆设备有限公司");

	private final ChangeProposing proposing;

	private final ChangeRequests requests;

	private final DemoApprovals approvals;

	DemoChanges(ChangeProposing proposing, ChangeRequests requests, DemoApprovals approvals) {
		this.proposing = proposing;
		this.requests = requests;
		this.approvals = approvals;
	}

	void put(List<SupplierId> trading) {
		ChangeRequestId moved = ask(OnBehalf.SUPPLIER2, trading.get(1), id("moved"), DemoCompany.TAIHE,
				new WantedFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("山东省济南市示范大街 88 号"),
						Optional.empty(), Optional.empty()),
				Optional.empty(), "厂区搬迁，登记机关已办理地址变更。");
		this.approvals.approve(OnBehalf.MANAGER, moved.value());
		ask(OnBehalf.SUPPLIER1, trading.get(0), id("account"), DemoCompany.CHENGYUAN, WantedFacts.NONE,
				Optional.of(NEW_ACCOUNT), "基本户由建设银行迁至中国银行。");
	}

	private ChangeRequestId ask(OnBehalf person, SupplierId supplier, ChangeRequestId id, DemoCompany company,
			WantedFacts facts, Optional<BankDetails> account, String reason) {
		Optional<ChangeRequestId> known = OnBehalf.ADMIN.call(() -> this.requests.of(supplier))
			.stream()
			.filter((request) -> request.reason().equals(reason))
			.map(ChangeRequestDetails::id)
			.findFirst();
		return known.orElseGet(() -> person.call(() -> {
			AttachmentId proof = this.proposing.upload("变更证明.pdf", DemoLicence.of(company)).id();
			return this.proposing.proposeOwn(new ChangeProposal(id, facts, account, reason, List.of(proof)));
		}));
	}

	private static ChangeRequestId id(String part) {
		return new ChangeRequestId(UUID.nameUUIDFromBytes(("demo/change/" + part).getBytes(StandardCharsets.UTF_8)));
	}

}
