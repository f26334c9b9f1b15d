package io.cailian.onboarding;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.document.AttachmentId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ApplicationDraftingTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ApplicationDrafting drafting;

	@Autowired
	private DraftSweep sweep;

	@Autowired
	private JdbcClient database;

	private TestApplications applications;

	@BeforeEach
	void prepare() {
		this.applications = TestApplications.in(this.context);
	}

	@Test
	void aDraftOpensBySecretLinkOnlyAndIsStoredSealed() {
		SavedDraft draft = begin("name", "宁波包装有限公司 𠮷");

		assertThat(draft.token()).hasSize(43);
		assertThat(this.drafting.find(draft.token(), "test")).contains(draft);
		assertThat(this.drafting.find("x".repeat(43), address())).isEmpty();
		assertThat(this.database.sql("select * from application_draft where token_hash = ?")
			.param(StatusLinks.hash(draft.token()))
			.query()
			.singleRow()
			.values()).noneMatch((value) -> String.valueOf(value).contains("宁波"))
			.noneMatch((value) -> String.valueOf(value).contains(draft.token()));
	}

	@Test
	void aSecondWindowOverwritesNothing() {
		SavedDraft draft = begin("name", "A");
		DraftSaving first = this.drafting.save(draft.token(), values("name", "B"), draft.revision(), Locale.ENGLISH);

		DraftSaving second = this.drafting.save(draft.token(), values("name", "C"), draft.revision(), Locale.ENGLISH);

		assertThat(first).isInstanceOf(DraftSaving.Saved.class);
		assertThat(second).isInstanceOfSatisfying(DraftSaving.ChangedMeanwhile.class,
				(changed) -> assertThat(changed.theirs().values().get("name")).isEqualTo("B"));
		assertThat(find(draft).values().get("name")).isEqualTo("B");
	}

	@Test
	void aDraftIsHandedInOnceHoweverOftenItIsSent() {
		SavedDraft draft = begin("name", "A");
		RegistrationForm form = formOf(draft);

		RegistrationReceipt first = this.drafting.submit(draft.token(), form, address());
		RegistrationReceipt again = this.drafting.submit(draft.token(), form, address());

		assertThat(again).isEqualTo(first);
		assertThat(first.statusToken()).isEqualTo(draft.token());
		assertThat(this.drafting.find(draft.token(), "test")).isEmpty();
		assertThat(this.drafting.save(draft.token(), values("name", "B"), 0, Locale.ENGLISH))
			.isInstanceOf(DraftSaving.Gone.class);
	}

	@Test
	void anAbandonedDraftAndItsFilesGoAfterThirtyDays() {
		AttachmentId file = file();
		SavedDraft old = begin(DraftValues.document("iso"), file.toString());
		SavedDraft young = begin("name", "B");
		age(old, Duration.ofDays(31));
		age(young, Duration.ofDays(29));

		this.sweep.deleteAbandoned();

		assertThat(this.drafting.find(old.token(), "test")).isEmpty();
		assertThat(this.drafting.find(young.token(), "test")).isPresent();
		assertThat(isClaimed(file)).isFalse();
	}

	@Test
	void aFileTakenOutOfADraftIsGivenBack() {
		AttachmentId file = file();
		SavedDraft draft = begin(DraftValues.document("iso"), file.toString());
		assertThat(isClaimed(file)).isTrue();

		this.drafting.save(draft.token(), values("name", "A"), draft.revision(), Locale.ENGLISH);

		assertThat(isClaimed(file)).isFalse();
	}

	@Test
	void theLinkIsSentByItselfOnceAndAgainWhenAsked() {
		SavedDraft draft = begin("name", "A");
		String email = UUID.randomUUID() + "@supplier.example";

		assertThat(this.drafting.sendLink(draft.token(), email, false)).isTrue();
		assertThat(this.drafting.sendLink(draft.token(), email, false)).isFalse();
		assertThat(this.drafting.sendLink(draft.token(), email, true)).isTrue();
		assertThat(this.database.sql("select body from mail_outbox where to_address = ?")
			.param(email)
			.query((row, index) -> row.getString(1))
			.list()).hasSize(2).allMatch((body) -> body.contains("/register/" + draft.token()));
	}

	@Test
	void onlyARefusedOrWithdrawnApplicationIsBegunAgain() {
		RegistrationForm form = this.applications.aForm();
		RegistrationReceipt receipt = this.applications.apply(form);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.drafting.beginAgain(receipt.statusToken(), Locale.ENGLISH, address()));
		this.applications.decide(receipt, Outcome.REJECTED, "Licence expired");

		SavedDraft again = this.drafting.beginAgain(receipt.statusToken(), Locale.ENGLISH, address());

		assertThat(again.values().get(DraftField.NAME)).isEqualTo(form.name());
		assertThat(again.values().get(DraftField.BANK_ACCOUNT)).as("whoever holds a link reads no account").isEmpty();
		this.drafting.discard(again.token());
		assertThat(isClaimed(form.files().getFirst())).as("the refused application keeps its file").isTrue();
	}

	private SavedDraft begin(String field, String value) {
		return this.drafting.begin(values(field, value), Locale.SIMPLIFIED_CHINESE, address());
	}

	private SavedDraft find(SavedDraft draft) {
		return this.drafting.find(draft.token(), "test").orElseThrow();
	}

	@Test
	void anIdThatIsOnlyTypedGivesNoHoldOnAFileOfOthers() {
		AttachmentId theirs = file();
		begin(DraftValues.document("iso9001"), theirs.value().toString());
		SavedDraft mine = begin(DraftValues.question("how"), theirs.value().toString());

		this.drafting.save(mine.token(), values(DraftValues.question("how"), "nothing"), mine.revision(),
				Locale.ENGLISH);
		this.drafting.discard(mine.token());

		assertThat(isClaimed(theirs)).isTrue();
	}

	private static DraftValues values(String field, String value) {
		return DraftValues.NONE.with(field, value);
	}

	private AttachmentId file() {
		return this.drafting.upload("iso.pdf", new ByteArrayInputStream(TestApplications.LICENCE), address()).id();
	}

	/** A form of the draft, whose files another form has uploaded already. */
	private RegistrationForm formOf(SavedDraft draft) {
		RegistrationForm form = this.applications.aForm();
		return new RegistrationForm(draft.id(), form.identifier(), form.name(), "", "CN", form.address(), "",
				form.contactName(), form.contactEmail(), form.contactPhone(), form.bank(), form.files(), Locale.ENGLISH,
				true);
	}

	private void age(SavedDraft draft, Duration age) {
		this.database.sql("update application_draft set saved_at = ? where token_hash = ?")
			.param(Timestamp.from(draft.savedAt().minus(age)))
			.param(StatusLinks.hash(draft.token()))
			.update();
	}

	private boolean isClaimed(AttachmentId file) {
		return this.database.sql("select count(*) from attachment where id = ? and claimed_at is not null")
			.param(ByteBuffer.allocate(16)
				.putLong(file.value().getMostSignificantBits())
				.putLong(file.value().getLeastSignificantBits())
				.array())
			.query(Integer.class)
			.single() == 1;
	}

	private static String address() {
		return UUID.randomUUID().toString();
	}

}
