package io.cailian.qualification;

import java.util.List;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;

/**
 * Who may call what in qualification, as its services and endpoints declare it.
 */
public final class Access {

	/** People of the buying company who see how suppliers stand. */
	public static final String STAFF = "hasAnyRole('BUYER', 'PURCHASING_MANAGER', 'APPROVER', 'FINANCE', 'LEGAL', 'AUDITOR', 'ADMIN')";

	/** People who propose qualifications and blocks; another one decides. */
	public static final String PROPOSER = "hasAnyRole('BUYER', 'PURCHASING_MANAGER')";

	/** Staff who hand in certificates for a supplier; another one approves. */
	public static final String UPLOADER = "hasAnyRole('BUYER', 'PURCHASING_MANAGER', 'APPROVER')";

	private static final List<String> UPLOADING = List.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER);

	public static final String SUPPLIER = "hasRole('SUPPLIER')";

	public static final String ADMIN = "hasRole('ADMIN')";

	private Access() {
	}

	/** Whether the person is one of {@link #UPLOADER}, so that screens offer it. */
	public static boolean isUploader(CurrentUser person) {
		return UPLOADING.stream().anyMatch(person::has);
	}

}
