package io.cailian.changerequest.ui;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import io.cailian.changerequest.CallingBack;
import io.cailian.changerequest.ChangeRequestDetails;
import io.cailian.changerequest.ChangeRequestId;
import io.cailian.changerequest.ChangeRequests;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;
import io.cailian.workflow.spi.TaskPart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The call about a new account or contact, offered to finance where it decides: under
 * which number, with whom, and that whoever calls leaves the decision to another.
 */
@org.springframework.stereotype.Component
class CallBackPart implements TaskPart {

	private static final String KEY = "changerequest.CallBackPart.";

	private final ChangeRequests requests;

	private final CallingBack callingBack;

	private final CurrentUser currentUser;

	private final Formats formats;

	private final Clock clock;

	CallBackPart(ChangeRequests requests, CallingBack callingBack, CurrentUser currentUser, Formats formats,
			Clock clock) {
		this.requests = requests;
		this.callingBack = callingBack;
		this.currentUser = currentUser;
		this.formats = formats;
		this.clock = clock;
	}

	@Override
	public String type() {
		return ChangeRequests.SUBJECT_TYPE;
	}

	@Override
	public String titleKey() {
		return KEY + "title";
	}

	@Override
	public Optional<Component> content(UUID id, Runnable done) {
		if (!this.currentUser.has(Roles.FINANCE)) {
			return Optional.empty();
		}
		return Optional.of(this.requests.find(new ChangeRequestId(id)))
			.filter((request) -> request.kind().mayBeCalledBack() && request.isWaiting()
					&& request.callBack().isEmpty())
			.map((request) -> request.proposedBy().equals(this.currentUser.idIfSignedIn())
					? Texts.text(new Paragraph(), KEY + "own") : call(request, done));
	}

	private Component call(ChangeRequestDetails request, Runnable done) {
		if (request.phone().isBlank()) {
			return Texts.text(new Paragraph(), "changerequest.CallBack.noNumber");
		}
		Button note = Texts.text(new Button(), "changerequest.ChangesTab.callBack");
		note.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		note.addClickListener(
				(event) -> new CallBackDialog(this.callingBack, request, this.clock.instant(), this.formats, done)
					.open());
		return new Div(Texts.text(new Paragraph(), KEY + "hint" + request.kind()), CallBackDialog.whom(request), note);
	}

}
