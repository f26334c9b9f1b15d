package io.cailian.changerequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.cailian.document.AttachmentId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.LegalFacts;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierIdentifier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WantedFactsTest {

	private static final LegalFacts NOW = new LegalFacts("杭州𠮷利轴承有限公司", "有限责任公司", "CN", "杭州文三路 1 号",
			new SupplierIdentifier("DUNS", "544120937"),
			new RegistryEntry("何伟", "500 万元人民币", LocalDate.of(2010, 5, 6), null));

	@Test
	void onlyWhatDiffersIsAskedFor() {
		LegalFacts wanted = new LegalFacts(NOW.name(), "股份有限公司", NOW.country(), "上海", NOW.identifier(), NOW.registry());

		WantedFacts asked = WantedFacts.of(wanted).beside(NOW);

		assertThat(asked.name()).isEmpty();
		assertThat(asked.legalForm()).contains("股份有限公司");
		assertThat(asked.address()).contains("上海");
		assertThat(asked.identifier()).isEmpty();
		assertThat(asked.appliedTo(NOW)).isEqualTo(wanted);
		assertThat(asked.appliedTo(NOW).differencesTo(NOW)).containsExactly(ControlledFact.LEGAL_FORM,
				ControlledFact.ADDRESS);
	}

	@Test
	void theEntryInTheRegisterIsAskedForAsAWholeAndTellsWhichOfItsFactsDiffer() {
		RegistryEntry prolonged = new RegistryEntry("何伟", "500 万元人民币", LocalDate.of(2010, 5, 6),
				LocalDate.of(2040, 5, 5));
		LegalFacts wanted = new LegalFacts(NOW.name(), NOW.legalForm(), NOW.country(), NOW.address(), NOW.identifier(),
				prolonged);

		WantedFacts asked = WantedFacts.of(wanted).beside(NOW);

		assertThat(asked.registry()).contains(prolonged);
		assertThat(asked.name()).isEmpty();
		assertThat(asked.appliedTo(NOW)).isEqualTo(wanted);
		assertThat(wanted.differencesTo(NOW)).containsExactly(ControlledFact.VALID_UNTIL);
		assertThat(NOW.registry().value(ControlledFact.VALID_UNTIL)).isEmpty();
	}

	@Test
	void whatIsSoAlreadyIsNothing() {
		assertThat(WantedFacts.of(NOW).beside(NOW).isNothing()).isTrue();
		assertThat(WantedFacts.of(NOW).isNothing()).isFalse();
	}

	@Test
	void aLegalFormMayBecomeEmptyButNoNameDoes() {
		WantedFacts asked = new WantedFacts(Optional.empty(), Optional.of(" "), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty());

		assertThat(asked.appliedTo(NOW).legalForm()).isEmpty();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> new WantedFacts(Optional.of(" "), Optional.empty(), Optional.empty(), Optional.empty(),
					Optional.empty(), Optional.empty()))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("supplier.SupplierField.name.missing");
	}

	@Test
	void everyRequestNeedsEvidenceAndAReason() {
		Optional<BankDetails> account = Optional.of(new BankDetails("招商银行", "6222020000001234", "户名"));
		AttachmentId file = new AttachmentId(Ids.next());

		assertThat(refusal(account, "reason", List.of())).isEqualTo("changerequest.ChangeProposal.evidenceMissingBANK");
		assertThat(refusal(Optional.empty(), "reason", List.of()))
			.isEqualTo("changerequest.ChangeProposal.evidenceMissingLEGAL");
		assertThat(refusal(account, " ", List.of(file))).isEqualTo("changerequest.reasonMissing");
		assertThat(refusal(account, "x".repeat(2001), List.of(file))).isEqualTo("changerequest.reasonTooLong");
		assertThat(refusal(Optional.empty(), "reason",
				Stream.generate(() -> new AttachmentId(Ids.next())).limit(11).toList()))
			.isEqualTo("changerequest.ChangeProposal.tooMuchEvidence");
		assertThat(new ChangeProposal(ChangeRequestId.next(), WantedFacts.NONE, account, " so ", List.of(file, file)))
			.satisfies((proposal) -> {
				assertThat(proposal.evidence()).containsExactly(file);
				assertThat(proposal.reason()).isEqualTo("so");
				assertThat(proposal.kind()).isEqualTo(ChangeKind.BANK);
			});
	}

	private static String refusal(Optional<BankDetails> account, String reason, List<AttachmentId> evidence) {
		try {
			new ChangeProposal(ChangeRequestId.next(), WantedFacts.NONE, account, reason, evidence);
			return "";
		}
		catch (RuleViolation violation) {
			return violation.messageKey();
		}
	}

}
