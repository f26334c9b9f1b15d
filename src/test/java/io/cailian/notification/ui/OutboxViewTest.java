package io.cailian.notification.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.identity.Roles;
import io.cailian.notification.OutboxReading;
import io.cailian.onboarding.ApplicationDrafting;
import io.cailian.onboarding.DraftField;
import io.cailian.onboarding.DraftValues;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.onboarding.SavedDraft;
import io.cailian.onboarding.TestApplications;
import io.cailian.uikit.NamedDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.QueryParameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithMockUser(username = "admin", roles = Roles.ADMIN)
@SuppressWarnings("NullAway.Init")
class OutboxViewTest extends SpringBrowserlessTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ApplicationDrafting drafting;

	@Autowired
	private OutboxReading outbox;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void aLetterNamesTheDocumentItIsAbout() {
		TestApplications applications = TestApplications.in(this.context);
		RegistrationForm form = applications.aForm();
		RegistrationReceipt applied = applications.apply(form);

		open(form.contactEmail());

		OutboxView.Letter letter = test(grid()).getRow(0);
		assertThat(letter.mail().draft().toAddress()).isEqualTo(form.contactEmail());
		assertThat(letter.about())
			.contains(new NamedDocument(applied.applicationNumber(), "applications/" + applied.application()));
	}

	@Test
	void aLetterAboutADraftSaysSoUntilItIsAnApplication() {
		String email = UUID.randomUUID() + "@supplier.example";
		SavedDraft draft = this.drafting.begin(new DraftValues(Map.of(DraftField.NAME, "宁波包装有限公司")), Locale.ENGLISH,
				UUID.randomUUID().toString());
		this.drafting.sendLink(draft.token(), email, true);

		open(email);

		Grid.Column<OutboxView.Letter> about = grid().getColumns().get(3);
		LitRenderer<OutboxView.Letter> words = (LitRenderer<OutboxView.Letter>) about.getRenderer();
		assertThat(Objects.requireNonNull(words.getValueProviders().get("text")).apply(test(grid()).getRow(0)))
			.isEqualTo("申请草稿");
	}

	@Test
	void theLetterCanBeReadByKeyboard() {
		TestApplications applications = TestApplications.in(this.context);
		RegistrationForm form = applications.aForm();
		applications.apply(form);
		open(form.contactEmail());

		test(grid()).clickRow(0);

		Pre letter = find(Pre.class, find(Dialog.class).single()).single();
		assertThat(List.of("tabindex", "role", "aria-label")).allSatisfy(
				(attribute) -> assertThat(letter.getElement().getAttribute(attribute)).as(attribute).isNotBlank());
	}

	@Test
	void secretLinksAreShownOnDemandAndTheTrailKnows() {
		TestApplications applications = TestApplications.in(this.context);
		RegistrationForm form = applications.aForm();
		RegistrationReceipt applied = applications.apply(form);
		open(form.contactEmail());

		test(grid()).clickRow(0);
		Dialog dialog = find(Dialog.class).single();
		Pre letter = find(Pre.class, dialog).single();
		assertThat(letter.getText()).contains("/application/").doesNotContain(applied.statusToken());
		assertThat(reveals(form)).isZero();

		test(find(Button.class, dialog).withText("显示密链").single()).click();

		assertThat(letter.getText()).contains("/application/" + applied.statusToken());
		assertThat(find(Button.class, dialog).withText("显示密链").exists()).isFalse();
		assertThat(reveals(form)).isOne();
	}

	@Test
	@WithMockUser(username = "requester", roles = { Roles.REQUESTER, Roles.BUYER, Roles.AUDITOR })
	void nobodyElseReadsLettersForTheyOpenAccounts() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.outbox.find("", 0, 10));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.outbox.reveal(UUID.randomUUID()));
	}

	private int reveals(RegistrationForm form) {
		return Objects.requireNonNull(this.jdbc.queryForObject(
				"select count(*) from audit_entry where action = 'LETTER_REVEALED' and actor = 'admin' and facts like ?",
				Integer.class, "%" + form.contactEmail() + "%"));
	}

	private static void open(String words) {
		UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
		UI.getCurrent().navigate("outbox", QueryParameters.of("q", words));
	}

	@SuppressWarnings("unchecked")
	private Grid<OutboxView.Letter> grid() {
		return find(Grid.class).single();
	}

}
