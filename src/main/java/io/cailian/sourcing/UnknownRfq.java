package io.cailian.sourcing;

import io.cailian.apikit.UnknownResource;

/**
 * There is no such RFQ for this person. Says nothing more on purpose: an RFQ of others
 * and one that never was must look the same.
 */
public class UnknownRfq extends UnknownResource {

}
