package io.cailian.sourcing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.Acting;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * One supplier opens every screen there is with every id of another: it shows what it
 * shows for an id that never was, and the try is on the audit trail. What the first reads
 * on its own screens, in lists, choices and downloads, knows no word of the second. A
 * screen nobody has told this test about makes it fail.
 */
@SourcingContext
@ViewPackages(packages = "io.cailian")
@SuppressWarnings("NullAway.Init")
class SupplierScreenCrawlTest extends SpringBrowserlessTest {

	private final CrawlTable table = CrawlTable.read();

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JdbcTemplate jdbc;

	private FullSuppliers suppliers;

	@BeforeEach
	void twoFullSuppliers() {
		this.suppliers = FullSuppliers.in(this.context);
	}

	@Test
	@WithMockUser(username = FullSuppliers.ONE, roles = "SUPPLIER")
	void everyForeignIdShowsWhatAnUnknownOneShowsAndIsOnTheTrail() {
		for (String template : templates()) {
			if (template.contains(":")) {
				Map<String, String> kinds = kinds(template);
				String unknown = shown(template, UUID.randomUUID());
				for (UUID foreign : foreign(kinds)) {
					long before = refusals();
					assertThat(shown(template, foreign)).as("%s with the id %s of another supplier", template, foreign)
						.isEqualTo(unknown);
					if (!kinds.containsValue(CrawlTable.SECRET)) {
						assertThat(refusals()).as("refusals on the trail after %s", template).isGreaterThan(before);
					}
				}
				if (this.table.isReachable(template) && !kinds.containsValue(CrawlTable.SECRET)) {
					assertThat(own(kinds)).as("own ids on %s", template)
						.allSatisfy((own) -> assertThat(shown(template, own)).isNotEqualTo(unknown));
				}
			}
		}
	}

	@Test
	@WithMockUser(username = FullSuppliers.ONE, roles = "SUPPLIER")
	void nothingASupplierReadsKnowsAWordOfTheOther() throws IOException {
		StringBuilder everything = new StringBuilder();
		int downloads = 0;
		for (String address : ownAddresses(this.suppliers.ofOne)) {
			UI.getCurrent().navigate(address);
			roundTrip();
			assertThat(words()).as(address).doesNotContain(this.suppliers.markOfTwo);
			everything.append(words());
			for (Anchor download : downloads()) {
				String content = download(download);
				assertThat(content).as("%s on %s", download.getText(), address)
					.doesNotContain(this.suppliers.markOfTwo);
				everything.append(content);
				downloads++;
			}
		}

		assertThat(everything.toString()).contains(this.suppliers.markOfOne + "已定标",
				this.suppliers.markOfOne + "轴承有限公司", "营业执照" + this.suppliers.markOfOne,
				"备注" + this.suppliers.markOfOne);
		assertThat(downloads).isGreaterThanOrEqualTo(2);
	}

	@Test
	@WithMockUser(username = FullSuppliers.TWO, roles = "SUPPLIER")
	void aDownloadOfOneSupplierIsRefusedInTheHandsOfAnother() {
		Set<String> tried = new TreeSet<>();
		for (String address : ownAddresses(this.suppliers.ofTwo)) {
			UI.getCurrent().navigate(address);
			roundTrip();
			for (Anchor download : downloads()) {
				if (download.hasClassName("export-link")) {
					assertThat(Acting.as(FullSuppliers.ONE, "SUPPLIER", () -> content(download)))
						.as("a list on %s holds the rows of whoever asks", address)
						.doesNotContain(this.suppliers.markOfTwo)
						.contains(this.suppliers.markOfOne);
					continue;
				}
				long before = refusals();
				assertThatThrownBy(() -> Acting.as(FullSuppliers.ONE, "SUPPLIER", () -> downloadUnchecked(download)))
					.as("%s on %s", download.getText(), address)
					.isNotInstanceOf(AssertionError.class);
				assertThat(refusals()).as("refusals on the trail after %s", download.getText()).isGreaterThan(before);
				tried.add(address.replaceAll("[0-9a-f-]{36}", "…"));
			}
		}

		assertThat(tried).as("screens with downloads").contains("invitations/…", "my-company");
	}

	@Test
	@WithMockUser(username = FullSuppliers.ONE, roles = "SUPPLIER")
	void theTableNamesEveryScreenWithIdsASupplierReachesAndNoneThatIsGone() {
		Set<String> withIds = templates().stream()
			.filter((template) -> template.contains(":") && this.table.isReachable(template))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(this.table.addresses().stream().filter((address) -> !address.contains(" ")))
			.as("screens in supplier-crawl.csv")
			.containsExactlyInAnyOrderElementsOf(withIds);
	}

	/** Every address the router knows, aliases included. */
	private static Set<String> templates() {
		Collection<RouteData> routes = VaadinService.getCurrent().getRouter().getRegistry().getRegisteredRoutes();
		assertThat(routes).isNotEmpty();
		return routes.stream()
			.flatMap((route) -> Stream.concat(Stream.of(route), route.getRouteAliases().stream()))
			.map(RouteBaseData::getTemplate)
			.map((template) -> "/" + template)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Map<String, String> kinds(String template) {
		if (!this.table.isReachable(template)) {
			return Map.of();
		}
		return this.table.find(template)
			.orElseThrow(() -> new AssertionError(template
					+ " is open to suppliers and not in supplier-crawl.csv: say there of which table it takes its ids"))
			.kinds();
	}

	private Set<UUID> foreign(Map<String, String> kinds) {
		Set<UUID> ids = new HashSet<>();
		this.suppliers.ofTwo.forEach((table, all) -> {
			if (kinds.containsValue(table)) {
				ids.addAll(all);
			}
			else {
				ids.add(all.iterator().next());
			}
		});
		return ids;
	}

	private List<UUID> own(Map<String, String> kinds) {
		return kinds.values()
			.stream()
			.flatMap((kind) -> this.suppliers.ofOne.getOrDefault(kind, Set.of()).stream())
			.toList();
	}

	/** All screens a supplier reaches, with ids of these rows where they take one. */
	private List<String> ownAddresses(Map<String, Set<UUID>> rows) {
		List<String> addresses = new ArrayList<>();
		for (String template : templates()) {
			if (!this.table.isReachable(template)) {
				continue;
			}
			if (!template.contains(":")) {
				addresses.add(template.substring(1));
			}
			else {
				kinds(template).values()
					.stream()
					.flatMap((kind) -> rows.getOrDefault(kind, Set.of()).stream())
					.forEach((id) -> addresses.add(address(template, id)));
			}
		}
		return addresses;
	}

	private static String address(String template, UUID id) {
		return template.substring(1).replaceAll(":\\w+\\??(\\([^)]*\\))?", id.toString());
	}

	/** Which screen an address leads to and all its words, but for the id itself. */
	private String shown(String template, UUID id) {
		UI.getCurrent().navigate("");
		UI.getCurrent().navigate(address(template, id));
		roundTrip();
		return (getCurrentView().getClass().getSimpleName() + " " + words()).replace(id.toString(), "ID");
	}

	/** Every text, label and value of the page, of rows and choices too. */
	private String words() {
		List<String> words = new ArrayList<>();
		UI.getCurrent().getChildren().forEach((child) -> gather(child.getElement(), words));
		assertThat(words).as("words of the page").isNotEmpty();
		return String.join("\n", words);
	}

	private void gather(Element element, List<String> words) {
		if (element.isTextNode()) {
			words.add(element.getText());
			return;
		}
		element.getPropertyNames().forEach((name) -> words.add(String.valueOf(element.getPropertyRaw(name))));
		element.getAttributeNames()
			.filter((name) -> !Set.of("href", "id", "target", "src").contains(name))
			.forEach((name) -> words.add(element.getAttribute(name)));
		element.getComponent().ifPresent((component) -> rowsAndChoices(component, words));
		element.getChildren().forEach((child) -> gather(child, words));
	}

	private void rowsAndChoices(Component component, List<String> words) {
		if (component instanceof Grid<?> grid && grid.isVisible()) {
			for (int row = 0; row < test(grid).size(); row++) {
				for (int column = 0; column < grid.getColumns().size(); column++) {
					words.add(String.valueOf(test(grid).getCellText(row, column)));
				}
			}
		}
		if (component instanceof ComboBoxBase<?, ?, ?> box) {
			box.getGenericDataView().getItems().limit(1_000).forEach((item) -> words.add(String.valueOf(item)));
		}
	}

	private static List<Anchor> downloads() {
		List<Anchor> found = new ArrayList<>();
		gather(UI.getCurrent(), found);
		return found;
	}

	private static void gather(Component component, List<Anchor> found) {
		if (component instanceof Anchor anchor && anchor.getHref().startsWith("VAADIN/dynamic")) {
			found.add(anchor);
		}
		component.getChildren().forEach((child) -> gather(child, found));
	}

	private String download(Anchor link) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		test(link).download(content);
		byte[] bytes = content.toByteArray();
		if (new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("%PDF-")
				&& bytes.length > 1_000) {
			try (var document = Loader.loadPDF(bytes)) {
				return new PDFTextStripper().getText(document);
			}
		}
		if (new String(bytes, 0, Math.min(2, bytes.length), StandardCharsets.ISO_8859_1).equals("PK")) {
			try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
					XSSFExcelExtractor text = new XSSFExcelExtractor(workbook)) {
				return text.getText();
			}
		}
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private String content(Anchor link) {
		try {
			return download(link);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int downloadUnchecked(Anchor link) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		test(link).download(content);
		return content.size();
	}

	private long refusals() {
		Long count = this.jdbc.queryForObject(
				"select count(*) from audit_entry where action = 'ACCESS_DENIED' and actor = ?", Long.class,
				FullSuppliers.ONE);
		return (count == null) ? 0 : count;
	}

}
