package io.cailian.approval;

import java.util.Collection;

import io.cailian.identity.UserId;
import io.cailian.organisation.PostCode;
import io.cailian.workflow.StepName;

/**
 * What the steps of a planned chain are called, in both languages.
 */
interface StepNames {

	StepName ofRole(String role);

	StepName ofPost(PostCode post);

	StepName ofCommittee(PostCode post);

	StepName ofManager(UserId manager);

	StepName ofManagerOf(PostCode post, Collection<UserId> managers);

	StepName ofPerson(UserId account);

}
