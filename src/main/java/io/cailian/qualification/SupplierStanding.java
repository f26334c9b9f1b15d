package io.cailian.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a supplier stands today in a scope somebody decided about.
 *
 * @param status how it stands, lapsed certificates considered
 * @param decided how people decided
 * @param until the first day on which that decision no longer holds
 * @param lapsed certificates that restrict it here
 * @param missing certificates wanted here that it does not hold, lapsed ones included
 */
public record SupplierStanding(Scope scope, QualificationStatus status, QualificationStatus decided,
		Optional<LocalDate> until, List<CertificateTypeDetails> lapsed, List<CertificateTypeDetails> missing) {

}
