package io.cailian.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.ItemDetails;
import io.cailian.catalog.ItemKeeping;
import io.cailian.catalog.ItemQueries;
import io.cailian.classification.CategoryAdministration;
import io.cailian.identity.Acting;
import io.cailian.IntegrationTest;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Quantity;
import io.cailian.sourcing.RfqDraft;
import io.cailian.sourcing.RfqDraftLine;
import io.cailian.sourcing.RfqDrafting;
import io.cailian.sourcing.RfqId;
import io.cailian.sourcing.RfqPublishing;
import io.cailian.onboarding.ApplicationId;
import io.cailian.onboarding.TestApplications;
import io.cailian.pricing.PricedItems;
import io.cailian.questionnaire.QuestionnaireTemplates;
import io.cailian.questionnaire.TemplateContent;
import io.cailian.questionnaire.TemplateId;
import io.cailian.questionnaire.Wording;
import io.cailian.staging.ImportId;
import io.cailian.staging.ImportUploading;
import io.cailian.staging.ReceivedTable;
import io.cailian.supplier.KnownDuplicates;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierMembership;
import io.cailian.supplier.TestSuppliers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Opens every screen as every role, those of a document with a document that exists:
 * exactly the screens of the access matrix open, and what they say in Chinese is Chinese.
 */
@IntegrationTest
@ViewPackages(packages = "io.cailian")
@SuppressWarnings("NullAway.Init")
class ScreenAccessTest extends SpringBrowserlessTest {

	private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z][A-Za-z'-]+");

	/**
	 * Names, abbreviations and keys that Chinese readers read in Latin letters, and the
	 * switch to the other language.
	 */
	private static final List<String> READ_IN_LATIN = List.of("Cailian", "cailian-demo", "English", "Ctrl", "Enter",
			"Esc", "RFQ", "RFQ-", "PDF", "XLSX", "CSV", "Excel", "UTC", "CNY", "USD", "EUR", "SHA-", "BPMN", "OCDS",
			"JSON", "MB", "DUNS", "VAT", "GB", "API", "Swagger", "UI", "DOCX", "JPG", "PNG", "IBAN", "Switch", "to",
			"A-", "S-", "S-CL-", "AES-", "SM", "GCM", "CN-USCC", "kB", "pdf", "EVERY", "DOCUMENT");

	private static final Pattern CREDIT_CODE = Pattern.compile("\\b[0-9A-Z]{18}\\b");

	private static final String SUPPLIER_PERSON = "供应商甲";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private SupplierMembership membership;

	@Autowired
	private RfqDrafting drafting;

	@Autowired
	private RfqPublishing publishing;

	@Autowired
	private ImportUploading uploading;

	@Autowired
	private Clock clock;

	private SupplierId supplier;

	private ImportId table;

	private UUID duplicate;

	private ApplicationId application;

	private TemplateId questionnaire;

	@Autowired
	private QuestionnaireTemplates questionnaires;

	@Autowired
	private ItemQueries items;

	private RfqId rfq;

	private ItemDetails item;

	@BeforeEach
	void aSupplierIsInvited() {
		this.supplier = Acting.as("admin", Roles.ADMIN, () -> this.membership.supplierOf(person()))
			.orElseGet(this::aSupplierWithAPerson);
		this.application = TestApplications.in(this.context).anApplicant().application();
		this.table = Acting.as("buyer", Roles.BUYER, this::aTable);
		this.duplicate = KnownDuplicates.in(this.context).aPair("璟珩琰瑾").id();
		this.questionnaire = Acting.as("admin", Roles.ADMIN,
				() -> this.questionnaires
					.create(TemplateId.next(), TemplateContent.named(new Wording("模板", "Template")))
					.id());
		this.item = Acting.as("buyer", Roles.BUYER,
				() -> this.items.find(PricedItems.write(this.context.getBean(CategoryAdministration.class),
						this.context.getBean(AttributeAdministration.class), this.context.getBean(ItemKeeping.class)))
					.orElseThrow());
		this.rfq = RfqId.next();
		Acting.as("buyer", Roles.BUYER, () -> {
			this.drafting.create(new RfqDraft(this.rfq, "年度办公用品", "货到付款", "CNY",
					this.clock.instant().plus(Duration.ofDays(2)), "Asia/Shanghai", false, false, 1,
					List.of(new RfqDraftLine(Ids.next(), "复印纸", "七十克", Quantity.of("100", "箱"), null, null, null)),
					List.of(this.supplier)));
			return this.publishing.publish(this.rfq, List.of());
		});
	}

	@Test
	@WithMockUser(username = "requester", roles = Roles.REQUESTER)
	void aRequesterOpensTheirScreensOnly() throws IOException {
		checkScreens(Roles.REQUESTER);
	}

	@Test
	@WithMockUser(username = "buyer", roles = Roles.BUYER)
	void aBuyerOpensTheirScreensOnly() throws IOException {
		checkScreens(Roles.BUYER);
	}

	@Test
	@WithMockUser(username = "manager", roles = Roles.PURCHASING_MANAGER)
	void aPurchasingManagerOpensTheirScreensOnly() throws IOException {
		checkScreens(Roles.PURCHASING_MANAGER);
	}

	@Test
	@WithMockUser(username = "approver", roles = Roles.APPROVER)
	void anApproverOpensTheirScreensOnly() throws IOException {
		checkScreens(Roles.APPROVER);
	}

	@Test
	@WithMockUser(username = "finance", roles = Roles.FINANCE)
	void financeOpensItsScreensOnly() throws IOException {
		checkScreens(Roles.FINANCE);
	}

	@Test
	@WithMockUser(username = "legal", roles = Roles.LEGAL)
	void legalOpensItsScreensOnly() throws IOException {
		checkScreens(Roles.LEGAL);
	}

	@Test
	@WithMockUser(username = "auditor", roles = Roles.AUDITOR)
	void anAuditorOpensTheirScreensOnly() throws IOException {
		checkScreens(Roles.AUDITOR);
	}

	@Test
	@WithMockUser(username = "admin", roles = Roles.ADMIN)
	void anAdministratorOpensTheirScreensOnly() throws IOException {
		checkScreens(Roles.ADMIN);
	}

	@Test
	@WithMockUser(username = SUPPLIER_PERSON, roles = Roles.SUPPLIER)
	void aSupplierOpensTheirScreensOnly() throws IOException {
		checkScreens(Roles.SUPPLIER);
	}

	private void checkScreens(String role) throws IOException {
		List<String> lines = Files.readAllLines(Path.of("src/test/resources/access-matrix.csv"));
		int column = Arrays.asList(lines.get(0).split(",")).indexOf(role);
		List<String[]> screens = lines.stream()
			.map((line) -> line.split(",", -1))
			.filter((cells) -> cells[0].equals("screen"))
			.toList();

		assertThat(screens).isNotEmpty().allSatisfy((cells) -> {
			UI.getCurrent().navigate(address(cells[1]));
			boolean opened = !(getCurrentView() instanceof DeniedView || getCurrentView() instanceof NotFoundView
					|| getCurrentView() instanceof UnexpectedErrorView);
			assertThat(opened).as(role + " opens " + cells[1] + ": " + getCurrentView().getClass())
				.isEqualTo(cells[column].equals("x"));
			assertThat(latinWords()).as("Latin words on " + cells[1]).isEmpty();
		});
	}

	@Test
	void noScreenIsLeftOut() throws IOException {
		List<String> screens = Files.readAllLines(Path.of("src/test/resources/access-matrix.csv"))
			.stream()
			.map((line) -> line.split(",", -1))
			.filter((cells) -> cells[0].equals("screen"))
			.map((cells) -> address(cells[1]))
			.toList();

		assertThat(screens).contains("inbox", "rfqs/" + this.rfq, "suppliers/" + this.supplier)
			.noneMatch((address) -> address.contains(":"));
	}

	private ImportId aTable() {
		try (ReceivedTable file = ReceivedTable.of("供应商.CSV", new ByteArrayInputStream(
				"名称,登记类型,登记号码,国家或地区代码\n华东纸业有限公司,VAT,123456,CN\n".getBytes(StandardCharsets.UTF_8)))) {
			return this.uploading.upload("suppliers", file);
		}
	}

	private String address(String template) {
		return template.substring(1)
			.replaceAll("/:\\w++\\?", "")
			.replace("data-imports/:id", "data-imports/" + this.table)
			.replace("applications/:id", "applications/" + this.application)
			.replace("questionnaires/:id", "questionnaires/" + this.questionnaire)
			.replace("duplicates/:id", "duplicates/" + this.duplicate)
			.replace("suppliers/:id", "suppliers/" + this.supplier)
			.replace("items/:id", "items/" + this.item.id())
			.replace(":category", this.item.category().toString())
			.replaceAll(":(id|rfqId)\\b", this.rfq.toString())
			.replace(":type", "AWARD")
			.replace(":token", "unknown");
	}

	private SupplierId aSupplierWithAPerson() {
		SupplierId added = TestSuppliers.in(this.context).anActiveSupplier().supplier();
		Acting.as("admin", Roles.ADMIN, () -> {
			this.membership.add(person(), added);
			return true;
		});
		return added;
	}

	private static UserId person() {
		return new UserId(SUPPLIER_PERSON);
	}

	private static TreeSet<String> latinWords() {
		return UI.getCurrent()
			.getChildren()
			.flatMap((child) -> texts(child.getElement()))
			.filter((text) -> !text.contains("/") && !text.contains("@"))
			.map((text) -> CREDIT_CODE.matcher(text).replaceAll(""))
			.flatMap((text) -> LATIN_WORD.matcher(text).results().map((match) -> match.group()))
			.filter((word) -> !READ_IN_LATIN.contains(word) && !word.matches("(supplier|buyer)?\\d?"))
			.filter((word) -> !List
				.of("manager", "approver", "finance", "legal", "auditor", "admin", "requester", "buyer", "supplier")
				.contains(word))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> texts(Element element) {
		Stream<String> own = Stream.of("label", "aria-label", "placeholder", "helperText", "errorMessage")
			.map((name) -> element.hasAttribute(name) ? element.getAttribute(name) : element.getProperty(name, ""));
		Stream<String> text = element.isTextNode() ? Stream.of(element.getText()) : Stream.empty();
		return Stream.concat(Stream.concat(own, text).filter((each) -> each != null && !each.isBlank()),
				element.isTextNode() ? Stream.empty() : element.getChildren().flatMap(ScreenAccessTest::texts));
	}

}
