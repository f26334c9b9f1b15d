package io.cailian.changerequest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankAccount;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.Contact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.LegalFacts;
import io.cailian.supplier.MaskedBank;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChangeRequestTest {

	private static final Instant ASKED = Instant.parse("2031-05-01T08:00:00Z");

	private static final Instant LATER = ASKED.plus(Duration.ofHours(2));

	private static final UserId ASKING = new UserId("buyer");

	private static final UserId FINANCE = new UserId("finance");

	private static final BankAccount ACCOUNT = new BankAccount("招商银行", "v2:sealed", "v2:sealed", "1234", "index");

	@Test
	void aNewAccountIsNotInForceBeforeTheSupplierWasCalled() {
		ChangeRequest request = account("+86 571 5555 0100");

		refuses("changerequest.CallBack.missingBANK", () -> request.inForce(2, FINANCE, "", LATER));
		request.calledBack(note(ASKED.plusSeconds(60)), FINANCE, LATER);
		request.inForce(2, FINANCE, "好", LATER);

		assertThat(request.stage()).isEqualTo(ChangeStage.IN_FORCE);
		assertThat(request.versionNo()).contains(2);
		assertThat(request.decidedBy()).contains(FINANCE);
		assertThat(request.callBack()).hasValueSatisfying((call) -> {
			assertThat(call.number()).isEqualTo("+86 571 5555 0100");
			assertThat(call.spokeTo()).isEqualTo("韩梅梅");
			assertThat(call.by()).isEqualTo(FINANCE);
		});
	}

	@Test
	void theCallIsBySomebodyElseAfterTheRequestToAKnownNumberAndOnce() {
		ChangeRequest request = account("+86 571 5555 0100");

		refuses("changerequest.CallBack.ownRequest", () -> request.calledBack(note(LATER), ASKING, LATER));
		refuses("changerequest.CallBack.time", () -> request.calledBack(note(ASKED.minusMillis(1)), FINANCE, LATER));
		refuses("changerequest.CallBack.time", () -> request.calledBack(note(LATER.plusMillis(1)), FINANCE, LATER));
		request.calledBack(note(ASKED), FINANCE, LATER);
		refuses("changerequest.CallBack.notedAlready", () -> request.calledBack(note(LATER), FINANCE, LATER));
		refuses("changerequest.CallBack.noNumber", () -> account(" ").calledBack(note(LATER), FINANCE, LATER));
		refuses("changerequest.CallBack.notForLegalFacts", () -> legal().calledBack(note(LATER), FINANCE, LATER));
	}

	@Test
	void anotherNumberOrMailOfAContactNeedsACallOrProofWithAReason() {
		Contact phone = new Contact("韩梅梅", "a@supplier.example", "+86 571 5555 0101");
		Contact mail = new Contact("韩梅梅", "b@supplier.example", "+86 571 5555 0100");
		AttachmentId proof = new AttachmentId(Ids.next());

		for (Contact wanted : List.of(phone, mail)) {
			refuses("changerequest.CallBack.missingCONTACT", () -> contact(wanted).inForce(2, FINANCE, "已核实", LATER));
			refuses("changerequest.CallBack.missingCONTACT",
					() -> contact(wanted, proof).inForce(2, FINANCE, " ", LATER));
		}
		ChangeRequest proven = contact(phone, proof);
		proven.inForce(2, FINANCE, "原号码已停机，核对授权书", LATER);
		ChangeRequest called = contact(mail);
		called.calledBack(note(LATER), FINANCE, LATER);
		called.inForce(2, new UserId("finance2"), "", LATER);

		assertThat(List.of(proven.stage(), called.stage())).containsOnly(ChangeStage.IN_FORCE);
	}

	@Test
	void proofAndAReasonAreNoCallAboutAnAccount() {
		refuses("changerequest.CallBack.missingBANK",
				() -> account("+86 571 5555 0100").inForce(2, FINANCE, "核对开户许可证", LATER));
	}

	@Test
	void anotherNameAtTheSameNumberAndMailNeedsNoCall() {
		ChangeRequest request = contact(new Contact("李雷", "a@supplier.example", "+86 571 5555 0100"));

		request.inForce(2, FINANCE, "", LATER);

		assertThat(request.stage()).isEqualTo(ChangeStage.IN_FORCE);
	}

	@Test
	void legalFactsNeedNoCall() {
		ChangeRequest request = legal();

		request.inForce(2, FINANCE, "", LATER);

		assertThat(request.stage()).isEqualTo(ChangeStage.IN_FORCE);
	}

	@ParameterizedTest
	@EnumSource(value = ChangeStage.class, mode = EnumSource.Mode.EXCLUDE, names = "WAITING")
	void whatEndedStaysAsItIs(ChangeStage end) {
		ChangeRequest request = legal();
		switch (end) {
			case IN_FORCE -> request.inForce(2, FINANCE, "", LATER);
			case WITHDRAWN -> request.withdraw(ASKING, LATER);
			default -> request.turnDown(end, FINANCE, "no", LATER);
		}

		assertThat(request.stage()).isEqualTo(end);
		refuses("changerequest.ChangeRequest.notWaiting", () -> request.inForce(3, FINANCE, "", LATER));
		refuses("changerequest.ChangeRequest.notWaiting", () -> request.withdraw(ASKING, LATER));
		refuses("changerequest.ChangeRequest.notWaiting",
				() -> request.turnDown(ChangeStage.REFUSED, FINANCE, "no", LATER));
		refuses("changerequest.ChangeRequest.notWaiting", () -> request.calledBack(note(LATER), FINANCE, LATER));
		assertThat(request.stage()).isEqualTo(end);
	}

	@Test
	void turningDownIsRefusingOrSendingBack() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> legal().turnDown(ChangeStage.IN_FORCE, FINANCE, "", LATER));
	}

	private static ChangeRequest account(String phone) {
		return ChangeRequest.propose(
				new ChangeProposal(ChangeRequestId.next(), WantedFacts.NONE,
						Optional.of(new BankDetails("招商银行", "6222020000001234", "户名")), "更换开户行",
						List.of(new AttachmentId(Ids.next()))),
				facts(phone), contact(phone), ACCOUNT, ASKING, false, ASKED);
	}

	private static ChangeRequest contact(Contact wanted, AttachmentId... evidence) {
		return ChangeRequest.propose(ChangeProposal.of(ChangeRequestId.next(), wanted, "原联系人离职", List.of(evidence)),
				facts("+86 571 5555 0100"), contact("+86 571 5555 0100"), null, ASKING, true, ASKED);
	}

	private static Contact contact(String phone) {
		return new Contact("韩梅梅", "a@supplier.example", phone);
	}

	private static ChangeRequest legal() {
		return ChangeRequest.propose(TestChanges.name("新名", new AttachmentId(Ids.next())), facts("+86 571 5555 0100"),
				contact("+86 571 5555 0100"), null, ASKING, false, ASKED);
	}

	private static CurrentFacts facts(String phone) {
		return new CurrentFacts(new SupplierId(Ids.next()), "S-1", 1,
				new LegalFacts("名", "", "CN", "地址", new SupplierIdentifier("DUNS", "544120937"), RegistryEntry.NONE),
				new MaskedBank("", "", "", false), contact(phone), Locale.ENGLISH, true);
	}

	private static CallBackNote note(Instant at) {
		return new CallBackNote("韩梅梅", at, "本人确认");
	}

	private static void refuses(String key, Runnable act) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run)
			.extracting(RuleViolation::messageKey)
			.isEqualTo(key);
	}

}
