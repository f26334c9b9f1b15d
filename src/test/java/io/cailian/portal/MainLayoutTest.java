package io.cailian.portal;

import java.util.Locale;
import java.util.stream.Stream;

import io.cailian.IntegrationTest;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.TestApplications;
import io.cailian.uikit.LanguageSwitch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.ErrorEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithMockUser(username = "buyer", roles = Roles.BUYER)
@SuppressWarnings("NullAway.Init")
class MainLayoutTest extends SpringBrowserlessTest {

	@Autowired
	private ApplicationContext context;

	@Test
	void thePersonIsGreetedByNameFamilyNameFirst() {
		navigate(HomeView.class);

		assertThat(find(H1.class).single().getText()).isEqualTo("您好，李静");
	}

	@Test
	void switchingTheLanguageRewritesTheScreenAndKeepsWhatWasTyped() {
		HomeView home = navigate(HomeView.class);
		TextField typed = new TextField();
		home.getContent().add(typed);
		typed.setValue("电缆 500 米");

		test(find(Button.class, find(LanguageSwitch.class).single()).single()).click();
		runPendingSignalsTasks();

		assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.ENGLISH);
		assertThat(find(H1.class).single().getText()).isEqualTo("Hello, Li Jing");
		assertThat(find(SideNavItem.class).all()).extracting(SideNavItem::getLabel).contains("Home");
		assertThat(typed.getValue()).isEqualTo("电缆 500 米");
	}

	@Test
	void oneEntryOfTheNavigationStandsOutWhereverOneIs() {
		UI.getCurrent().navigate("suppliers/duplicates");

		assertThat(find(SideNavItem.class).all()).noneMatch(SideNavItem::isMatchNested);

		UI.getCurrent().navigate("inbox/none");
		UI.getCurrent().navigate("rfqs/new");

		assertThat(find(SideNavItem.class).all()).filteredOn(SideNavItem::isMatchNested)
			.singleElement()
			.satisfies((item) -> assertThat(item.getPath()).isEqualTo("rfqs"));
	}

	@Test
	@WithMockUser(username = "approver", roles = Roles.APPROVER)
	void theCountAtTheInboxFollowsWhatHappensElsewhere() {
		navigate(HomeView.class);
		int before = waiting();

		TestApplications.in(this.context).anApplicant();

		await().pollInSameThread().untilAsserted(() -> {
			roundTrip();
			assertThat(waiting()).isEqualTo(before + 1);
		});
	}

	private int waiting() {
		return find(SideNavItem.class).all()
			.stream()
			.filter((item) -> item.getPath().equals("inbox"))
			.flatMap((item) -> Stream.ofNullable(item.getSuffixComponent()))
			.mapToInt((count) -> Integer.parseInt(count.getElement().getText()))
			.sum();
	}

	@Test
	void ctrlKFindsAScreenByPinyinInitialsAndEnterOpensIt() {
		navigate(HomeView.class);

		fireShortcut(Key.KEY_K, KeyModifier.CONTROL);
		PaletteDialog palette = find(PaletteDialog.class).single();
		test(find(TextField.class, palette).single()).setValue("sy");

		assertThat(palette.getElement().getTextRecursively()).contains("首页");
	}

	@Test
	void aBrokenRuleIsExplainedInItsOwnWords() {
		navigate(HomeView.class);

		fail(new IllegalStateException("wrapped", new RuleViolation("uikit.AmountField.negative")));

		assertThat(notice()).contains("不能为负数");
	}

	@Test
	void aLostRaceKeepsTheInputAndSaysSo() {
		navigate(HomeView.class);

		fail(new OptimisticLockingFailureException("changed meanwhile"));

		assertThat(notice()).contains("其他人刚刚修改了此内容");
	}

	@Test
	void aRefusedCallIsNotMistakenForAFault() {
		navigate(HomeView.class);

		fail(new AccessDeniedException("no"));

		assertThat(notice()).contains("您无权执行此操作");
	}

	@Test
	void anythingElseGetsANumberAndNoDetails() {
		navigate(HomeView.class);

		fail(new IllegalStateException("jdbc:secret"));

		assertThat(notice()).containsPattern("编号 [0-9a-f]{8}").doesNotContain("jdbc");
	}

	private static void fail(Throwable failure) {
		new ErrorHandling().error(new ErrorEvent(failure));
	}

	private String notice() {
		return find(Notification.class).single().getElement().getTextRecursively();
	}

}
