package io.cailian.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.cailian.onboarding.AnsweredQuestionnaire;
import io.cailian.onboarding.ApplicationDrafting;
import io.cailian.onboarding.DraftField;
import io.cailian.onboarding.DraftValues;
import io.cailian.questionnaire.Choice;
import io.cailian.questionnaire.Question;
import io.cailian.questionnaire.QuestionType;
import io.cailian.questionnaire.QuestionnaireTemplates;
import io.cailian.questionnaire.RequiredDocument;
import io.cailian.questionnaire.Scope;
import io.cailian.questionnaire.Section;
import io.cailian.questionnaire.TemplateContent;
import io.cailian.questionnaire.TemplateDetails;
import io.cailian.questionnaire.TemplateId;
import io.cailian.questionnaire.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the demo's company asks its applicants, the answers of one of them, and a draft
 * somebody else has only begun.
 */
@Component
@DemoMode
class DemoQuestionnaire {

	private static final TemplateId ID = new TemplateId(
			UUID.nameUUIDFromBytes("demo/questionnaire".getBytes(StandardCharsets.UTF_8)));

	private final QuestionnaireTemplates templates;

	private final ApplicationDrafting drafting;

	DemoQuestionnaire(QuestionnaireTemplates templates, ApplicationDrafting drafting) {
		this.templates = templates;
		this.drafting = drafting;
	}

	/** The template, active from the first seeding on. */
	void put() {
		OnBehalf.ADMIN.run(() -> {
			TemplateDetails template = this.templates.create(ID, content());
			if (template.isDraft()) {
				this.templates.activate(ID);
			}
		});
	}

	AnsweredQuestionnaire answered() {
		return new AnsweredQuestionnaire(List.of(ID),
				Map.of("certified", "yes", "employees", "186", "dishonest", "NO"));
	}

	/** Begun by a company that has not sent it. */
	void begin() {
		this.drafting.begin(new DraftValues(Map.of(DraftField.NAME, "浙江甬帆包装有限公司", DraftField.CONTACT_NAME, "沈岚",
				DraftField.CONTACT_EMAIL, "hello@yongfan.example")), Locale.SIMPLIFIED_CHINESE, "demo");
	}

	private static TemplateContent content() {
		List<Choice> stages = List.of(new Choice("yes", new Wording("已通过", "Certified")),
				new Choice("soon", new Wording("认证中", "Under way")), new Choice("no", new Wording("未认证", "No")));
		Question certified = new Question("certified", QuestionType.SINGLE_CHOICE,
				new Wording("是否通过 ISO 9001 质量管理体系认证？", "Is your quality management certified to ISO 9001?"),
				Wording.NONE, true, "", null, null, stages, null);
		Question employees = new Question("employees", QuestionType.NUMBER, new Wording("员工人数", "Number of employees"),
				Wording.NONE, true, "", BigDecimal.ONE, new BigDecimal("1000000"), List.of(), null);
		Question dishonest = yesOrNo("dishonest", "贵公司是否被列入失信被执行人名单？",
				"Is your company on the list of dishonest judgment debtors?", true);
		return new TemplateContent(new Wording("供应商基本问卷", "General supplier questionnaire"), 10, Scope.ALL,
				List.of(new Section(new Wording("质量与规模", "Quality and size"), List.of(certified, employees)),
						new Section(new Wording("合规", "Compliance"), List.of(dishonest))),
				List.of(new RequiredDocument("iso9001", new Wording("ISO 9001 证书", "ISO 9001 certificate"), false, true,
						true)));
	}

	private static Question yesOrNo(String key, String zh, String en, @Nullable Boolean knockOut) {
		return new Question(key, QuestionType.YES_NO, new Wording(zh, en), Wording.NONE, true, "", null, null,
				List.of(), knockOut);
	}

}
