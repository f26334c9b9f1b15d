package io.cailian.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.cailian.licence.LicencePicture;
import io.cailian.running.PortalProcess;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The chapters of the story, each one thing somebody does at a screen and what they see.
 */
final class TenderStory implements AutoCloseable {

	private static final String PASSWORD = "cailian-demo";

	private static final String CHOSEN_PASSWORD = "three bearings turn quietly";

	private static final String USCC = "91310115MA1K35RW4M";

	private static final String OTHER_USCC = "91320594MA1W8HKQ24";

	private static final String EMAIL = "sales@turning-bearings.example";

	private static final String OTHER_EMAIL = "sales@rolling-bearings.example";

	private static final Pattern INVITATION = Pattern.compile("/set-password/[A-Za-z0-9_-]{43}");

	private static final Path PUBLISHED = Path.of("src", "test", "resources", "ocds", "five-bids.json");

	private static final int SECONDS_TO_BID = 90;

	private final PortalProcess portal;

	private final Browser browser;

	private final Words words;

	private final Path directory;

	private final List<Visitor> visitors = new ArrayList<>();

	private final Visitor supplier;

	private final Visitor approver;

	private final Visitor buyer;

	private final ApiCaller buyersProgram;

	private final String company;

	private final String otherCompany;

	private String rfq = "";

	private String award = "";

	TenderStory(PortalProcess portal, Browser browser, Words words, Path directory) {
		this.portal = portal;
		this.browser = browser;
		this.words = words;
		this.directory = directory;
		this.supplier = visitor(1280);
		this.approver = visitor(1440);
		this.buyer = visitor(1440);
		this.buyersProgram = new ApiCaller(portal, "buyer", PASSWORD);
		this.company = words.areChinese() ? "上海转动轴承有限公司" : "Turning Bearings Co., Ltd.";
		this.otherCompany = words.areChinese() ? "苏州滚动轴承有限公司" : "Rolling Bearings Co., Ltd.";
	}

	private Visitor visitor(int width) {
		Visitor visitor = new Visitor(this.browser, this.portal, this.words.locale(), this.words.areChinese(), width);
		this.visitors.add(visitor);
		return visitor;
	}

	private Visitor signedIn(String user, int width) {
		Visitor visitor = visitor(width);
		visitor.signIn(user, PASSWORD);
		return visitor;
	}

	private String say(String key, Object... args) {
		return this.words.of(key, args);
	}

	void companyRegistersItself() {
		this.supplier.go("/login");
		this.supplier.lookThoroughly("00-login");
		this.supplier.go("/register");
		this.supplier.lookThoroughly("01-register");
		if (this.words.areChinese()) {
			photographTheLicence();
		}
		else {
			this.supplier.fill(say("supplier.SupplierField.name"), this.company);
			this.supplier.fill(say("onboarding.IdentifierFields.uscc"), USCC);
			this.supplier.fill(say("supplier.SupplierField.address"), "1 Shifan Road, Shanghai");
		}
		nextStep();
		this.supplier.fill(say("supplier.SupplierField.contactName"), this.words.areChinese() ? "李娜" : "Li Na");
		this.supplier.fill(say("supplier.SupplierField.contactEmail"), EMAIL);
		this.supplier.fill(say("supplier.SupplierField.contactPhone"), "+86 21 5555 0100");
		nextStep();
		// Nothing is lost when the page is loaded again, or one goes back in the browser.
		this.supplier.page().reload();
		this.supplier.settle();
		assertThat(this.supplier.page().url()).contains("/register/", "step=bank");
		this.supplier.page().goBack();
		this.supplier.settle();
		assertThat(valueOf("supplier.SupplierField.contactEmail")).isEqualTo(EMAIL);
		nextStep();
		this.supplier.fill(say("supplier.SupplierField.bankName"), "ICBC Shanghai");
		this.supplier.fill(say("supplier.SupplierField.bankAccount"), "6222 0210 0112 2334 455");
		this.supplier.fill(say("supplier.SupplierField.bankHolder"), this.company);
		nextStep();
		this.supplier.look("01-register-questions");
		nextStep();
		if (!this.words.areChinese()) {
			this.supplier.page()
				.locator(".document-place vaadin-upload input[type=file]")
				.first()
				.setInputFiles(licence());
		}
		this.supplier.page().locator(".document-place .upload-file").first().waitFor();
		this.supplier.look("01-register-documents");
		nextStep();
		this.supplier.page().locator("vaadin-checkbox input").last().check();
		this.supplier.settle();
		this.supplier.look("02-register-filled");
		this.supplier.press(say("onboarding.RegisterView.send"));
		this.supplier.see(say("onboarding.RegistrationConfirmation.title"));
		this.supplier.look("03-registered");
		this.supplier.page().locator(".confirmation-link").click();
		this.supplier.see(say("onboarding.ApplicationStatus.SUBMITTED"));
		this.supplier.lookThoroughly("04-application");
	}

	/** What the photo says is proposed, confirmed by a click, and handed in with it. */
	private void photographTheLicence() {
		this.supplier.page().locator("vaadin-upload input[type=file]").first().setInputFiles(licence());
		this.supplier.see(say("onboarding.LicenceReader.found"));
		this.supplier.look("01-register-licence");
		this.supplier.press(say("onboarding.LicenceReader.takeAll"));
		this.supplier.settle();
		assertThat(valueOf("supplier.SupplierField.name")).isEqualTo(this.company);
		assertThat(valueOf("onboarding.IdentifierFields.uscc").replaceAll("\\s", "")).isEqualTo(USCC);
		this.supplier.look("01-register-licence-taken");
	}

	private String valueOf(String labelKey) {
		return this.supplier.page().getByLabel(say(labelKey), new Page.GetByLabelOptions().setExact(true)).inputValue();
	}

	private void nextStep() {
		this.supplier.settle();
		this.supplier.press(say("onboarding.ApplicationWizard.next"));
	}

	void approverAsksForMore() {
		this.approver.signIn("approver", PASSWORD);
		this.approver.lookThoroughly("05-home-approver");
		openTask(this.approver, this.company);
		this.approver.see(USCC);
		Locator document = this.approver.page().locator(".task-documents a");
		assertThat(document.textContent()).contains(licence().getFileName().toString());
		assertThat(this.approver.page()
			.request()
			.get(this.portal.at("/" + document.getAttribute("href")).toString())
			.body().length).isEqualTo((int) size(licence()));
		assertThat(this.approver.page()
			.locator("cailian-process-drawing .current[data-element-id=reviewApplication]")
			.count()).isPositive();
		this.approver.lookThoroughly("06-inbox");
		this.approver.press(say("workflow.DecisionBar.RETURNED"));
		this.approver.fill(say("workflow.DecisionBar.question"), "Which bearings do you make?");
		this.approver.look("07-inbox-ask");
		this.approver.press(say("workflow.DecisionBar.confirmRETURNED"));
		this.approver.see(say("workflow.InboxView.emptyTitle"));
		this.approver.lookThoroughly("08-inbox-empty");
	}

	void applicantAnswers() {
		this.supplier.see("Which bearings do you make?");
		this.supplier.look("09-application-question");
		this.supplier.fill(say("supplier.SupplierField.answer"), "Deep groove ball bearings, 6000 to 6320.");
		this.supplier.press(say("onboarding.AnswerForm.send"));
		this.supplier.see(say("onboarding.ApplicationStatus.SUBMITTED"));
	}

	void approverApproves() {
		try (Visitor phone = signedIn("approver", 390)) {
			phone.go("/inbox");
			phone.look("10-phone-inbox");
			phone.page().getByText(this.company).first().click();
			phone.see(say("workflow.TaskPreview.facts"));
			phone.look("11-phone-task");
		}
		openTask(this.approver, this.company);
		this.approver.see("Which bearings do you make?");
		this.approver.press(say("workflow.DecisionBar.APPROVED"));
		this.approver.press(say("workflow.DecisionBar.confirmAPPROVED"));
		this.approver.see(say("workflow.InboxView.emptyTitle"));
		this.supplier.see(say("onboarding.ApplicationStatus.APPROVED"));
		this.supplier.look("12-application-approved");
	}

	void supplierSetsItsPassword() {
		openAccount(this.supplier, EMAIL, "13");
		this.supplier.signIn(EMAIL, CHOSEN_PASSWORD);
		this.supplier.go("/invitations");
		this.supplier.look("15-invitations-empty");
		// By its address, as letters lead to it: what other modules add is there as well.
		this.supplier.go("/my-company");
		this.supplier.see(say("changerequest.VersionList.first"));
		this.supplier.lookThoroughly("15-my-company");
	}

	void secondSupplierJoins() {
		JsonNode receipt = this.buyersProgram.post("/api/v1/supplier-registrations", "second-supplier",
				ApiCaller.application(this.otherCompany, "CN-USCC", OTHER_USCC, OTHER_EMAIL,
						this.words.locale().toLanguageTag(), this.buyersProgram.licence("second-licence")));
		ApiCaller approversProgram = new ApiCaller(this.portal, "approver", PASSWORD);
		JsonNode task = approversProgram.get("/api/v1/tasks").get("items").get(0);
		assertThat(task.get("number").asString()).isEqualTo(receipt.get("applicationNumber").asString());
		approversProgram.post("/api/v1/tasks/" + task.get("id").asString() + "/decision", "second-supplier",
				Map.of("outcome", "APPROVED"));
		try (Visitor other = visitor(1280)) {
			openAccount(other, OTHER_EMAIL, "16");
		}
	}

	/**
	 * The administrator has the link in a letter of the outbox shown; it opens the
	 * account.
	 */
	private void openAccount(Visitor owner, String email, String picture) {
		String link;
		try (Visitor admin = signedIn("admin", 1440)) {
			admin.go("/outbox?q=" + email);
			admin.lookThoroughly(picture + "-outbox");
			String subject = say("onboarding.ApplicationMails.invited.subject", "", "").strip().substring(0, 2);
			admin.page()
				.locator("vaadin-grid-cell-content")
				.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + subject)))
				.first()
				.click();
			assertThat(INVITATION.matcher(admin.page().locator(".letter-body").textContent()).find()).isFalse();
			admin.press(say("notification.OutboxView.reveal"));
			admin.page().locator(".letter-body").filter(new Locator.FilterOptions().setHasText(INVITATION)).waitFor();
			Matcher found = INVITATION.matcher(admin.page().locator(".letter-body").textContent());
			assertThat(found.find()).isTrue();
			link = found.group();
			admin.look(picture + "-letter");
		}
		owner.go(link);
		owner.fill(say("identity.SetPasswordView.password"), CHOSEN_PASSWORD);
		owner.fill(say("identity.SetPasswordView.repeated"), CHOSEN_PASSWORD);
		owner.look(picture + "-set-password");
		owner.press(say("identity.SetPasswordView.save"));
		owner.see(say("identity.SetPasswordView.done"));
	}

	void buyerWritesAnRfq() {
		this.buyer.signIn("buyer", PASSWORD);
		this.buyer.lookThoroughly("17-home-buyer");
		this.buyer.go("/rfqs");
		this.buyer.lookThoroughly("18-rfqs-empty");
		this.buyer.go("/rfqs/new");
		this.buyer.fill(say("sourcing.RfqForm.rfqTitle"),
				this.words.areChinese() ? "深沟球轴承 2026 年度采购" : "Ball bearings 2026");
		this.buyer.fill(say("sourcing.RfqForm.terms"), "DDP Shanghai, 30 days net.");
		pick("vaadin-date-picker", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3).toString());
		pick("vaadin-time-picker", "17:00");
		invite(this.company);
		invite(this.otherCompany);
		writeLine(0, "6204-2RS", "1000");
		this.buyer.press(say("sourcing.RfqForm.addLine"));
		writeLine(1, "6308-ZZ", "250");
		this.buyer.lookThoroughly("19-rfq-form");
		this.buyer.press(say("sourcing.RfqEditView.save"));
		this.buyer.page().waitForURL(Pattern.compile(".*/rfqs/[-0-9a-f]{36}/edit"));
		this.rfq = this.buyer.page().url().replaceAll(".*/rfqs/([-0-9a-f]{36})/edit", "$1");
		this.buyer.press(say("sourcing.RfqEditView.done"));
		this.buyer.see(say("sourcing.RfqStatus.DRAFT"));
		this.buyer.look("20-rfq-draft");
	}

	/** Types into a picker of the closing time; Enter closes what typing has opened. */
	private void pick(String picker, String value) {
		Locator field = this.buyer.page().locator("vaadin-date-time-picker " + picker);
		field.locator("input").fill(value);
		this.buyer.page().locator(picker + "[opened]").waitFor();
		this.buyer.page().keyboard().press("Enter");
		this.buyer.page().locator(picker + ":not([opened])").first().waitFor();
		this.buyer.settle();
	}

	private void invite(String name) {
		Locator box = this.buyer.page().locator("vaadin-multi-select-combo-box input").first();
		box.fill(name);
		this.buyer.page()
			.locator("vaadin-multi-select-combo-box-item")
			.filter(new Locator.FilterOptions().setHasText(name))
			.click();
		this.buyer.page().keyboard().press("Escape");
		this.buyer.settle();
	}

	private void writeLine(int line, String item, String quantity) {
		Locator form = this.buyer.page().locator(".line-form").nth(line);
		this.buyer.fill(form.getByLabel(say("sourcing.RfqLineForm.item"), exactly()), item);
		this.buyer.fill(form.locator(".paired-field input").first(), quantity);
	}

	private static Locator.GetByLabelOptions exactly() {
		return new Locator.GetByLabelOptions().setExact(true);
	}

	/** The form thinks in quarters of an hour; a program moves closing near. */
	void buyerPublishes() {
		String path = "/api/v1/rfqs/" + this.rfq;
		ObjectNode draft = (ObjectNode) this.buyersProgram.get(path);
		Map<String, Object> body = Map.of("id", this.rfq, "title", draft.get("title"), "terms", draft.get("terms"),
				"currency", "CNY", "minBids", 1, "lines", draft.get("lines"), "invited",
				draft.get("invited").valueStream().map((each) -> each.get("supplierId").asString()).toList(),
				"closesAt", Instant.now().plusSeconds(SECONDS_TO_BID).toString());
		this.buyersProgram.put(path, this.buyersProgram.tagOf(path), body);
		this.buyer.go("/rfqs/" + this.rfq);
		this.buyer.press(say("sourcing.RfqView.publish"));
		this.buyer.confirm(say("sourcing.RfqView.publish"));
		this.buyer.see(say("sourcing.RfqStatus.PUBLISHED"));
	}

	void firstSupplierBidsAndRevises() {
		this.supplier.go("/invitations/" + this.rfq);
		price(1, "12.50");
		price(2, "48");
		this.supplier.press(say("sourcing.InvitationView.submit"));
		this.supplier.see(say("sourcing.InvitationView.receipt"));
		price(1, "11.80");
		this.supplier.press(say("sourcing.InvitationView.revise"));
		this.supplier.see(say("sourcing.InvitationView.submitted", 2));
	}

	private void price(int line, String price) {
		this.supplier.fill(this.supplier.page().locator("#line-" + line + " .amount-field input"), price);
	}

	void secondSupplierBidsByProgram() {
		ApiCaller program = new ApiCaller(this.portal, OTHER_EMAIL, CHOSEN_PASSWORD);
		JsonNode lines = program.get("/api/v1/invitations/" + this.rfq).get("lines");
		program.put("/api/v1/invitations/" + this.rfq + "/bid", "\"v0\"",
				Map.of("lines", List.of(Map.of("lineId", lines.get(0).get("id").asString(), "unitPrice", "12.10"),
						Map.of("lineId", lines.get(1).get("id").asString(), "unitPrice", "49.90"))));
		this.supplier.lookThoroughly("21-bid");
		this.supplier.go("/invitations");
		this.supplier.look("22-invitations");
	}

	void buyerOpensAndCompares() {
		this.buyer.go("/rfqs/" + this.rfq);
		this.buyer.look("23-rfq-published");
		this.buyer.page()
			.waitForCondition(
					() -> this.buyersProgram.get("/api/v1/rfqs/" + this.rfq).get("status").asString().equals("CLOSED"),
					new Page.WaitForConditionOptions().setTimeout(120_000));
		this.buyer.go("/rfqs/" + this.rfq);
		this.buyer.see(say("sourcing.RfqStatus.CLOSED"));
		this.buyer.press(say("sourcing.RfqView.open"));
		this.buyer.look("24-open-bids");
		this.buyer.confirm(say("sourcing.RfqView.open"));
		this.buyer.press(say("sourcing.RfqView.compare"));
		this.buyer.see(say("sourcing.ComparisonView.rank", 1));
		assertThat(this.buyer.page().locator(".offer-best").count()).isEqualTo(2);
		this.buyer.lookThoroughly("25-comparison");
	}

	void buyerProposesTheLowest() {
		this.buyer.press(say("sourcing.ComparisonView.chooseLowest"));
		this.buyer.see("23,800.00");
		this.buyer.look("26-comparison-chosen");
		this.buyer.press(say("sourcing.ComparisonView.propose"));
		this.buyer.confirm(say("sourcing.ComparisonView.propose"));
		this.buyer.see(say("sourcing.AwardStatus.PROPOSED"));
		this.buyer.look("27-award-proposed");
		this.award = this.buyersProgram.get("/api/v1/rfqs/" + this.rfq + "/awards").get(0).get("number").asString();
	}

	void managerApproves() {
		try (Visitor manager = signedIn("manager", 1440)) {
			openTask(manager, this.award);
			manager.lookThoroughly("28-inbox-award");
			manager.press(say("workflow.DecisionBar.APPROVED"));
			manager.press(say("workflow.DecisionBar.confirmAPPROVED"));
			manager.see(say("workflow.InboxView.emptyTitle"));
		}
		this.buyer.go("/rfqs");
		this.buyer.see(say("sourcing.RfqStatus.AWARDED"));
		this.buyer.lookThoroughly("29-rfqs");
		this.buyer.go("/rfqs/" + this.rfq);
		this.buyer.lookThoroughly("30-rfq-awarded");
	}

	void supplierDownloadsItsLetter() {
		this.supplier.go("/invitations/" + this.rfq);
		this.supplier.look("31-invitation-awarded");
		byte[] letter = this.supplier.download(this.supplier.page()
			.getByRole(AriaRole.LINK,
					new Page.GetByRoleOptions().setName(say("sourcing.InvitationView.letter")).setExact(true)));
		assertThat(text(letter)).contains(this.award, this.company, "23,800.00");
	}

	void financeExportsTheRegister() {
		try (Visitor finance = signedIn("finance", 1440)) {
			finance.go("/awards");
			finance.see(this.award);
			finance.lookThoroughly("32-award-register");
			assertThat(text(finance.download(export(finance, "PDF"))).replaceAll("\\s", "")).contains(this.award);
			byte[] csv = finance.download(export(finance, "CSV"));
			assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
			assertThat(new String(csv, StandardCharsets.UTF_8)).contains(this.award, this.company);
			assertThat(cells(finance.download(export(finance, "XLSX")))).contains(this.award, "11800.0", "12000.0");
		}
		try (Visitor auditor = signedIn("auditor", 1440)) {
			auditor.go("/audit");
			auditor.see(say("audit.action.APPROVAL_APPROVED"));
			auditor.press(say("audit.VerificationPanel.verify"));
			auditor.page().locator(".audit-verified").waitFor();
			auditor.lookThoroughly("33-audit");
		}
	}

	/** What another system published is read in through the screen, and compared here. */
	void buyerImportsAPublishedTender() {
		this.buyer.go("/imports");
		this.buyer.lookThoroughly("34-imports-empty");
		this.buyer.page().locator("vaadin-upload input[type=file]").setInputFiles(PUBLISHED);
		Locator rfq = this.buyer.page().locator(".import-result a.row-link");
		rfq.waitFor();
		this.buyer.settle();
		this.buyer.lookThoroughly("35-imported");
		rfq.click();
		this.buyer.see("UAH 2,875.00");
		this.buyer.settle();
		assertThat(this.buyer.page().locator(".bid-head").count()).isEqualTo(5);
		Locator lowest = this.buyer.page()
			.locator(".bid-head")
			.filter(new Locator.FilterOptions().setHasText("ТОВ Верба"));
		assertThat(lowest.textContent()).contains(say("sourcing.ComparisonView.disqualified"),
				say("sourcing.ComparisonView.abnormallyLow"));
		this.buyer.see("37.4");
		this.buyer.see("Зразок найдешевшої пропозиції не відповідає");
		this.buyer.lookThoroughly("36-imported-comparison");
	}

	void everyScreenWasOpenToEverybody() {
		assertThat(this.visitors.stream().flatMap((visitor) -> visitor.barriers().stream())).isEmpty();
	}

	/** Keeps a picture of where each person stands, for the reader of a failure. */
	void lookAround() {
		for (int i = 0; i < this.visitors.size(); i++) {
			this.visitors.get(i).keepPicture("failed-" + i);
		}
	}

	private Locator export(Visitor finance, String format) {
		return finance.page()
			.getByRole(AriaRole.LINK,
					new Page.GetByRoleOptions().setName(say("sourcing.AwardsView.export", format)).setExact(true));
	}

	/** The task about this company or document, opened from the list. */
	private static void openTask(Visitor decider, String about) {
		decider.go("/inbox");
		decider.page().locator(".inbox-row").filter(new Locator.FilterOptions().setHasText(about)).first().click();
		decider.page().locator("cailian-process-drawing .current").first().waitFor();
		decider.settle();
	}

	private Path licence() {
		if (this.words.areChinese()) {
			return photo();
		}
		Path file = this.directory.resolve("licence.pdf");
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream content = new ByteArrayOutputStream()) {
			if (!Files.exists(file)) {
				document.addPage(new PDPage());
				document.save(content);
				Files.write(file, content.toByteArray());
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path photo() {
		Path file = this.directory.resolve("营业执照.png");
		try {
			if (!Files.exists(file)) {
				LicencePicture.photo(file, this.company, USCC);
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every cell as text; numbers only where the cell holds a number. */
	private static List<String> cells(byte[] xlsx) {
		List<String> cells = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
			for (Row row : workbook.getSheetAt(0)) {
				for (Cell cell : row) {
					cells.add((cell.getCellType() == CellType.NUMERIC) ? Double.toString(cell.getNumericCellValue())
							: cell.toString());
				}
			}
			return cells;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.visitors.forEach(Visitor::close);
	}

}
