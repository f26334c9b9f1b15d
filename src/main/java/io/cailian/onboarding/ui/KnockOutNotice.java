package io.cailian.onboarding.ui;

import java.util.List;

import io.cailian.questionnaire.Question;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * Tells an applicant kindly which answers speak against the company, before anything is
 * sent.
 */
class KnockOutNotice extends Composite<Div> {

	KnockOutNotice(List<Question> against) {
		UnorderedList list = new UnorderedList();
		against.forEach((question) -> {
			ListItem item = new ListItem();
			Texts.follow(item, (locale) -> item.setText(question.wording().in(locale)));
			list.add(item);
		});
		getContent().addClassNames("card", "knock-out");
		getContent().getElement().setAttribute("role", "status");
		getContent().add(Texts.text(new Paragraph(), "onboarding.KnockOutNotice.text"), list);
	}

}
