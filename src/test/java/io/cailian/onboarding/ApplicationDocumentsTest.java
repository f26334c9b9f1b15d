package io.cailian.onboarding;

import java.io.IOException;
import java.io.InputStream;

import io.cailian.IntegrationTest;
import io.cailian.document.AttachmentId;
import io.cailian.identity.Acting;
import io.cailian.identity.Roles;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.util.AopTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
class ApplicationDocumentsTest {

	@Autowired
	private ApplicationDocuments documents;

	@Autowired
	private ApplicationContext context;

	/** A page left open keeps its downloads; the right does not stay with it. */
	@Test
	void aDownloadAsksForTheRightWithoutTheGuardOfTheService() {
		RegistrationForm form = TestApplications.in(this.context).aForm();
		ApplicationId application = TestApplications.in(this.context).apply(form).application();
		AttachmentId licence = form.documents().getFirst().attachment();
		ApplicationDocuments unguarded = AopTestUtils.getTargetObject(this.documents);

		Acting.as("buyer", Roles.BUYER, () -> {
			assertThat(read(unguarded, application, licence)).isEqualTo(TestApplications.LICENCE);
			return true;
		});
		Acting.as("supplier", Roles.SUPPLIER, () -> {
			assertThatThrownBy(() -> unguarded.open(application, licence)).isInstanceOf(AccessDeniedException.class);
			return true;
		});
	}

	private static byte[] read(ApplicationDocuments documents, ApplicationId application, AttachmentId licence) {
		try (InputStream content = documents.open(application, licence)) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
