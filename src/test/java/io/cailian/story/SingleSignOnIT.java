package io.cailian.story;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.cailian.running.PortalProcess;
import io.cailian.running.TestDatabase;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Single sign-on as people meet it: a real Keycloak, a real Active Directory behind it, a
 * real browser in front of the built portal.
 */
@Tag("browser")
@Tag("sso")
@SuppressWarnings("NullAway.Init")
class SingleSignOnIT {

	/** As {@code cailian.sso.check-every}, shortened so that the run does not wait. */
	private static final Duration CHECK_EVERY = Duration.ofSeconds(5);

	private static final Duration TELLING = Duration.ofSeconds(15);

	private static final Pattern MAILED_LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/realms/\\S+");

	private static final String NEW_PASSWORD = "a sentence is easy";

	private static final Map<String, String> SECRETS = new HashMap<>();

	@TempDir
	private static Path directory;

	private static TestRealm realm;

	private static GreenMail mail;

	private static PortalProcess portal;

	private static Playwright playwright;

	private static Browser browser;

	@BeforeAll
	static void start() throws IOException {
		realm = new TestRealm();
		mail = new GreenMail(new ServerSetup(TestRealm.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		mail.start();
		Path keys = directory.resolve("master.keys");
		Files.writeString(keys, "index:" + newKey(1) + "\nk1:" + newKey(2) + "\n");
		realm.await();
		Map<String, String> environment = new HashMap<>(TestDatabase.h2(directory).environment());
		environment.putAll(realm.environment(keys));
		environment.put("CAILIAN_SSO_CHECK_EVERY", CHECK_EVERY.toSeconds() + "s");
		environment.put("CAILIAN_SSO_ACCOUNT_EVERY", "1s");
		portal = PortalProcess.ofJar(directory, environment, TestRealm.portalPort());
		portal.startAndAwait();
		playwright = Visitor.playwright();
		browser = Visitor.chromium(playwright);
	}

	@AfterAll
	static void stop() {
		if (playwright != null) {
			playwright.close();
		}
		if (portal != null) {
			portal.close();
		}
		if (mail != null) {
			mail.stop();
		}
	}

	@Test
	void aBuyerOfTheDirectorySignsInWithARoleAndLeavesForGood() {
		int sessionsBefore = realm.sessionsOf("li.jing");
		try (Visitor buyer = visitor()) {
			buyer.page().navigate(portal.at("/").toString());
			buyer.page().locator("#password").waitFor();
			buyer.keepPicture("sso-1-sign-in");
			signIn(buyer, "li.jing", TestRealm.staffPassword());
			buyer.see("李静");
			buyer.go("/rfqs");
			buyer.see("询价单");
			buyer.go("/audit");
			assertThat(buyer.page().locator(".error-page").count()).isEqualTo(1);
			assertThat(realm.sessionsOf("li.jing")).isEqualTo(sessionsBefore + 1);

			buyer.page().locator(".user-menu vaadin-menu-bar-button").first().click();
			buyer.page().getByText("退出登录").last().click();

			buyer.page().waitForURL(Pattern.compile(".*/signed-out.*"));
			buyer.see("您已退出登录");
			buyer.look("sso-2-signed-out");
			await().atMost(TELLING).until(() -> realm.sessionsOf("li.jing") == sessionsBefore);
			buyer.page().navigate(portal.at("/rfqs").toString());
			buyer.page().locator("#password").waitFor();
			assertThat(buyer.barriers()).isEmpty();
		}
	}

	@Test
	void aDisabledAccountLosesItsOpenSessionAndIsRefused() {
		try (Visitor buyer = signedIn("zhou.kai")) {
			buyer.see("周凯");

			Instant disabled = Instant.ofEpochMilli(System.currentTimeMillis());
			TestRealm.disableInDirectory("zhou.kai");

			leaves(buyer, "NOT_CONFIRMED");
			assertThat(Duration.between(disabled, Instant.ofEpochMilli(System.currentTimeMillis())))
				.isLessThan(CHECK_EVERY.plus(TELLING));
			buyer.keepPicture("sso-3-disabled");
		}
		try (Visitor again = visitor()) {
			again.page().navigate(portal.at("/").toString());
			enter(again.page(), "zhou.kai", TestRealm.staffPassword());

			again.page().locator("#input-error, .kc-feedback-text, .pf-m-danger").first().waitFor();
			assertThat(again.page().url()).startsWith(realm.issuer());
		}
	}

	@Test
	void anAdministratorEndsASessionAndTheOpenPageSaysSo() {
		try (Visitor auditor = signedIn("sun.zheng")) {
			auditor.go("/audit");

			realm.signOut("sun.zheng");

			leaves(auditor, "ENDED_ELSEWHERE");
			auditor.see("您的会话已在别处结束");
			auditor.look("sso-4-ended-elsewhere");
			auditor.page().navigate(portal.at("/audit").toString());
			auditor.page().locator("#password").waitFor();
			assertThat(auditor.barriers()).isEmpty();
		}
	}

	@Test
	void theApiTakesTokensMadeForItAndNoOthers() {
		realm.addProgram("good-program", true, 300);
		realm.addProgram("hasty-program", true, 1);
		realm.addProgram("other-program", false, 300);
		realm.addProgram("strange-program", true, 300);
		String good = realm.token("good-program", "wu.lei", TestRealm.staffPassword());
		String[] parts = good.split("\\.");
		String unsigned = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes()) + "."
				+ parts[1] + ".";
		String swapped = parts[0] + "."
				+ realm.token("good-program", "sun.zheng", TestRealm.staffPassword()).split("\\.")[1] + "." + parts[2];
		String hasty = realm.token("hasty-program", "wu.lei", TestRealm.staffPassword());

		assertThat(answer(good)).isEqualTo(200);
		assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
			.as("the employee number comes from the directory")
			.contains("\"employee_id\":\"CN10009\"");
		assertThat(answer(unsigned)).isEqualTo(401);
		assertThat(answer(swapped)).isEqualTo(401);
		assertThat(answer(realm.token("other-program", "wu.lei", TestRealm.staffPassword()))).isEqualTo(401);
		assertThat(answer(realm.token("strange-program", "wu.lei", TestRealm.staffPassword()))).isEqualTo(401);
		await().atMost(Duration.ofSeconds(40)).until(() -> answer(hasty) == 401);
		assertThat(realm.passwordGrantOfThePortal("wu.lei", TestRealm.staffPassword())).isIn(400, 401);
	}

	@Test
	void openingBidsWithALowLevelIsRefusedByTheServiceWithAChallenge() {
		realm.addProgram("buyers-program", true, 300);
		ApiCaller buyer = ApiCaller.withToken(portal,
				realm.token("buyers-program", "li.jing", TestRealm.staffPassword()));
		JsonNode rfq = buyer.post("/api/v1/rfqs", UUID.randomUUID().toString(), Map.of("title", "Bearings", "currency",
				"CNY", "lines", List.of(Map.of("item", "Bearing 6204", "quantity", 100, "unit", "H87"))));

		HttpResponse<String> refusal = buyer.tryPost("/api/v1/rfqs/" + rfq.get("id").asString() + "/opening",
				UUID.randomUUID().toString(), Map.of());

		assertThat(refusal.statusCode()).as(refusal.body()).isEqualTo(401);
		assertThat(refusal.headers().firstValue("WWW-Authenticate"))
			.hasValue("Bearer error=\"insufficient_user_authentication\", acr_values=\"2\", max_age=\"300\"");
		assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@Test
	void aSupplierIsApprovedInvitedAndSeesItsOwnAndFinanceConfirmsBeforeReadingItsAccount() throws Exception {
		realm.addProgram("approvers-program", true, 300);
		ApiCaller approver = ApiCaller.withToken(portal,
				realm.token("approvers-program", "wang.fang", TestRealm.staffPassword()));
		ApiCaller applicant = ApiCaller.withToken(portal,
				realm.token("approvers-program", "li.jing", TestRealm.staffPassword()));
		String email = "li.na." + UUID.randomUUID() + "@bearings.example";
		JsonNode receipt = applicant.post("/api/v1/supplier-registrations", "sso-application", ApiCaller
			.application("苏州精密轴承有限公司", "DUNS", "150483782", email, "zh-CN", applicant.licence("sso-licence")));
		JsonNode task = approver.get("/api/v1/tasks").get("items").get(0);
		assertThat(task.get("number").asString()).isEqualTo(receipt.get("applicationNumber").asString());

		HttpResponse<String> refusal = approver.tryPost("/api/v1/tasks/" + task.get("id").asString() + "/decision",
				"sso-decision", Map.of("outcome", "APPROVED"));
		assertThat(refusal.statusCode()).as("its first bank account comes with it: " + refusal.body()).isEqualTo(401);
		approves("苏州精密轴承有限公司");
		String supplier = approver.get("/api/v1/suppliers?q=150483782").get("items").get(0).get("id").asString();

		assertThat(mail.waitForIncomingEmail(60_000, 1)).isTrue();
		try (Visitor owner = visitor()) {
			Page page = owner.page();
			page.navigate(mailedLink(mail.getReceivedMessages()[0]));
			page.locator("#kc-info-message a, #kc-content a").first().click();
			page.locator("#password-new").fill(NEW_PASSWORD);
			page.locator("#password-confirm").fill(NEW_PASSWORD);
			owner.keepPicture("sso-5-set-password");
			page.locator("[type=submit]").click();
			page.locator("#kc-info-message, .instruction").first().waitFor();
			page.navigate(portal.at("/my-company").toString());
			enter(page, email, NEW_PASSWORD);
			page.locator("vaadin-app-layout").waitFor();
			owner.go("/my-company");
			owner.see("苏州精密轴承有限公司");
			owner.look("sso-6-supplier");
			owner.go("/suppliers");
			assertThat(page.locator(".error-page").count()).isEqualTo(1);
		}
		financeConfirms(supplier);
	}

	private static void approves(String company) {
		try (Visitor approver = signedIn("wang.fang")) {
			approver.go("/inbox");
			approver.page()
				.locator(".inbox-row")
				.filter(new Locator.FilterOptions().setHasText(company))
				.first()
				.click();
			approver.settle();
			approver.press("同意");
			approver.press("确认同意");
			stepUp(approver, stepUpLink(approver), "wang.fang");
			approver.press("确认同意");
			approver.see("暂无待办");
		}
	}

	private static Locator stepUpLink(Visitor visitor) {
		Locator link = visitor.page()
			.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("打开验证窗口").setExact(true));
		link.waitFor();
		return link;
	}

	private static void stepUp(Visitor visitor, Locator link, String user) {
		Page window = visitor.page().waitForPopup(link::click);
		confirm(window, user);
		window.waitForURL(Pattern.compile(".*/step-up"));
		window.getByText("二次验证已完成").waitFor();
		visitor.see("验证完成");
	}

	private static void financeConfirms(String supplier) {
		try (Visitor finance = signedIn("liu.min")) {
			finance.go("/suppliers/" + supplier);
			assertThat(finance.page().content()).doesNotContain("6222020200112233");
			finance.press("显示完整账号");
			Locator link = stepUpLink(finance);
			finance.look("sso-7-step-up");
			stepUp(finance, link, "liu.min");
			finance.press("显示完整账号");
			finance.page().getByText("6222020200112233").first().waitFor();
			finance.keepPicture("sso-8-confirmed");
			assertThat(finance.barriers()).isEmpty();
		}
	}

	/** Enters a one-time code; who has no second factor yet sets one up first. */
	private static void confirm(Page window, String user) {
		window.locator("#totp, #otp").first().waitFor();
		if (window.locator("#mode-manual").count() > 0) {
			window.locator("#mode-manual").click();
			SECRETS.put(user, window.locator("#kc-totp-secret-key").innerText());
			window.locator("#totp").fill(code(user));
			window.locator("#userLabel").fill("phone");
		}
		else {
			window.locator("#otp").fill(code(user));
		}
		window.locator("[type=submit]").first().click();
	}

	private static String code(String user) {
		return OneTimeCode.of(SECRETS.getOrDefault(user, ""), System.currentTimeMillis() / 1000);
	}

	private static void leaves(Visitor visitor, String reason) {
		visitor.page()
			.waitForURL(Pattern.compile(".*/signed-out\\?reason=" + reason),
					new Page.WaitForURLOptions().setTimeout(CHECK_EVERY.plus(TELLING).toMillis()));
		visitor.settle();
	}

	private static int answer(String token) {
		return ApiCaller.withToken(portal, token).tryGet("/api/v1/tasks").statusCode();
	}

	private static Visitor signedIn(String user) {
		Visitor visitor = visitor();
		visitor.page().navigate(portal.at("/").toString());
		signIn(visitor, user, TestRealm.staffPassword());
		return visitor;
	}

	private static void signIn(Visitor visitor, String user, String password) {
		enter(visitor.page(), user, password);
		visitor.page().locator("vaadin-app-layout").waitFor();
		visitor.settle();
	}

	private static void enter(Page page, String user, String password) {
		page.locator("#username").fill(user);
		page.locator("#password").fill(password);
		page.locator("[type=submit]").first().click();
	}

	private static Visitor visitor() {
		return new Visitor(browser, portal, Locale.SIMPLIFIED_CHINESE, false, 1280);
	}

	private static String mailedLink(MimeMessage message) throws MessagingException, IOException {
		Matcher link = MAILED_LINK.matcher(text(message.getContent()));
		assertThat(link.find()).isTrue();
		return link.group();
	}

	private static String text(Object content) throws MessagingException, IOException {
		if (content instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				BodyPart part = parts.getBodyPart(i);
				if (part.isMimeType("text/plain")) {
					return String.valueOf(part.getContent());
				}
			}
		}
		return String.valueOf(content);
	}

	private static String newKey(int fill) {
		byte[] key = new byte[32];
		Arrays.fill(key, (byte) fill);
		return Base64.getEncoder().encodeToString(key);
	}

}
