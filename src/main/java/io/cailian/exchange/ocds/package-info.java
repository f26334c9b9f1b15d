/**
 * Reads Open Contracting (OCDS 1.0 and 1.1) files into plain records, or says with JSON
 * pointers why it could not: the part of the exchange that touches foreign bytes, kept
 * free of Spring, database and the rest of the portal.
 */
@NullMarked
package io.cailian.exchange.ocds;

import org.jspecify.annotations.NullMarked;
