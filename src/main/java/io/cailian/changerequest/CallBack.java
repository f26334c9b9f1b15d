package io.cailian.changerequest;

import java.time.Instant;

import io.cailian.identity.UserId;

/**
 * A call to the supplier about its new account: who was spoken to under which number,
 * when, by whom, and what was said.
 */
public record CallBack(String spokeTo, String number, Instant calledAt, UserId by, Instant notedAt, String words) {

}
