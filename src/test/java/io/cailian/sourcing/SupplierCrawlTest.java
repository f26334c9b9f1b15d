package io.cailian.sourcing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.Acting;
import io.cailian.uikit.HomeTile;
import io.cailian.uikit.PaletteSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * One supplier tries every endpoint there is with every id of another: the answer is that
 * of an id that never was, and the try is on the audit trail. Nothing the first sees
 * knows a word of the second or changes by what the second does. An endpoint that nobody
 * has told this test about makes it fail.
 */
@SourcingContext
@SuppressWarnings("NullAway.Init")
class SupplierCrawlTest {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

	private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

	private static final Set<String> ASIDE = Set.of("X-Correlation-Id", "Date");

	private final CrawlTable table = CrawlTable.read();

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc http;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private FullSuppliers suppliers;

	/** One endpoint: its method, its address and the names of its ids. */
	private record Endpoint(HttpMethod method, String pattern, boolean takesFile, List<String> variables,
			List<String> parameters, List<String> required) {

		String address() {
			return this.method + " " + this.pattern;
		}

		boolean takesIds() {
			return !this.variables.isEmpty() || !this.parameters.isEmpty();
		}

		List<String> names() {
			return Stream.concat(this.variables.stream(), this.parameters.stream()).toList();
		}

	}

	@BeforeEach
	void twoFullSuppliers() {
		this.suppliers = FullSuppliers.in(this.context);
	}

	@Test
	void everyForeignIdAnswersLikeOneThatNeverWasAndIsOnTheTrail() {
		for (Endpoint endpoint : endpoints()) {
			if (endpoint.takesIds()) {
				Map<String, String> kinds = kinds(endpoint);
				for (UUID foreign : foreign(kinds)) {
					long before = refusals();
					String answer = call(endpoint, allBeing(endpoint, foreign), UUID.randomUUID());
					assertThat(answer).as("%s with the id %s of another supplier", endpoint.address(), foreign)
						.isEqualTo(call(endpoint, allBeing(endpoint, UUID.randomUUID()), UUID.randomUUID()));
					if (!kinds.containsValue(CrawlTable.COMMON)) {
						assertThat(refusals()).as("refusals on the trail after %s", endpoint.address())
							.isGreaterThan(before);
					}
				}
			}
		}
	}

	@Test
	void theOwnIdsAnswerDifferentlySoThatTheTryMeansSomething() {
		for (Endpoint endpoint : endpoints()) {
			if (this.table.isReachable(endpoint.address()) && endpoint.takesIds() && !isCommon(endpoint)) {
				Map<String, String> kinds = kinds(endpoint);
				String unknown = call(endpoint, allBeing(endpoint, UUID.randomUUID()), UUID.randomUUID());
				assertThat(kinds.values().stream().flatMap((kind) -> own(kind).stream()))
					.as("%s with own ids", endpoint.address())
					.anyMatch((own) -> !call(endpoint, allBeing(endpoint, own), UUID.randomUUID()).equals(unknown));
			}
		}
	}

	@Test
	void foreignIdsInsideOfABodyAnswerLikeIdsThatNeverWere() {
		for (Endpoint endpoint : endpoints()) {
			String body = this.table.find(endpoint.address()).map(CrawlTable.Line::body).orElse("");
			Matcher place = PLACE.matcher(body);
			while (place.find()) {
				for (UUID own : own(kinds(endpoint).values().iterator().next())) {
					for (UUID foreign : this.suppliers.ofTwo.getOrDefault(place.group(1), Set.of())) {
						assertThat(call(endpoint, allBeing(endpoint, own), foreign)).as(endpoint.address())
							.isEqualTo(call(endpoint, allBeing(endpoint, own), UUID.randomUUID()));
					}
				}
			}
		}
	}

	@Test
	void nothingASupplierReadsKnowsAWordOfTheOther() {
		List<String> silent = new ArrayList<>();
		for (Endpoint endpoint : endpoints()) {
			if (this.table.isReachable(endpoint.address()) && endpoint.method().equals(HttpMethod.GET)) {
				List<Map<String, UUID>> tries = endpoint.takesIds() ? kinds(endpoint).values()
					.stream()
					.flatMap((kind) -> own(kind).stream())
					.map((own) -> allBeing(endpoint, own))
					.toList() : List.of(Map.of());
				String read = tries.stream()
					.map((ids) -> call(endpoint, ids, UUID.randomUUID()))
					.collect(Collectors.joining("\n"));
				assertThat(read).as(endpoint.address()).doesNotContain(this.suppliers.markOfTwo);
				if (!isCommon(endpoint) && !read.contains(this.suppliers.markOfOne)) {
					silent.add(endpoint.address());
				}
			}
		}
		assertThat(silent).as("endpoints whose answers hold nothing, so that leaking nothing proves nothing").isEmpty();
	}

	@Test
	void listsAndCountsDoNotChangeByWhatTheOtherDoes() {
		Map<String, String> before = whatOneSees();

		this.suppliers.anotherOneComes();

		assertThat(before).isNotEmpty();
		assertThat(whatOneSees()).isEqualTo(before);
	}

	@Test
	void theGoToPaletteOffersNothingOfTheOther() {
		for (String text : List.of("", "询价", "RFQ", this.suppliers.markOfOne, this.suppliers.markOfTwo)) {
			List<PaletteSource.Entry> found = Acting.as(FullSuppliers.ONE, "SUPPLIER",
					() -> this.context.getBeanProvider(PaletteSource.class)
						.stream()
						.flatMap((source) -> source.find(text, Locale.SIMPLIFIED_CHINESE, 100).stream())
						.toList());
			assertThat(found.toString()).as("palette for \"%s\"", text).doesNotContain(this.suppliers.markOfTwo);
			if (text.equals(this.suppliers.markOfOne)) {
				assertThat(found).isNotEmpty();
			}
		}
	}

	@Test
	void theTableNamesEveryEndpointWithIdsASupplierReachesAndNoneThatIsGone() {
		Set<String> withIds = endpoints().stream()
			.filter((endpoint) -> endpoint.takesIds() || isCommon(endpoint))
			.map(Endpoint::address)
			.filter(this.table::isReachable)
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(this.table.addresses().stream().filter((address) -> address.contains(" ")))
			.as("endpoints in supplier-crawl.csv")
			.containsExactlyInAnyOrderElementsOf(withIds);
	}

	/** What the first can see without knowing an id: lists and counts. */
	private Map<String, String> whatOneSees() {
		Map<String, String> seen = new TreeMap<>();
		for (Endpoint endpoint : endpoints()) {
			if (endpoint.method().equals(HttpMethod.GET) && !endpoint.takesIds()) {
				seen.put(endpoint.address(), call(endpoint, Map.of(), UUID.randomUUID()));
			}
		}
		Acting.as(FullSuppliers.ONE, "SUPPLIER",
				() -> this.context.getBeanProvider(HomeTile.class)
					.stream()
					.filter((tile) -> tile.roles().contains("SUPPLIER"))
					.map((tile) -> seen.put("tile " + tile.titleKey(), Long.toString(tile.count())))
					.count());
		return seen;
	}

	private List<Endpoint> endpoints() {
		return this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getPackageName().startsWith("io.cailian"))
			.flatMap((entry) -> endpoints(entry.getKey(), entry.getValue()))
			.toList();
	}

	private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod method) {
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		assertThat(methods).as("methods of %s", mapping).isNotEmpty();
		return mapping.getPatternValues()
			.stream()
			.flatMap((pattern) -> methods.stream()
				.map((verb) -> new Endpoint(verb.asHttpMethod(), pattern,
						mapping.getConsumesCondition()
							.getConsumableMediaTypes()
							.contains(MediaType.MULTIPART_FORM_DATA),
						VARIABLE.matcher(pattern)
							.results()
							.map((match) -> match.group(1))
							.filter((name) -> !isNumber(method, name))
							.toList(),
						idParameters(method), requiredParameters(method))));
	}

	/** A place in a list, which names nothing by itself. */
	private static boolean isNumber(HandlerMethod method, String variable) {
		return Arrays.stream(method.getMethod().getParameters())
			.anyMatch((parameter) -> parameter.getName().equals(variable)
					&& (parameter.getType() == int.class || parameter.getType() == long.class));
	}

	/** Parameters of the query that are ids, by their type. */
	private static List<String> idParameters(HandlerMethod method) {
		return parameters(method, (parameter, annotation) -> parameter.getParameterType().equals(UUID.class));
	}

	/** Words without which a call is malformed before anybody asks for its rights. */
	private static List<String> requiredParameters(HandlerMethod method) {
		return Stream.concat(
				parameters(method,
						(parameter, annotation) -> isRequired(annotation)
								&& parameter.getParameterType().equals(String.class))
					.stream()
					.map((name) -> name + "=x"),
				Arrays.stream(method.getMethodParameters())
					.filter((parameter) -> parameter.getParameterType().isEnum())
					.flatMap((parameter) -> parameters(method,
							(each, annotation) -> isRequired(annotation) && each.equals(parameter))
						.stream()
						.map((name) -> name + "=" + parameter.getParameterType().getEnumConstants()[0])))
			.toList();
	}

	private static boolean isRequired(RequestParam annotation) {
		return annotation.required() && annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE);
	}

	private static List<String> parameters(HandlerMethod method, BiPredicate<MethodParameter, RequestParam> wanted) {
		List<String> names = new ArrayList<>();
		for (MethodParameter parameter : method.getMethodParameters()) {
			RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
			if (annotation != null && wanted.test(parameter, annotation)) {
				names.add(annotation.name().isEmpty()
						? method.getMethod().getParameters()[parameter.getParameterIndex()].getName()
						: annotation.name());
			}
		}
		return names;
	}

	/** The declared kinds of ids; what no supplier reaches is tried with all kinds. */
	private Map<String, String> kinds(Endpoint endpoint) {
		if (!this.table.isReachable(endpoint.address())) {
			return Map.of();
		}
		CrawlTable.Line line = this.table.find(endpoint.address())
			.orElseThrow(() -> new AssertionError(endpoint.address()
					+ " is open to suppliers and not in supplier-crawl.csv: say there of which table "
					+ endpoint.names() + " take their ids"));
		assertThat(line.kinds().keySet()).as(endpoint.address()).containsExactlyInAnyOrderElementsOf(endpoint.names());
		line.kinds()
			.values()
			.stream()
			.filter((kind) -> !kind.equals(CrawlTable.COMMON))
			.forEach((kind) -> assertThat(this.suppliers.ofTwo).as("rows that suppliers of this test have")
				.containsKey(kind));
		return line.kinds();
	}

	private boolean isCommon(Endpoint endpoint) {
		return this.table.find(endpoint.address()).filter(CrawlTable.Line::isCommon).isPresent();
	}

	/** Every foreign id of the declared kinds, and one of every other. */
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

	private Set<UUID> own(String kind) {
		return this.suppliers.ofOne.getOrDefault(kind, Set.of());
	}

	private static Map<String, UUID> allBeing(Endpoint endpoint, UUID id) {
		Map<String, UUID> ids = new HashMap<>();
		endpoint.names().forEach((name) -> ids.put(name, id));
		return ids;
	}

	/** The whole answer, but for what names the call itself. */
	private String call(Endpoint endpoint, Map<String, UUID> ids, UUID inBody) {
		CrawlTable.Line line = this.table.find(endpoint.address())
			.orElseGet(() -> new CrawlTable.Line(Map.of(), "", "{}"));
		String path = VARIABLE.matcher(endpoint.pattern())
			.replaceAll((match) -> ids.containsKey(match.group(1)) ? ids.get(match.group(1)).toString() : "1");
		String query = Stream
			.of(Stream.of(line.query()), endpoint.parameters().stream().map((name) -> name + "=" + ids.get(name)),
					endpoint.required().stream())
			.flatMap((part) -> part)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("&"));
		String body = PLACE.matcher(line.body()).replaceAll(inBody.toString());
		try {
			MockHttpServletResponse response = this.http
				.perform(sending(endpoint, path + (query.isEmpty() ? "" : "?" + query), body.isEmpty() ? "{}" : body)
					.with(user(FullSuppliers.ONE).roles("SUPPLIER"))
					.header("If-Match", "\"v0\"")
					.header("Idempotency-Key", UUID.randomUUID().toString())
					.header("Accept-Language", "zh-CN"))
				.andReturn()
				.getResponse();
			String answer = response.getStatus() + " " + headers(response) + " " + content(response);
			for (UUID id : ids.values()) {
				answer = answer.replace(id.toString(), "ID");
			}
			return answer.replace(inBody.toString(), "BODY-ID").replaceAll("\"correlationId\":\"[^\"]*\"", "");
		}
		catch (Exception ex) {
			throw new AssertionError(endpoint.address(), ex);
		}
	}

	private static AbstractMockHttpServletRequestBuilder<?> sending(Endpoint endpoint, String address, String body) {
		return endpoint.takesFile()
				? multipart(endpoint.method(), address).file(new MockMultipartFile("file", "table.csv", "text/csv",
						"a\n1\n".getBytes(StandardCharsets.UTF_8)))
				: request(endpoint.method(), address).contentType(MediaType.APPLICATION_JSON).content(body);
	}

	private static String headers(MockHttpServletResponse response) {
		return response.getHeaderNames()
			.stream()
			.filter((name) -> !ASIDE.contains(name))
			.sorted()
			.map((name) -> name + "=" + response.getHeaders(name))
			.toList()
			.toString();
	}

	/** Reads what a person would read, inside of files too. */
	private static String content(MockHttpServletResponse response) throws IOException {
		byte[] bytes = response.getContentAsByteArray();
		String type = String.valueOf(response.getContentType());
		if (type.startsWith(MediaType.APPLICATION_PDF_VALUE)) {
			try (var document = Loader.loadPDF(bytes)) {
				return new PDFTextStripper().getText(document);
			}
		}
		if (type.contains("spreadsheetml")) {
			try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
					XSSFExcelExtractor text = new XSSFExcelExtractor(book)) {
				return text.getText();
			}
		}
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private long refusals() {
		Long count = this.jdbc.queryForObject(
				"select count(*) from audit_entry where action = 'ACCESS_DENIED' and actor = ?", Long.class,
				FullSuppliers.ONE);
		return (count == null) ? 0 : count;
	}

}
