package io.cailian.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryId;
import io.cailian.document.AttachmentId;
import io.cailian.qualification.BlockId;
import io.cailian.qualification.BlockProposal;
import io.cailian.qualification.BlockStage;
import io.cailian.qualification.Blocking;
import io.cailian.qualification.CertificateForm;
import io.cailian.qualification.CertificateId;
import io.cailian.qualification.CertificateSubmission;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.CertificateTypeDraft;
import io.cailian.qualification.CertificateTypeId;
import io.cailian.qualification.CertificateTypes;
import io.cailian.qualification.QualificationId;
import io.cailian.qualification.QualificationProposal;
import io.cailian.qualification.QualificationProposing;
import io.cailian.qualification.QualificationStatus;
import io.cailian.qualification.Scope;
import io.cailian.qualification.SupplierProcess;
import io.cailian.supplier.SupplierId;

import org.springframework.stereotype.Component;

/**
 * Lets the demo's suppliers stand as suppliers do: qualified and preferred, with
 * certificates of which one ends soon and one has lapsed, and one that was blocked from
 * payment for a while. Ids follow from names, so that nothing is proposed twice.
 */
@Component
@DemoMode
class DemoQualifications {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final CertificateTypes types;

	private final CertificateSubmission certificates;

	private final QualificationProposing qualifications;

	private final Blocking blocking;

	private final Categories categories;

	private final DemoApprovals approvals;

	private final Clock clock;

	DemoQualifications(CertificateTypes types, CertificateSubmission certificates,
			QualificationProposing qualifications, Blocking blocking, Categories categories, DemoApprovals approvals,
			Clock clock) {
		this.types = types;
		this.certificates = certificates;
		this.qualifications = qualifications;
		this.blocking = blocking;
		this.categories = categories;
		this.approvals = approvals;
		this.clock = clock;
	}

	void put(List<SupplierId> trading) {
		if (category("2010").isEmpty() || isOver()) {
			return;
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZONE);
		CertificateTypeDetails quality = type("ISO9001", "质量管理体系认证", "Quality management certificate", List.of());
		CertificateTypeDetails product = type("CCC", "强制性产品认证", "Compulsory product certificate",
				category("2010").map(Scope::of).map(List::of).orElse(List.of()));
		CertificateTypeDetails safety = type("SAFETY", "安全生产许可证", "Work safety licence",
				category("1010").map(Scope::of).map(List::of).orElse(List.of()));
		SupplierId cables = trading.get(0);
		SupplierId machines = trading.get(1);
		SupplierId goods = trading.get(2);
		certificate(cables, product, "中国质量认证中心", "CCC-2023-0101", today.minusYears(3).plusDays(25), today.plusDays(25));
		certificate(cables, quality, "华信认证有限公司", "Q-2024-5501", today.minusYears(1), today.plusYears(2));
		certificate(machines, quality, "华信认证有限公司", "Q-2023-7782", today.minusYears(3).plusDays(70), today.plusDays(70));
		certificate(goods, safety, "上海市应急管理局", "沪AX-2023-118", today.minusYears(3), today.minusDays(10));
		qualify(cables, "2010", QualificationStatus.PREFERRED, today, "三年供货零质量事故，交付及时率 99%。");
		qualify(machines, "2020", QualificationStatus.QUALIFIED, today, "现场审核得分 86，样机试用合格。");
		qualify(goods, "1010", QualificationStatus.QUALIFIED, today, "煤质抽检连续六个月合格。");
		block(goods, today);
	}

	/** Whether the demo has been through here before. */
	private boolean isOver() {
		return OnBehalf.ADMIN
			.call(() -> this.blocking.find(new BlockId(id("block")))
				.filter((block) -> block.stage() == BlockStage.LIFTED))
			.isPresent();
	}

	private Optional<CategoryId> category(String code) {
		return this.categories.find(DemoMasterData.SCHEME, code).map(CategoryDetails::id);
	}

	private CertificateTypeDetails type(String code, String nameZh, String nameEn, List<Scope> mandatory) {
		return OnBehalf.ADMIN.call(() -> this.types.find(code)
			.orElseGet(() -> this.types.add(new CertificateTypeDraft(new CertificateTypeId(id("type/" + code)), code,
					nameZh, nameEn, true, mandatory))));
	}

	private void certificate(SupplierId supplier, CertificateTypeDetails type, String issuer, String number,
			LocalDate issued, LocalDate expires) {
		CertificateId given = new CertificateId(id("certificate/" + number));
		CertificateId id = OnBehalf.BUYER.call(() -> {
			AttachmentId file = this.certificates.upload(number + ".pdf", DemoLicence.of(DemoCompany.CHENGYUAN)).id();
			return this.certificates.submitFor(supplier,
					new CertificateForm(given, type.id(), issuer, number, issued, Optional.of(expires), file));
		});
		this.approvals.approve(OnBehalf.APPROVER, id.value());
	}

	private void qualify(SupplierId supplier, String code, QualificationStatus status, LocalDate today, String reason) {
		QualificationId id = new QualificationId(id("qualification/" + supplier + code));
		Scope scope = Scope.of(category(code).orElseThrow());
		OnBehalf.BUYER.run(() -> this.qualifications.propose(new QualificationProposal(id, supplier, scope, status,
				today, Optional.of(today.plusYears(1)), false, reason)));
		this.approvals.approve(OnBehalf.MANAGER, id.value());
	}

	private void block(SupplierId supplier, LocalDate today) {
		BlockId id = new BlockId(id("block"));
		OnBehalf.BUYER.run(() -> this.blocking.propose(new BlockProposal(id, supplier, Set.of(SupplierProcess.PAYMENT),
				today, Optional.of(today.plusMonths(1)), "对账差异待澄清，付款暂缓。")));
		this.approvals.approve(OnBehalf.MANAGER, id.value());
		OnBehalf.BUYER.run(() -> this.blocking.proposeLift(id, "对账差异已澄清。"));
		this.approvals.approve(OnBehalf.MANAGER, id.value());
	}

	private static UUID id(String part) {
		return UUID.nameUUIDFromBytes(("demo/qualification/" + part).getBytes(StandardCharsets.UTF_8));
	}

}
