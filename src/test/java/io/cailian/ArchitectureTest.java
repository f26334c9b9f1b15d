package io.cailian;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.cailian.supplier.CurrentSupplier;
import io.cailian.supplier.SupplierId;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The style of the house, as far as a machine can check it.
 */
class ArchitectureTest {

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.cailian");

	private static final Set<String> ZONELESS = Set.of("java.time.LocalDateTime", "java.util.Date",
			"java.util.Calendar", "java.sql.Timestamp");

	/**
	 * What other services, listeners and timers use after they have checked the rights of
	 * the person, or where there is nobody to check.
	 */
	private static final Set<String> TOOLS = Set.of("io.cailian.audit.AuditTrail",
			"io.cailian.calendar.BusinessCalendars", "io.cailian.catalog.ItemCodes", "io.cailian.document.Attachments",
			"io.cailian.document.ReportRendering", "io.cailian.identity.People", "io.cailian.notification.MailOutbox",
			"io.cailian.organisation.Organisation", "io.cailian.qualification.SupplierEligibility",
			"io.cailian.rates.RateLookup", "io.cailian.supplier.SupplierMembership", "io.cailian.supplier.Suppliers",
			"io.cailian.workflow.Decisions", "io.cailian.workflow.DocumentTypes", "io.cailian.workflow.ProcessPictures",
			"io.cailian.workflow.Processes", "io.cailian.workflow.SeparationOfDuties");

	@Test
	void viewsAreKnownToTheirModuleOnly() {
		classes().that()
			.areAnnotatedWith(Route.class)
			.and()
			.doNotHaveFullyQualifiedName("io.cailian.identity.ui.LoginView")
			.should()
			.bePackagePrivate()
			.because("a screen is changed by its own module; others link to it by its address, and only the security "
					+ "configuration must name the sign-in screen")
			.check(HOUSE);
	}

	@Test
	void everyScreenSaysWhoMayOpenIt() {
		classes().that()
			.areAnnotatedWith(Route.class)
			.should()
			.beAnnotatedWith(RolesAllowed.class)
			.orShould()
			.beAnnotatedWith(PermitAll.class)
			.orShould()
			.beAnnotatedWith(AnonymousAllowed.class)
			.orShould()
			.beAnnotatedWith(DenyAll.class)
			.because("access is decided where the screen is written, not by what a framework does when nothing is said")
			.check(HOUSE);
	}

	@Test
	void screensAndEndpointsGoThroughServices() {
		noClasses().that()
			.resideInAnyPackage("..ui..", "..api..", "..portal..")
			.should()
			.dependOnClassesThat(assignableTo(Repository.class))
			.because("rights, rules and transactions live in services; a repository knows none of them")
			.check(HOUSE);
	}

	@Test
	void aggregatesAreChangedByNamedMoves() {
		noMethods().that()
			.areDeclaredInClassesThat(annotatedWith(Entity.class))
			.should()
			.haveNameMatching("set[A-Z].*")
			.because("a setter lets anybody break a rule that a move would keep")
			.check(HOUSE);
	}

	@Test
	void aggregatesStayInTheirModule() {
		classes().that()
			.areAnnotatedWith(Entity.class)
			.should()
			.bePackagePrivate()
			.because("modules exchange ids and records; whoever holds an aggregate can bypass its service")
			.check(HOUSE);
	}

	@Test
	void servicesReturnRecordsNotAggregatesOrStreams() {
		methods().that()
			.arePublic()
			.and()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Service.class)
			.should(returnNeitherEntitiesNorStreams())
			.because("what leaves a transaction must be complete and safe to read anywhere")
			.check(HOUSE);
	}

	@Test
	void everyServiceSaysWhoMayCallIt() {
		classes().that()
			.areAnnotatedWith(Service.class)
			.and()
			.arePublic()
			.and(not(new DescribedPredicate<JavaClass>("tools of other services") {
				@Override
				public boolean test(JavaClass type) {
					return TOOLS.contains(type.getFullName());
				}
			}))
			.should(haveARuleForEveryPublicMethod())
			.because("a service is where rights are checked; one without a rule is open to whoever finds it")
			.check(HOUSE);
	}

	@Test
	void noExceptionIsKeptForAServiceThatIsGone() {
		assertThat(TOOLS).allMatch(HOUSE::contain);
	}

	@Test
	void aSupplierIsNeverNamedByWhoeverCalls() {
		theSupplierComesFromTheSession().check(HOUSE);
	}

	@Test
	void whatSuppliersReachKnowsWhoTheyAre() {
		servicesOfSuppliersAskForTheCurrentSupplier().check(HOUSE);
	}

	@Test
	void theRulesForSuppliersCatchWhatBreaksThem() {
		JavaClasses leaky = new ClassFileImporter().importClasses(LeakyService.class, LeakyService.Question.class);

		assertThat(theSupplierComesFromTheSession().evaluate(leaky).getFailureReport().getDetails()).hasSize(3)
			.anyMatch((detail) -> detail.contains("ofParameter"))
			.anyMatch((detail) -> detail.contains("insideOfARecord"))
			.anyMatch((detail) -> detail.contains("insideOfAList"));
		assertThat(servicesOfSuppliersAskForTheCurrentSupplier().evaluate(leaky).hasViolation()).isTrue();
	}

	/** What a supplier's programmer gets wrong first: the caller says whose data. */
	@Service
	@PreAuthorize("hasAnyRole('BUYER', 'SUPPLIER')")
	@SuppressWarnings("unused")
	static class LeakyService {

		public int ofParameter(SupplierId supplier) {
			return 1;
		}

		public int insideOfARecord(Question question) {
			return 2;
		}

		public int insideOfAList(List<Question> questions) {
			return 3;
		}

		public int harmless(String text) {
			return 4;
		}

		@PreAuthorize("hasRole('BUYER')")
		public int forStaff(SupplierId supplier) {
			return 5;
		}

		record Question(String text, SupplierId supplier) {
		}

	}

	private static ArchRule theSupplierComesFromTheSession() {
		return methods().that()
			.arePublic()
			.and()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Service.class)
			.should(takeNoSupplierIfSuppliersMayCall())
			.because("whose data a supplier sees follows from the session alone; an id in a parameter would let it ask "
					+ "for another");
	}

	private static ArchRule servicesOfSuppliersAskForTheCurrentSupplier() {
		return classes().that()
			.areAnnotatedWith(Service.class)
			.should(knowTheCurrentSupplierIfForSuppliers())
			.because("a service of suppliers that never asks for whom it works cannot keep them apart");
	}

	private static ArchCondition<JavaMethod> takeNoSupplierIfSuppliersMayCall() {
		return new ArchCondition<>("take no supplier where suppliers may call") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean bad = isForSuppliers(rule(method)) && method.getParameterTypes()
					.stream()
					.flatMap((type) -> type.getAllInvolvedRawTypes().stream())
					.anyMatch((type) -> holdsSupplier(type, new HashSet<>()));
				events.add(new SimpleConditionEvent(method, !bad, method.getFullName()));
			}
		};
	}

	private static ArchCondition<JavaClass> knowTheCurrentSupplierIfForSuppliers() {
		return new ArchCondition<>("know the current supplier if suppliers hold a right of their own") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean forSuppliers = type.getMethods()
					.stream()
					.anyMatch((method) -> rule(method).contains("'SUPPLIER'"));
				boolean knows = type.getTransitiveDependenciesFromSelf()
					.stream()
					.anyMatch((dependency) -> dependency.getTargetClass().isEquivalentTo(CurrentSupplier.class));
				events.add(new SimpleConditionEvent(type, !forSuppliers || knows, type.getFullName()));
			}
		};
	}

	private static boolean isForSuppliers(String rule) {
		return rule.contains("'SUPPLIER'") || rule.startsWith("isAuthenticated") || rule.startsWith("permitAll");
	}

	/** The rule of the method, else that of its class, else none. */
	private static String rule(JavaMethod method) {
		return method.tryGetAnnotationOfType(PreAuthorize.class)
			.or(() -> method.getOwner().tryGetAnnotationOfType(PreAuthorize.class))
			.map(PreAuthorize::value)
			.orElse("");
	}

	/** A supplier's id, or a record of ours with one inside. */
	private static boolean holdsSupplier(JavaClass type, Set<JavaClass> seen) {
		if (type.isEquivalentTo(SupplierId.class)) {
			return true;
		}
		return type.isRecord() && type.getPackageName().startsWith("io.cailian") && seen.add(type)
				&& type.getFields()
					.stream()
					.flatMap((field) -> field.getType().getAllInvolvedRawTypes().stream())
					.anyMatch((inner) -> holdsSupplier(inner, seen));
	}

	@Test
	void theKernelNeedsNoFramework() {
		noClasses().that()
			.resideInAPackage("io.cailian.kernel..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "com.vaadin..", "org.hibernate..")
			.because("the words every module shares must outlive every framework; only the mapping annotations of "
					+ "Jakarta Persistence are allowed, and the module declaration")
			.allowEmptyShould(false)
			.check(HOUSE.that(not(new DescribedPredicate<JavaClass>("package declarations") {
				@Override
				public boolean test(JavaClass type) {
					return type.getSimpleName().equals("package-info");
				}
			})));
	}

	@Test
	void factsAreKeptAsInstants() {
		fields().should(notBeOf(ZONELESS))
			.because("a local time without a zone means two different moments to two readers")
			.check(HOUSE);
		methods().that()
			.arePublic()
			.and()
			.areDeclaredInClassesThat()
			.arePublic()
			.should(notGiveOut(ZONELESS))
			.because("where a library wants another type, the translation stays inside of the class that calls it")
			.check(HOUSE);
	}

	@Test
	void nobodyAsksTheWallClock() {
		noClasses().should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(ZonedDateTime.class, "now")
			.orShould()
			.callMethod(OffsetDateTime.class, "now")
			.because("time comes from the injected clock, so that a test can stand at any moment")
			.check(HOUSE);
	}

	@Test
	void classesAreNamedByWhatTheyDo() {
		noClasses().should()
			.haveSimpleNameEndingWith("Util")
			.orShould()
			.haveSimpleNameEndingWith("Utils")
			.orShould()
			.haveSimpleNameEndingWith("Helper")
			.orShould()
			.haveSimpleNameEndingWith("Impl")
			.orShould()
			.haveSimpleNameEndingWith("Manager")
			.orShould()
			.haveSimpleNameEndingWith("DTO")
			.orShould()
			.haveSimpleNameEndingWith("Dto")
			.because("such a name says nothing about the work, and everything ends up in it")
			.check(HOUSE);
	}

	private static ArchCondition<JavaField> notBeOf(Set<String> types) {
		return new ArchCondition<>("not be of " + types) {
			@Override
			public void check(JavaField field, ConditionEvents events) {
				boolean bad = field.getType()
					.getAllInvolvedRawTypes()
					.stream()
					.anyMatch((type) -> types.contains(type.getName()));
				events.add(new SimpleConditionEvent(field, !bad, field.getFullName()));
			}
		};
	}

	private static ArchCondition<JavaMethod> notGiveOut(Set<String> types) {
		return new ArchCondition<>("not return " + types) {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean bad = method.getReturnType()
					.getAllInvolvedRawTypes()
					.stream()
					.anyMatch((type) -> types.contains(type.getName()));
				events.add(new SimpleConditionEvent(method, !bad, method.getFullName()));
			}
		};
	}

	private static ArchCondition<JavaClass> haveARuleForEveryPublicMethod() {
		return new ArchCondition<>("have a rule for every public method") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				type.getMethods()
					.stream()
					.filter((method) -> method.getModifiers().contains(JavaModifier.PUBLIC)
							&& !method.getModifiers().contains(JavaModifier.STATIC)
							&& !method.getModifiers().contains(JavaModifier.SYNTHETIC))
					.forEach((method) -> events.add(new SimpleConditionEvent(method,
							type.isAnnotatedWith(PreAuthorize.class) || method.isAnnotatedWith(PreAuthorize.class),
							method.getFullName())));
			}
		};
	}

	private static ArchCondition<JavaMethod> returnNeitherEntitiesNorStreams() {
		return new ArchCondition<>("return neither entities nor streams") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean bad = method.getModifiers().contains(JavaModifier.PUBLIC) && method.getReturnType()
					.getAllInvolvedRawTypes()
					.stream()
					.anyMatch((type) -> type.isAnnotatedWith(Entity.class) || type.isAssignableTo(Stream.class));
				events.add(new SimpleConditionEvent(method, !bad, method.getFullName()));
			}
		};
	}

}
