package io.cailian.questionnaire.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.classification.Region;
import io.cailian.questionnaire.Question;
import io.cailian.questionnaire.QuestionType;
import io.cailian.questionnaire.QuestionnaireTemplates;
import io.cailian.questionnaire.Questionnaires;
import io.cailian.questionnaire.Scope;
import io.cailian.questionnaire.Section;
import io.cailian.questionnaire.TemplateContent;
import io.cailian.questionnaire.TemplateId;
import io.cailian.questionnaire.TemplateStatus;
import io.cailian.questionnaire.Wording;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@IntegrationTest
@WithMockUser(username = "admin", roles = "ADMIN")
@SuppressWarnings("NullAway.Init")
class QuestionnaireViewTest extends ScreenTest {

	@Autowired
	private QuestionnaireTemplates templates;

	@Autowired
	private Questionnaires questionnaires;

	@Test
	void anAdministratorWritesAQuestionWithoutCode() {
		TemplateId id = this.templates.create(TemplateId.next(), content("空模板", List.of())).id();
		open("questionnaires/" + id);

		press("添加章节");
		typeInDialog("中文", "质量");
		saveDialog();
		press("添加问题");
		typeInDialog("问题编码", "iso");
		typeInDialog("中文", "是否通过 ISO 9001 认证？");
		saveDialog();

		assertThat(this.templates.find(id).orElseThrow().content().sections()).singleElement()
			.satisfies((section) -> assertThat(section.questions()).extracting(Question::key).containsExactly("iso"));
		assertThat(page()).contains("质量", "是否通过 ISO 9001 认证？", "预览");
	}

	@Test
	void aRunningApplicationKeepsTheVersionItWasAskedBy() {
		TemplateId first = this.templates.create(TemplateId.next(), content("版本一", List.of(question("v1")))).id();
		this.templates.activate(first);
		TemplateId second = this.templates.nextVersion(first).id();
		this.templates.edit(second, content("版本二", List.of(question("v2"))),
				this.templates.find(second).orElseThrow().version());

		this.templates.activate(second);

		assertThat(this.templates.find(first).orElseThrow().line().status()).isEqualTo(TemplateStatus.RETIRED);
		assertThat(this.questionnaires.of(List.of(first)).question("v1")).isPresent();
		assertThat(asked("DE")).contains("v2").doesNotContain("v1");
		this.templates.retire(second);
		assertThat(asked("DE")).doesNotContain("v2");
	}

	@Test
	void aTemplateIsAskedWhereItsScopeReaches() {
		TemplateContent content = content("华东", List.of(question("east")));
		TemplateId id = this.templates
			.create(TemplateId.next(),
					new TemplateContent(content.name(), 5, new Scope(Set.of(), Set.of("CN"), Set.of()),
							content.sections(), List.of()))
			.id();
		this.templates.activate(id);

		assertThat(asked("CN-SH")).contains("east");
		assertThat(asked("FR")).doesNotContain("east");
		this.templates.retire(id);
	}

	@Test
	void anExportedTemplateIsImportedAsADraft() {
		TemplateId id = this.templates.create(TemplateId.next(), content("导出", List.of(question("x")))).id();

		TemplateId imported = this.templates.importJson(TemplateId.next(), this.templates.exportJson(id)).id();

		assertThat(this.templates.find(imported).orElseThrow().content())
			.isEqualTo(this.templates.find(id).orElseThrow().content());
	}

	@Test
	@WithMockUser(username = "buyer", roles = "BUYER")
	void nobodyElseKeepsTemplates() {
		assertThatException().isThrownBy(() -> navigate(QuestionnairesView.class));
		assertThatException()
			.isThrownBy(() -> navigate(QuestionnaireView.class, Map.of("id", TemplateId.next().toString())));
	}

	private void typeInDialog(String label, String text) {
		test(find(TextField.class, find(Dialog.class).last()).withLabel(label).single()).setValue(text);
	}

	private void saveDialog() {
		test(find(Button.class, find(Dialog.class).last()).withText("保存").single()).click();
		roundTrip();
	}

	private List<String> asked(String region) {
		return this.questionnaires.assemble(List.of(), List.of(new Region(region)), List.of())
			.questions()
			.stream()
			.map(Question::key)
			.toList();
	}

	private static TemplateContent content(String name, List<Question> questions) {
		List<Section> sections = questions.isEmpty() ? List.of()
				: List.of(new Section(new Wording("章节", "Section"), questions));
		return new TemplateContent(new Wording(name, name), 5, Scope.ALL, sections, List.of());
	}

	private static Question question(String key) {
		return new Question(key, QuestionType.YES_NO, new Wording("问题", "Question"), Wording.NONE, false, "", null,
				null, List.of(), null);
	}

}
