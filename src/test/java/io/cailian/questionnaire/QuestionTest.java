package io.cailian.questionnaire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QuestionTest {

	private static final Wording WORDS = new Wording("问题", "Question");

	@ParameterizedTest
	@CsvSource({ "007, 7", "12.50, 12.5", "1e2, 100", "0.000, 0", "100, 100", "-0, 0" })
	void aNumberIsStoredInOneForm(String typed, String stored) {
		assertThat(number().check(typed)).isEqualTo(stored);
	}

	@ParameterizedTest
	@CsvSource({ "-1, questionnaire.Question.tooSmall", "100.01, questionnaire.Question.tooLarge",
			"many, questionnaire.Question.noNumber", "1e999999999, questionnaire.Question.noNumber" })
	void aNumberOutsideItsBoundsIsRefusedByName(String typed, String key) {
		assertRefused(number(), typed, key);
	}

	@ParameterizedTest
	@CsvSource({ "DATE, 2026-13-01, noDate", "FILE, nothing, noFile", "YES_NO, MAYBE, noChoice" })
	void anAnswerOfAnotherKindIsRefusedByName(QuestionType type, String typed, String key) {
		assertRefused(question("q", type, true, null), typed, "questionnaire.Question." + key);
	}

	@Test
	void choicesAreStoredByCodeAndReadByWording() {
		Question question = new Question("c", QuestionType.MULTIPLE_CHOICE, WORDS, Wording.NONE, true, "", null, null,
				List.of(new Choice("iso", new Wording("体系认证", "Certified")),
						new Choice("lab", new Wording("实验室", "Laboratory"))),
				null);

		assertThat(question.check("lab,iso,lab")).isEqualTo("lab,iso");
		assertThat(question.words("lab,iso", Locale.CHINESE, "", "")).isEqualTo("实验室、体系认证");
		assertThat(question.words("lab,iso", Locale.ENGLISH, "", "")).isEqualTo("Laboratory, Certified");
		assertRefused(question, "lab,other", "questionnaire.Question.noChoice");
	}

	@Test
	void onlyARequiredQuestionMustBeAnswered() {
		assertThat(question("q", QuestionType.TEXT, false, null).check(" ")).isEmpty();
		assertRefused(question("q", QuestionType.TEXT, true, null), " ", "questionnaire.Question.missing");
	}

	@Test
	void aKnockOutAnswerIsNamedAndNotRefused() {
		Question bribed = question("bribed", QuestionType.YES_NO, true, true);
		Questionnaire questionnaire = questionnaire(bribed, question("name", QuestionType.TEXT, true, null));

		assertThat(questionnaire.knockedOutBy(Map.of("bribed", "YES"))).containsExactly(bribed);
		assertThat(questionnaire.knockedOutBy(Map.of("bribed", "NO"))).isEmpty();
		assertThat(questionnaire.check(Map.of("bribed", "YES", "name", " A ", "unasked", "x")))
			.isEqualTo(Map.of("bribed", "YES", "name", "A"));
	}

	@Test
	void theSameQuestionAndTheSameDocumentAreAskedOnce() {
		Questionnaire both = Questionnaire.of(List.of(
				details(List.of(question("a", QuestionType.TEXT, true, null)),
						new RequiredDocument("iso9001", WORDS, false, false, true)),
				details(List.of(question("a", QuestionType.TEXT, false, null),
						question("b", QuestionType.TEXT, true, null)),
						new RequiredDocument("iso9001", WORDS, true, true, false))));

		assertThat(both.questions()).extracting(Question::key).containsExactly("a", "b");
		assertThat(both.documents()).containsExactly(new RequiredDocument("iso9001", WORDS, true, true, true));
	}

	@Test
	void aTemplateIsReadBackAsItWasWritten() {
		TemplateContent content = details(List.of(number(), question("k", QuestionType.YES_NO, true, false)),
				new RequiredDocument("iso9001", WORDS, true, true, true))
			.content();

		assertThat(TemplateJson.readForeign(TemplateJson.write(content))).isEqualTo(content);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "{ not json; questionnaire.TemplateJson.unreadable",
					"{\"surprise\": 1}; questionnaire.TemplateJson.unreadable",
					"{}; questionnaire.TemplateJson.unreadable", "[]; questionnaire.TemplateJson.unreadable" })
	void aForeignFileThatIsNoTemplateIsRefusedWithAMessage(String json, String key) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> TemplateJson.readForeign(json))
			.satisfies((violation) -> assertThat(violation.messageKey()).isIn(key,
					"questionnaire.TemplateJson.incomplete"));
	}

	private static Question number() {
		return new Question("people", QuestionType.NUMBER, WORDS, Wording.NONE, true, "人", BigDecimal.ZERO,
				new BigDecimal("100"), List.of(), null);
	}

	private static Question question(String key, QuestionType type, boolean required, @Nullable Boolean knockOut) {
		return new Question(key, type, WORDS, Wording.NONE, required, "", null, null, List.of(), knockOut);
	}

	private static Questionnaire questionnaire(Question... questions) {
		return new Questionnaire(List.of(), List.of(new Section(WORDS, List.of(questions))), List.of());
	}

	private static TemplateDetails details(List<Question> questions, RequiredDocument document) {
		TemplateContent content = new TemplateContent(WORDS, 1, Scope.ALL, List.of(new Section(WORDS, questions)),
				List.of(document));
		TemplateId id = TemplateId.next();
		return new TemplateDetails(new TemplateLine(id, id.value(), WORDS, 1, TemplateStatus.ACTIVE, 1,
				new UserId("admin"), Instant.EPOCH), content, 0);
	}

	private static void assertRefused(Question question, String typed, String key) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> question.check(typed))
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(key));
	}

}
