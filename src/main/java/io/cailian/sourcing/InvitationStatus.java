package io.cailian.sourcing;

/**
 * Whether an invited supplier has said no. Having bid is known from the bid itself.
 */
enum InvitationStatus {

	INVITED, DECLINED

}
