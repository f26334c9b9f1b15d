package io.cailian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cailian.identity.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may open which screen and call which endpoint is a file that people review; this
 * test keeps it equal to what the code says. After an intended change copy
 * {@code target/access-matrix.csv} over the committed one.
 */
@IntegrationTest
class AccessMatrixTest {

	private static final Path COMMITTED = Path.of("src/test/resources/access-matrix.csv");

	private static final Path FOUND = Path.of("target/access-matrix.csv");

	private static final Pattern ROLE = Pattern.compile("'([A-Z_]+)'");

	private static final String HEAD = "kind,address,ANONYMOUS," + String.join(",", Roles.ALL);

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping endpoints;

	@Test
	void theCommittedMatrixIsWhatTheCodeSays() throws IOException {
		List<String> found = new ArrayList<>(List.of(HEAD));
		Stream.concat(screens(), endpoints()).sorted().forEach(found::add);
		Files.createDirectories(FOUND.getParent());
		Files.write(FOUND, found);

		assertThat(Files.readAllLines(COMMITTED)).containsExactlyElementsOf(found);
	}

	@Test
	void everyEndpointOfTheApiHasARuleOfItsOwn() {
		assertThat(this.endpoints.getHandlerMethods().values()).filteredOn(AccessMatrixTest::isOurs)
			.allSatisfy((method) -> assertThat(rule(method)).as(method.toString()).isNotEmpty());
	}

	private static Stream<String> screens() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.cailian")
			.stream()
			.filter((type) -> type.isAnnotatedWith(Route.class))
			.map(JavaClass::reflect)
			.flatMap((view) -> addresses(view).map((address) -> "screen,/" + address + "," + marks(holders(view))));
	}

	private static Stream<String> addresses(Class<?> view) {
		return Stream.concat(Stream.of(view.getAnnotation(Route.class).value()),
				Stream.of(view.getAnnotationsByType(RouteAlias.class)).map(RouteAlias::value));
	}

	private Stream<String> endpoints() {
		return this.endpoints.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> isOurs(entry.getValue()))
			.flatMap((entry) -> addresses(entry.getKey())
				.map((address) -> "endpoint," + address + "," + marks(holders(rule(entry.getValue())))));
	}

	private static Stream<String> addresses(RequestMappingInfo mapping) {
		String methods = mapping.getMethodsCondition()
			.getMethods()
			.stream()
			.map(Enum::name)
			.sorted()
			.collect(Collectors.joining("|"));
		return mapping.getPatternValues().stream().map((pattern) -> methods + " " + pattern);
	}

	private static boolean isOurs(HandlerMethod method) {
		return method.getBeanType().getPackageName().startsWith("io.cailian");
	}

	private static String rule(HandlerMethod method) {
		PreAuthorize own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
		PreAuthorize ofType = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), PreAuthorize.class);
		return (own != null) ? own.value() : (ofType != null) ? ofType.value() : "";
	}

	private static Predicate<String> holders(String rule) {
		if (rule.startsWith("permitAll")) {
			return (role) -> true;
		}
		if (rule.startsWith("isAuthenticated")) {
			return (role) -> !role.isEmpty();
		}
		Set<String> named = ROLE.matcher(rule)
			.results()
			.map((MatchResult match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(Roles.ALL).as(rule).containsAll(named);
		return named::contains;
	}

	private static Predicate<String> holders(Class<?> view) {
		if (view.isAnnotationPresent(AnonymousAllowed.class)) {
			return (role) -> true;
		}
		if (view.isAnnotationPresent(PermitAll.class)) {
			return (role) -> !role.isEmpty();
		}
		RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
		return (roles != null) ? List.of(roles.value())::contains : (role) -> false;
	}

	private static String marks(Predicate<String> mayEnter) {
		return Stream.concat(Stream.of(""), Roles.ALL.stream())
			.map((role) -> mayEnter.test(role) ? "x" : "")
			.collect(Collectors.joining(","));
	}

}
