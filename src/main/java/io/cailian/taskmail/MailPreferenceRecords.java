package io.cailian.taskmail;

import java.util.Optional;

import io.cailian.identity.UserId;

import org.springframework.data.repository.Repository;

/**
 * Keeps what people chose; whoever never chose is not in it.
 */
interface MailPreferenceRecords extends Repository<MailPreference, UserId> {

	MailPreference save(MailPreference preference);

	Optional<MailPreference> findById(UserId account);

}
